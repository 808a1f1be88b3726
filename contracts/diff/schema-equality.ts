import { isObject, sameValue } from '../json/index.ts';
import { type Fields, nameOf, resolved, type SchemaNode, within } from './node.ts';
import { hasMeaning, LISTS_OF_SCHEMAS, MAPS_OF_SCHEMAS, SCHEMAS, SETS } from './schema-keywords.ts';

/** Reports whether two schemas of two documents say the same of values, whatever they say to people. */
export type Alike = (one: SchemaNode, other: SchemaNode) => boolean;

interface Seen {
  has(pair: string): boolean;
  add(pair: string): void;
}

/** Remembers which pairs are alike. All the pairs that it is asked about must be of the same two documents. */
export function createAlike(): Alike {
  const known = new Set<string>();
  return (one, other) => {
    // Being alike is one long "and": as long as nothing differs, what was looked at before may be taken for alike.
    const added: string[] = [];
    const seen = {
      has: (pair: string) => known.has(pair),
      add(pair: string) {
        known.add(pair);
        added.push(pair);
      },
    };
    const alike = areAlike(one, other, seen);
    if (!alike) for (const pair of added) known.delete(pair);
    return alike;
  };
}

function areAlike(given: SchemaNode, givenOther: SchemaNode, seen: Seen): boolean {
  const [one, other] = [direct(given), direct(givenOther)];
  const pair = `${nameOf(one)} ${nameOf(other)}`;
  if (seen.has(pair)) return true;
  seen.add(pair);
  if (!isObject(one.value) || !isObject(other.value)) return whole(one.value) === whole(other.value);
  const [keys, others] = [meaningful(one.value), meaningful(other.value)];
  if (keys.length !== others.length) return false;
  return keys.every(
    (key) => others.includes(key) && sameKeyword(key, within(one, key), within(other, key), one, other, seen),
  );
}

function sameKeyword(
  key: string,
  a: SchemaNode,
  b: SchemaNode,
  one: SchemaNode,
  other: SchemaNode,
  seen: Seen,
): boolean {
  if (key === '$ref') return areAlike(resolved(one), resolved(other), seen);
  if (SCHEMAS.has(key)) return areAlike(a, b, seen);
  if (MAPS_OF_SCHEMAS.has(key) || LISTS_OF_SCHEMAS.has(key)) return sameParts(a, b, seen);
  return SETS.has(key) ? sameSet(a.value, b.value) : sameValue(a.value, b.value);
}

function sameParts(a: SchemaNode, b: SchemaNode, seen: Seen): boolean {
  const [keys, others] = [Object.keys(Object(a.value)), Object.keys(Object(b.value))];
  if (keys.length !== others.length) return false;
  return keys.every((key) => others.includes(key) && areAlike(within(a, key), within(b, key), seen));
}

/** A reference with nothing beside it is what it refers to. */
function direct(place: SchemaNode): SchemaNode {
  if (!isObject(place.value) || typeof place.value['$ref'] !== 'string') return place;
  return meaningful(place.value).length === 1 ? resolved(place) : place;
}

function meaningful(schema: Fields): string[] {
  return Object.keys(schema).filter((key) => hasMeaning(key) || (key === 'nullable' && schema[key] === true));
}

/** `{}` and `true` take everything. */
function whole(schema: unknown): unknown {
  return schema === undefined || (isObject(schema) && meaningful(schema).length === 0) ? true : schema;
}

function sameSet(a: unknown, b: unknown): boolean {
  const [one, other] = [listOf(a), listOf(b)];
  return isIn(one, other) && isIn(other, one);
}

function isIn(some: readonly unknown[], all: readonly unknown[]): boolean {
  return some.every((each) => all.some((candidate) => sameValue(each, candidate)));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
