import { createComparison } from '../diff/compare-schemas.ts';
import type { SchemaNode } from '../diff/node.ts';
import { conjunctsOf } from '../diff/schema-conjuncts.ts';

/** What the first schema takes and the second does not, in words. */
export function excess(narrow: unknown, wide: unknown): string[] {
  const [old, next] = [placeOf(narrow, 'old'), placeOf(wide, 'new')];
  return createComparison()
    .excess(conjunctsOf(old), next, '')
    .map(({ at, what }) => `${at} ${what}`.trim());
}

function placeOf(value: unknown, version: 'old' | 'new'): SchemaNode {
  return { value, pointer: '', document: value as object, version };
}
