import { LRUCache } from 'lru-cache';
import type { TestKeyPolicy } from '../admin-types/index.ts';

/** Sandboxes that are kept at the same time; the one that was not used for longest goes first. */
const MOST_SANDBOXES = 1_000;
const TEN_MINUTES = 600_000;

/** Names that are remembered as known; each takes some hundred bytes. */
const MOST_KNOWN = 10_000;

/** What each test key has: made at first use, dropped when nobody used it for a while. */
export class TestKeys<T extends object> {
  readonly #kept: LRUCache<string, T>;
  readonly #make: (key: string) => T;
  /** Named at the start, which are never forgotten; and by who may use the admin API. */
  readonly #named: ReadonlySet<string>;
  readonly #known = new LRUCache<string, true>({ max: MOST_KNOWN });
  /** The host may set it when it knows who can reach it. */
  policy: TestKeyPolicy;

  /** `idle` is in milliseconds, by the clock that the host goes by; `drop` is called with what is dropped. */
  constructor(
    make: (key: string) => T,
    drop: (dropped: T) => void,
    {
      clock,
      idle = TEN_MINUTES,
      policy = 'any',
      known = [],
    }: {
      readonly clock: { now(): number };
      readonly idle?: number;
      readonly policy?: TestKeyPolicy;
      readonly known?: readonly string[];
    },
  ) {
    this.#make = make;
    this.policy = policy;
    this.#named = new Set(known);
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

  /** Why a request that need not be authorized may not have the sandbox of a key; undefined where it may. */
  rejectionOf(key: string): string | undefined {
    if (this.policy === 'any') return undefined;
    if (this.policy === 'off') return 'this fake takes no test keys';
    if (this.#named.has(key) || this.#known.has(key)) return undefined;
    return `the test key '${key}' is not known; make it so by GET /_fake/keys/${key}/_fake/health with the admin token, or at the start by --test-key or knownTestKeys`;
  }

  /** Lets a key in that may be used from now on. */
  admit(key: string): void {
    this.#known.set(key, true);
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
