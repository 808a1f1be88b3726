import type { Operation } from '../derive/index.ts';
import { below, keysOf } from '../pointer.ts';

/** A field of a request body and what lies below it; `*` is any item of an array. */
export interface Field {
  count: number;
  readonly below: Record<string, Field>;
}

/** The fields that a contract knows, each with a count of 0. */
export function fieldTree({ keys }: Operation): Field {
  const root = newField();
  for (const [place, { known }] of Object.entries(keys)) {
    let at = root;
    for (const key of keysOf(place)) at = at.below[key] ??= newField();
    for (const key of known) at.below[key] ??= newField();
  }
  return root;
}

/** Counts the fields of a value; those that the contract does not know are passed over. */
export function countFields(value: unknown, field: Field): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const item = field.below['*'];
    if (item !== undefined) for (const each of value) countFields(each, item);
    return;
  }
  for (const key in value) {
    const known = field.below[key];
    if (known === undefined) continue;
    known.count += 1;
    countFields((value as Readonly<Record<string, unknown>>)[key], known);
  }
}

/** The counts by pointer. Items of arrays are no fields of their own. */
export function countsOf(field: Field, pointer: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(field.below).flatMap(([key, child]): [string, number][] => {
      const at = below(pointer, key);
      return [...(key === '*' ? [] : [[at, child.count] as [string, number]]), ...Object.entries(countsOf(child, at))];
    }),
  );
}

function newField(): Field {
  return { count: 0, below: Object.create(null) as Record<string, Field> };
}
