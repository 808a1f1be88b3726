import { LRUCache } from 'lru-cache';
import type { RateLimit } from '../admin-types/index.ts';

/** Clients whose buckets are remembered; one that is forgotten finds its bucket full. */
const MOST_CLIENTS = 10_000;
/** Milliseconds since 1970 are so large that fractions of them are not exact. */
const TOLERANCE = 0.01;

/** The buckets of a sandbox. A bucket is kept as the time at which it will be full again, as GCRA does. */
export class RateLimiter {
  readonly #first: RateLimit | undefined;
  #limit: RateLimit | undefined;
  #fullAt: LRUCache<string, number> | undefined;

  /** Begins with a limit, and goes back to it by `reset`. */
  constructor(first?: RateLimit) {
    this.#first = first;
    this.set(first);
  }

  get limit(): RateLimit | undefined {
    return this.#limit;
  }

  /** Sets a limit, or none; all buckets are full. */
  set(limit: RateLimit | undefined): void {
    this.#limit = limit;
    this.#fullAt = limit && new LRUCache({ max: MOST_CLIENTS });
  }

  reset(): void {
    this.set(this.#first);
  }

  /** Takes a token; 0 where there was one, else the milliseconds until there is. `now` is in milliseconds. */
  take(client: string, now: number): number {
    if (this.#limit === undefined || this.#fullAt === undefined) return 0;
    const { requests, seconds, burst = requests } = this.#limit;
    const drip = (seconds * 1000) / requests;
    // no bucket is emptier than empty, even where the clock was set back
    const fullAt = Math.min(Math.max(this.#fullAt.get(client) ?? now, now), now + burst * drip);
    const wait = fullAt - now - (burst - 1) * drip;
    if (wait > TOLERANCE) return wait;
    this.#fullAt.set(client, fullAt + drip);
    return 0;
  }
}
