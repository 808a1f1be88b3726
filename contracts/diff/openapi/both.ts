import { type Place, partsOf, resolved, within } from '../place.ts';

/** The same part of two editions. */
export interface Both {
  readonly old: Place;
  readonly next: Place;
}

/** A part of both; references at its end are followed. */
export function inBoth({ old, next }: Both, key: string): Both {
  return { old: resolved(within(old, key)), next: resolved(within(next, key)) };
}

/** The parts that an object has in both editions, or in one of them, by name. */
export function pairsOf({ old, next }: Both, nameOf: (key: string) => string = String): Pair[] {
  const pairs = new Map<string, { old?: Place; next?: Place }>();
  for (const [key, part] of partsOf(old)) pairs.set(nameOf(key), { old: resolved(part) });
  for (const [key, part] of partsOf(next)) pairs.set(nameOf(key), { ...pairs.get(nameOf(key)), next: resolved(part) });
  return [...pairs].map(([name, pair]) => ({ name, ...pair }));
}

export interface Pair {
  readonly name: string;
  readonly old?: Place;
  readonly next?: Place;
}
