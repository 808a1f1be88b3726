/** How Retry-After says when to come back (RFC 9110 section 10.2.3). */
export interface RetryAfter {
  readonly as: 'seconds' | 'date';
  readonly seconds: number;
}

/** The field's value; a date is an IMF-fixdate so many seconds after `now`, in milliseconds since 1970. */
export function retryAfter({ as, seconds }: RetryAfter, now: number): string {
  return as === 'seconds' ? String(seconds) : new Date(now + seconds * 1000).toUTCString();
}
