import { LRUCache } from 'lru-cache';
import type { Clock } from '../state/index.ts';
import type { Sandbox } from './sandbox.ts';

/** Sandboxes that are kept at the same time; the one that was not used for longest goes first. */
const MOST_SANDBOXES = 1_000;
const TEN_MINUTES = 600_000;
/** The sandboxes of test keys: made at first use, dropped when nobody used them for a while. */
export class TestKeys {
  readonly #sandboxes: LRUCache<string, Sandbox>;
  readonly #make: (key: string) => Sandbox;

  /** `idle` is in milliseconds, by the clock that the host goes by. */
  constructor(make: (key: string) => Sandbox, { clock, idle = TEN_MINUTES }: { clock: Clock; idle?: number }) {
    this.#make = make;
    const perf = { now: () => clock.now() + 1 }; // to the cache, a start at 0 is none
    this.#sandboxes = new LRUCache({
      max: MOST_SANDBOXES,
      ttl: idle,
      updateAgeOnGet: true,
      ttlResolution: 0,
      perf,
      dispose: ({ watchers }) => watchers.end(),
    });
  }

  /** The sandbox of a key, which need not have been there. */
  sandbox(key: string): Sandbox {
    const known = this.#sandboxes.get(key);
    if (known !== undefined) return known;
    this.#sandboxes.purgeStale();
    const made = this.#make(key);
    this.#sandboxes.set(key, made);
    return made;
  }

  /** The sandboxes that are there, the one used last first. */
  list(): Sandbox[] {
    return [...this.#sandboxes.values()];
  }

  /** Forgets a sandbox; false where there was none. */
  drop(key: string): boolean {
    this.#sandboxes.purgeStale();
    return this.#sandboxes.delete(key);
  }

  clear(): void {
    this.#sandboxes.clear();
  }
}
