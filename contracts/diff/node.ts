import { below, isObject, pointerOfRef, valueAt } from '../json/index.ts';

/** The same part of two versions. */
export interface Both {
  readonly old: SchemaNode;
  readonly next: SchemaNode;
}

/** A part of both; references at its end are followed. */
export function inBoth({ old, next }: Both, key: string): Both {
  return { old: resolved(within(old, key)), next: resolved(within(next, key)) };
}

/** The parts that an object has in both versions, or in one of them, by name. */
export function pairsOf({ old, next }: Both, nameOf: (key: string) => string = String): Pair[] {
  const pairs = new Map<string, { old?: SchemaNode; next?: SchemaNode }>();
  for (const [key, part] of partsOf(old)) pairs.set(nameOf(key), { old: resolved(part) });
  for (const [key, part] of partsOf(next)) pairs.set(nameOf(key), { ...pairs.get(nameOf(key)), next: resolved(part) });
  return [...pairs].map(([name, pair]) => ({ name, ...pair }));
}

export interface Pair {
  readonly name: string;
  readonly old?: SchemaNode;
  readonly next?: SchemaNode;
}

/** A part of a document, and where it is there. */
export interface SchemaNode<T = unknown> {
  readonly value: T;
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly document: object;
  readonly version: 'old' | 'new';
  /** The keys that are left, where this is only a part of what is there. */
  readonly part?: string;
}

/** Distinguishes places. */
export function nameOf({ version, pointer, part }: SchemaNode): string {
  return `${version}${pointer}${part === undefined ? '' : ` (${part})`}`;
}

/** An object with some of its keys alone. */
export function partOf<T extends Fields>(place: SchemaNode, value: T): SchemaNode<T> {
  const { pointer, document, version } = place;
  return { value, pointer, document, version, part: Object.keys(value).join() };
}

export type Fields = Readonly<Record<string, unknown>>;

/** The part of a place that a key names, whether there is anything or not. */
export function within({ value, pointer, document, version }: SchemaNode, key: string | number): SchemaNode {
  const part =
    value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? (value as Fields)[key] : undefined;
  return { value: part, pointer: below(pointer, String(key)), document, version };
}

/** The parts of an object or an array by their keys; of anything else there are none. */
export function partsOf(place: SchemaNode): [key: string, part: SchemaNode][] {
  const { value } = place;
  if (value === null || typeof value !== 'object') return [];
  return Object.keys(value).map((key) => [key, within(place, key)]);
}

/** Follows local references to their end. What goes in a circle, or nowhere, is given back as it is. */
export function resolved(place: SchemaNode): SchemaNode {
  let at = place;
  for (let step = 0; step < MOST_STEPS; step++) {
    const ref = isObject(at.value) ? at.value['$ref'] : undefined;
    if (typeof ref !== 'string') return at;
    const pointer = pointerOfRef(ref);
    at = { ...at, value: valueAt(at.document, pointer), pointer };
  }
  return place;
}

/** A chain of references that is longer goes in a circle. */
const MOST_STEPS = 100;
