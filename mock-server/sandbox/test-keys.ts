import { LRUCache } from 'lru-cache';
import type { TestKeyPolicy } from '../admin-types/index.ts';
import { andThen, type MaybePromise } from '../exchange/index.ts';
import type { SharedStore } from '../state/index.ts';

/** Sandboxes that are kept at the same time; the one that was not used for longest goes first, of known keys the last. */
const MOST_SANDBOXES = 1_000;
const TEN_MINUTES = 600_000;

/** Names that are remembered as known; each takes some hundred bytes. */
const MOST_KNOWN = 10_000;

/** What each test key has: made at first use, dropped when nobody used it for a while. */
export class TestKeys<T extends object> {
  readonly #kept: LRUCache<string, T>;
  readonly #make: (key: string) => T;
  /** Milliseconds after which one that nobody uses is dropped. */
  readonly idle: number;
  /** Named at the start, which are never forgotten; and by who may use the admin API. */
  readonly #named: ReadonlySet<string>;
  #remembered: LRUCache<string, true> | undefined;
  /** Where other processes have sandboxes too. */
  readonly #shared: SharedStore | undefined;
  /** Keys that are being let in, in all processes. */
  readonly #admitting = new Set<Promise<void>>();
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
      shared,
    }: {
      readonly clock: { now(): number };
      readonly idle?: number;
      readonly policy?: TestKeyPolicy;
      readonly known?: readonly string[];
      readonly shared?: SharedStore | undefined;
    },
  ) {
    this.#make = make;
    this.policy = policy;
    this.idle = idle;
    this.#shared = shared;
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

  /** Made at first use: it takes its memory, and more than a millisecond, at once. */
  get #known(): LRUCache<string, true> {
    this.#remembered ??= new LRUCache({ max: MOST_KNOWN });
    return this.#remembered;
  }

  /** Why a request that need not be authorized may not have the sandbox of a key; undefined where it may. */
  rejectionOf(key: string): string | undefined {
    if (this.policy === 'any') return undefined;
    if (this.policy === 'off') return 'this fake takes no test keys';
    if (this.#isKnown(key)) return undefined;
    return `the test key '${key}' is not known; make it so by GET /_fake/keys/${key}/_fake/health with the admin token, or at the start by --test-key or knownTestKeys`;
  }

  /** Lets a key in that may be used from now on. */
  admit(key: string): void {
    if (this.#known.has(key)) return;
    this.#known.set(key, true);
    if (this.#shared === undefined || this.policy !== 'known') return;
    const admitting = this.#shared.admit(key).finally(() => this.#admitting.delete(admitting));
    this.#admitting.add(admitting);
    admitting.catch(() => this.#known.delete(key));
  }

  /** Done when all processes know the keys that were let in; rejects where they cannot. */
  admitted(): MaybePromise<unknown> {
    return this.#admitting.size === 0 ? undefined : Promise.all(this.#admitting);
  }

  /** Whether a key was let in elsewhere. */
  isAdmittedElsewhere(key: string): MaybePromise<boolean> {
    if (this.#shared === undefined || this.policy !== 'known') return false;
    return andThen(this.#shared.isAdmitted(key), (isAdmitted) => {
      if (isAdmitted) this.#known.set(key, true);
      return isAdmitted;
    });
  }

  /** That of a key, which need not have been there. */
  get(key: string): T {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    this.#kept.purgeStale();
    const made = this.#make(key);
    this.#makeRoom();
    this.#kept.set(key, made);
    return made;
  }

  /** Keys that anybody may invent do not take the place of those that are known. */
  #makeRoom(): void {
    if (this.#kept.size < MOST_SANDBOXES) return;
    for (const key of this.#kept.rkeys()) {
      if (!this.#isKnown(key)) {
        this.#kept.delete(key);
        return;
      }
    }
  }

  #isKnown(key: string): boolean {
    return this.#named.has(key) || this.#known.has(key);
  }

  /** Those that are there, the one used last first. */
  list(): T[] {
    return [...this.#kept.values()];
  }

  /** Keys that are in use here or in other processes, the one used last first. */
  keys(): MaybePromise<readonly string[]> {
    this.#kept.purgeStale();
    const own = [...this.#kept.keys()];
    return this.#shared === undefined
      ? own
      : andThen(this.#shared.listKeys(), (keys) => [...new Set([...own, ...keys])]);
  }

  /** Forgets that of a key, here and elsewhere; false where there was none. */
  drop(key: string): MaybePromise<boolean> {
    const wasHere = this.dropHere(key);
    return this.#shared === undefined ? wasHere : andThen(this.#shared.drop(key), (wasThere) => wasHere || wasThere);
  }

  /** The one of a key that is in use elsewhere, if it is here too. */
  usedElsewhere(key: string): T | undefined {
    return this.#kept.get(key);
  }

  /** Forgets that of a key here, and not elsewhere. */
  dropHere(key: string): boolean {
    this.#kept.purgeStale();
    return this.#kept.delete(key);
  }
}
