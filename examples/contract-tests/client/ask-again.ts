import type { Outcome } from './place-call.ts';

export interface RetryOptions {
  /** Requests at most. */
  readonly tries?: number;
  /** The back-off: up to N milliseconds before the second request, doubled each time, and the cap. */
  readonly base?: number;
  readonly cap?: number;
  /** Who asks for more patience than this, in seconds, is not asked again. */
  readonly patience?: number;
}

/** Asks as long as the outcome is one that is safe to repeat. */
export async function askAgain(ask: () => Promise<Outcome>, options: RetryOptions = {}): Promise<Outcome> {
  const { tries = 4, base = 500, cap = 20_000, patience = 120 } = options;
  for (let tried = 1; ; tried += 1) {
    const outcome = await ask();
    if (outcome.kind !== 'not-now' || tried >= tries || (outcome.seconds ?? 0) > patience) return outcome;
    // At least what was asked for, and anything up to the back-off on top: full jitter.
    const backOff = Math.random() * Math.min(cap, base * 2 ** (tried - 1));
    await new Promise((resolve) => setTimeout(resolve, (outcome.seconds ?? 0) * 1000 + backOff));
  }
}

/** The seconds of a Retry-After header, from either of its forms; nothing where it makes no sense. */
export function retryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, (at - now) / 1000);
}

const BEFORE_SENDING = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** Whether fetch failed before it had a connection. */
export function wasNotSent(error: unknown): boolean {
  const { cause } = error as { readonly cause?: { readonly code?: string } };
  return BEFORE_SENDING.includes(cause?.code ?? '');
}
