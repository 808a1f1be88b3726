import type { Credentials, Override, RequestContext } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** A 429 for a client whose bucket is empty. */
export function rateLimit(
  { faults: { limiter }, clock }: Sandbox,
  { credentials }: RequestContext,
): Override | undefined {
  const { limit } = limiter;
  if (limit === undefined) return undefined;
  const now = clock.now();
  const wait = limiter.take(clientOf(credentials as Credentials), now);
  if (wait === 0) return undefined;
  const { requests, seconds, burst = requests, retryAfter: as = 'seconds' } = limit;
  return {
    by: 'rate-limit',
    why: `rate limit: ${requests} in ${seconds} s, ${burst} at once`,
    finding: 'rate-limited',
    headers: { 'Retry-After': as === 'none' ? null : retryAfter({ as, seconds: wholeSeconds(wait, as, now) }, now) },
  };
}

/** Rounded up to what can be said: whole seconds, or for a date the whole second at which there is a token. */
function wholeSeconds(wait: number, as: 'seconds' | 'date', now: number): number {
  if (as === 'seconds') return Math.ceil(wait / 1000);
  return Math.ceil((now + wait) / 1000) - now / 1000;
}

/** A token is a client, whoever owns it. Strangers, and tokens that are none, share a bucket. */
function clientOf(credentials: Credentials): string {
  if (credentials.kind !== 'bearer' || 'fault' in credentials.looked) return '';
  return credentials.looked.claims.id;
}

/** How Retry-After says when to come back (RFC 9110 section 10.2.3). */
export interface RetryAfter {
  readonly as: 'seconds' | 'date';
  readonly seconds: number;
}

/** The field's value; a date is an IMF-fixdate so many seconds after `now`, in milliseconds since 1970. */
export function retryAfter({ as, seconds }: RetryAfter, now: number): string {
  return as === 'seconds' ? String(seconds) : new Date(now + seconds * 1000).toUTCString();
}
