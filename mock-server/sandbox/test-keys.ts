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

/** Not `.` and `..`: clients take those out of a path before they send it (RFC 3986 section 5.2.4). */
const KEY = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;

/** What a test key is, for those who gave another. */
export const WHAT_A_KEY_IS = '1 to 64 letters, digits and . _ - make one, but not . or .. alone';

/** The path that the fake of a test key is mounted at. */
export function mountOf(key: string | null): string {
  return key === null ? '' : `/_fake/keys/${key}`;
}

/** True for what may be a test key. */
export function isTestKey(text: string): boolean {
  return KEY.test(text);
}

/** Throws where a text is no test key. */
export function checkTestKey(text: string): void {
  if (!isTestKey(text)) throw new TypeError(`'${text}' is no test key: ${WHAT_A_KEY_IS}`);
}
