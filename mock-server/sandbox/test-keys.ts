import { LRUCache } from 'lru-cache';
import type { Clock } from '../state/index.ts';
import type { World } from './sandbox.ts';

/** Worlds that are kept at the same time; the one that was not used for longest goes first. */
const MOST_WORLDS = 1_000;
const TEN_MINUTES = 600_000;
/** The worlds of test keys: made at first use, dropped when nobody used them for a while. */
export class TestKeys {
  readonly #worlds: LRUCache<string, World>;
  readonly #make: (key: string) => World;

  /** `idle` is in milliseconds, by the clock that the host goes by. */
  constructor(make: (key: string) => World, { clock, idle = TEN_MINUTES }: { clock: Clock; idle?: number }) {
    this.#make = make;
    const perf = { now: () => clock.now() + 1 }; // to the cache, a start at 0 is none
    this.#worlds = new LRUCache({
      max: MOST_WORLDS,
      ttl: idle,
      updateAgeOnGet: true,
      ttlResolution: 0,
      perf,
      dispose: ({ watchers }) => watchers.end(),
    });
  }

  /** The world of a key, which need not have been there. */
  world(key: string): World {
    const known = this.#worlds.get(key);
    if (known !== undefined) return known;
    this.#worlds.purgeStale();
    const made = this.#make(key);
    this.#worlds.set(key, made);
    return made;
  }

  /** The worlds that are there, the one used last first. */
  list(): World[] {
    return [...this.#worlds.values()];
  }

  /** Forgets a world; false where there was none. */
  drop(key: string): boolean {
    this.#worlds.purgeStale();
    return this.#worlds.delete(key);
  }

  clear(): void {
    this.#worlds.clear();
  }
}
