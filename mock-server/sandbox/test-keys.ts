import { LRUCache } from 'lru-cache';

/** Sandboxes that are kept at the same time; the one that was not used for longest goes first. */
const MOST_SANDBOXES = 1_000;
const TEN_MINUTES = 600_000;

/** What each test key has: made at first use, dropped when nobody used it for a while. */
export class TestKeys<T extends object> {
  readonly #kept: LRUCache<string, T>;
  readonly #make: (key: string) => T;

  /** `idle` is in milliseconds, by the clock that the host goes by; `drop` is told what is dropped. */
  constructor(
    make: (key: string) => T,
    drop: (dropped: T) => void,
    { clock, idle = TEN_MINUTES }: { readonly clock: { now(): number }; readonly idle?: number },
  ) {
    this.#make = make;
    const perf = { now: () => clock.now() + 1 }; // to the cache, a start at 0 is none
    this.#kept = new LRUCache({
      max: MOST_SANDBOXES,
      ttl: idle,
      updateAgeOnGet: true,
      ttlResolution: 0,
      perf,
      dispose: drop,
    });
  }

  /** That of a key, which need not have been there. */
  get(key: string): T {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    this.#kept.purgeStale();
    const made = this.#make(key);
    this.#kept.set(key, made);
    return made;
  }

  /** Those that are there, the one used last first. */
  list(): T[] {
    return [...this.#kept.values()];
  }

  /** Forgets that of a key; false where there was none. */
  drop(key: string): boolean {
    this.#kept.purgeStale();
    return this.#kept.delete(key);
  }
}
