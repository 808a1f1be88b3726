import type { components, paths } from 'fake-cxone/types';
import createClient from 'openapi-fetch';
import { askAgain, type RetryOptions, retryAfter, wasNotSent } from './ask-again.ts';
import type { TokenSource } from './token-source.ts';

export type CallRequest = components['schemas']['CallRequest'];

/** The result of the request for a call. */
export type Outcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected'; readonly status: number; readonly why: string; readonly hint?: string }
  /** Certainly no call was placed, and the same request may be taken later: after N seconds, if somebody said so. */
  | { readonly kind: 'not-now'; readonly why: string; readonly seconds?: number }
  /** It is not known whether a phone rings: look before you ask again. */
  | { readonly kind: 'unknown'; readonly why: string };

export interface PlaceCallOptions {
  readonly url: string;
  readonly tokens: TokenSource;
  readonly fetch?: typeof globalThis.fetch;
  readonly retry?: RetryOptions;
  /** How long an answer may take, in milliseconds. */
  readonly timeout?: number;
}

/**
 * Places one call. It asks again where certainly no call was placed: 429, 503 with Retry-After, no connection; and once
 * after a 401, with a new token. Whatever else goes wrong is not asked again: a repeated call rings twice.
 */
export async function placeCall(body: CallRequest, options: PlaceCallOptions): Promise<Outcome> {
  const first = await options.tokens.token();
  const outcome = await askAgain(() => ask(body, first, options), options.retry);
  if (outcome.kind !== 'rejected' || outcome.status !== 401) return outcome;
  options.tokens.rejected(first);
  const second = await options.tokens.token();
  return askAgain(() => ask(body, second, options), options.retry);
}

async function ask(body: CallRequest, token: string, options: PlaceCallOptions): Promise<Outcome> {
  const { url, fetch, timeout = 30_000 } = options;
  const client = createClient<paths>({ baseUrl: url, ...(fetch && { fetch }) });
  try {
    const { response, error } = await client.POST('/ccapi/v2/outbound/personal-connection/call', {
      headers: { Authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(timeout),
    });
    return read(response, (error as { readonly error_description?: string } | undefined)?.error_description ?? '');
  } catch (error) {
    if (isAboutTheContract(error)) throw error;
    return { kind: wasNotSent(error) ? 'not-now' : 'unknown', why: String((error as Error).cause ?? error) };
  }
}

function read({ ok, status, headers }: Response, why: string): Outcome {
  if (ok) return { kind: 'accepted' };
  const seconds = retryAfter(headers.get('Retry-After'));
  if (status === 429 || (status === 503 && seconds !== undefined))
    return { kind: 'not-now', why: `the server answered ${status}`, ...(seconds !== undefined && { seconds }) };
  if (status >= 500) return { kind: 'unknown', why: `the server failed with ${status}` };
  const hint = headers.get('x-fake-cxone-hint');
  return { kind: 'rejected', status, why, ...(hint !== null && { hint }) };
}

/** What a test's fetch throws is for the test. */
function isAboutTheContract(error: unknown): boolean {
  return error instanceof Error && error.name === 'ContractViolation';
}
