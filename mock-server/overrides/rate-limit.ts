import { httpDateOf } from '../../contracts/time/index.ts';
import type { RateLimit } from '../admin-types/index.ts';
import type { Override, RequestContext, SandboxState } from '../exchange/index.ts';

/** Milliseconds since 1970 are so large that fractions of them are not exact. */
const TOLERANCE = 0.01;

/** A 429 for a client whose bucket is empty; otherwise a token is taken out of it. */
export function rateLimitOverride(
  { limit, since }: NonNullable<SandboxState['rateLimit']>,
  context: RequestContext,
): Override | undefined {
  const { startedAt: now, request } = context;
  const name = request.bucket;
  const bucket = request.resolved.positions[name];
  const { wait, fullAt } = takeToken(limit, bucket?.since === since ? bucket.value : undefined, now);
  if (wait === 0) {
    context.positions = { ...context.positions, [name]: { since, value: fullAt } };
    return undefined;
  }
  const { requests, seconds, burst = requests, retryAfter: as = 'seconds' } = limit;
  return {
    by: 'rate-limit',
    why: `rate limit: ${requests} in ${seconds} s, ${burst} at once`,
    finding: 'rate-limited',
    headers: { 'Retry-After': as === 'none' ? null : retryAfter({ as, seconds: wholeSeconds(wait, as, now) }, now) },
  };
}

/**
 * Takes a token: 0 where there was one, else the milliseconds until there is. A bucket is kept as the time at which it
 * will be full again, as GCRA does.
 */
export function takeToken(
  { requests, seconds, burst = requests }: RateLimit,
  fullBefore: number | undefined,
  now: number,
): { readonly wait: number; readonly fullAt: number } {
  const drip = (seconds * 1000) / requests;
  // no bucket is emptier than empty, even where the clock was set back
  const fullAt = Math.min(Math.max(fullBefore ?? now, now), now + burst * drip);
  const wait = fullAt - now - (burst - 1) * drip;
  return wait > TOLERANCE ? { wait, fullAt } : { wait: 0, fullAt: fullAt + drip };
}

/** Rounded up to what can be said: whole seconds, or for a date the whole second at which there is a token. */
function wholeSeconds(wait: number, as: 'seconds' | 'date', now: number): number {
  if (as === 'seconds') return Math.ceil(wait / 1000);
  return Math.ceil((now + wait) / 1000) - now / 1000;
}

/** How Retry-After says when to come back (RFC 9110 section 10.2.3). */
export interface RetryAfter {
  readonly as: 'seconds' | 'date';
  readonly seconds: number;
}

/** The field's value; a date is an IMF-fixdate N seconds after `now`, in milliseconds since 1970. */
export function retryAfter({ as, seconds }: RetryAfter, now: number): string {
  return as === 'seconds' ? String(seconds) : httpDateOf(now + seconds * 1000);
}
