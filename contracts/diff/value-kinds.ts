import { sameValue } from '../json/index.ts';

import { type Conjunct, ofProperty, requiredOf, said } from './schema-conjuncts.ts';

/** Kinds of values that share none; a `number` is an integer or a fraction. */
export type Kind = 'null' | 'boolean' | 'integer' | 'fraction' | 'string' | 'array' | 'object';

const ALL: readonly Kind[] = ['null', 'boolean', 'integer', 'fraction', 'string', 'array', 'object'];

/** The kinds that a `type` takes. */
export function kindsOfType(type: unknown): Kind[] {
  const names = Array.isArray(type) ? type : [type];
  return ALL.filter((kind) => names.includes(kind) || (names.includes('number') && /integer|fraction/.test(kind)));
}

export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction';
  return typeof value as Kind;
}

/** The kinds that values of all these schemas can have. */
export function kindsOf(conjuncts: readonly Conjunct[]): ReadonlySet<Kind> {
  let kinds = ALL.filter((kind) => said(conjuncts, 'type').every((type) => kindsOfType(type).includes(kind)));
  const values = valuesOf(conjuncts);
  if (values !== undefined) kinds = kinds.filter((kind) => values.some((value) => kindOf(value) === kind));
  return new Set(kinds);
}

/** The values that are left where `enum` or `const` lists them; undefined where nothing does. */
export function valuesOf(conjuncts: readonly Conjunct[]): readonly unknown[] | undefined {
  const lists = [
    ...said(conjuncts, 'enum').filter((list) => Array.isArray(list)),
    ...said(conjuncts, 'const').map((value) => [value]),
  ];
  const [first, ...others] = lists as (readonly unknown[])[];
  if (first === undefined) return undefined;
  const types = said(conjuncts, 'type');
  return first.filter(
    (value) =>
      others.every((list) => list.some((each) => sameValue(each, value))) &&
      types.every((type) => kindsOfType(type).includes(kindOf(value))),
  );
}

const DEEPEST = 4;

/** True where no value can satisfy all of these. False also where that cannot be determined. */
export function isNothing(conjuncts: readonly Conjunct[], depth = 0): boolean {
  if (conjuncts.some(({ value }) => value === false)) return true;
  const kinds = kindsOf(conjuncts);
  if (kinds.size === 0) return true;
  if (kinds.size > 1 || !kinds.has('object') || depth > DEEPEST) return false;
  return [...requiredOf(conjuncts)].some((name) => isNothing(ofProperty(conjuncts, name), depth + 1));
}

/** True where no value can satisfy both. False also where that cannot be determined. */
export function areDisjoint(some: readonly Conjunct[], others: readonly Conjunct[], depth = 0): boolean {
  const together = [...some, ...others];
  if (isNothing(together)) return true;
  const kinds = kindsOf(together);
  if (!kinds.has('object') || kinds.size > 1 || depth > DEEPEST) return false;
  return [...requiredOf(together)].some((name) =>
    areDisjoint(ofProperty(some, name), ofProperty(others, name), depth + 1),
  );
}
