import { below, isObject } from '../json/index.ts';
import {
  type Comparison,
  type Excess,
  type KeywordComparison,
  type KeywordComparisons,
  over,
} from './keyword-comparison.ts';
import { partsOf, type SchemaNode, within } from './node.ts';
import {
  type Conjunct,
  conjunctsOf,
  ofItem,
  ofProperty,
  requiredOf,
  said,
  schemasOfProperty,
} from './schema-conjuncts.ts';
import { isNothing, kindsOf } from './value-kinds.ts';

/** `prefixItems` and `items`: each place that one of the two sides names, then all behind. */
const compareItems: KeywordComparison = (comparison, narrow, wide, at) => {
  if (!kindsOf(narrow).has('array')) return [];
  const most = Math.min(...said(narrow, 'maxItems').map(Number), Number.POSITIVE_INFINITY);
  const named = Math.max(0, ...[...narrow, wide].map((each) => partsOf(within(each, 'prefixItems')).length));
  return Array.from({ length: named + 1 }, (_, index) => index)
    .filter((index) => index < most)
    .flatMap((index) => excessOfItem(comparison, narrow, wide, index === named ? `${at}/*` : `${at}/${index}`, index));
};

function excessOfItem(
  comparison: Comparison,
  narrow: readonly Conjunct[],
  wide: Conjunct,
  at: string,
  index: number,
): Excess[] {
  const given = ofItem(narrow, index);
  if (isNothing(given)) return [];
  const own = within(within(wide, 'prefixItems'), index);
  const itemSchema = own.value === undefined ? within(wide, 'items') : own;
  return itemSchema.value === undefined ? [] : comparison.excess(given, itemSchema, at);
}

/** `contains` and its counts are taken as they are: the same, or not sure. */
const compareContains: KeywordComparison = ({ alike }, narrow, wide, at) => {
  if (!kindsOf(narrow).has('array') || !isObject(wide.value)) return [];
  const isSame = narrow.some(
    (each) =>
      'contains' in Object(each.value) &&
      alike(within(each, 'contains'), within(wide, 'contains')) &&
      ['minContains', 'maxContains'].every((key) => within(each, key).value === within(wide, key).value),
  );
  return isSame ? [] : over(wide, 'contains', at, 'arrays with other items in them');
};

/** What keywords say of the items of arrays. */
export const arrayComparisons: KeywordComparisons = {
  prefixItems: compareItems,
  items: compareItems,
  contains: compareContains,
  minContains: compareContains,
  maxContains: compareContains,
};

const compareRequired: KeywordComparison = (_comparison, narrow, wide, at) => {
  if (!kindsOf(narrow).has('object')) return [];
  const there = requiredOf(narrow);
  const missing = [...requiredOf([wide])].filter((name) => !there.has(name));
  return missing.flatMap((name) => over(wide, 'required', at, `objects without the key ${name}`));
};

/** `properties`, `patternProperties` and `additionalProperties`, which belong together. */
const compareKeys: KeywordComparison = (comparison, narrow, wide, at) => {
  if (!kindsOf(narrow).has('object')) return [];
  const named = new Set([...narrow, wide].flatMap((each) => partsOf(within(each, 'properties')).map(([name]) => name)));
  return [
    ...[...named].flatMap((name) => excessOfKey(comparison, narrow, wide, below(at, name), name)),
    ...excessOfOthers(comparison, narrow, wide, below(at, '*')),
  ];
};

function excessOfKey(
  comparison: Comparison,
  narrow: readonly Conjunct[],
  wide: Conjunct,
  at: string,
  name: string,
): Excess[] {
  const given = ofProperty(narrow, name);
  if (isNothing(given)) return [];
  const schemas = schemasOfProperty(wide, name);
  if (schemas.some(({ value }) => value === false)) return over(wide, 'additionalProperties', at, `the key ${name}`);
  return schemas.flatMap((schema) => comparison.excess(given, schema, at));
}

/** Keys that nobody names: every schema that they may have on the narrow side, against every one on the wide side. */
function excessOfOthers(comparison: Comparison, narrow: readonly Conjunct[], wide: Conjunct, at: string): Excess[] {
  const patterns = partsOf(within(wide, 'patternProperties'));
  const rest = within(wide, 'additionalProperties');
  return [...patterns, ...(rest.value === undefined ? [] : [['', rest] as const])].flatMap(([pattern, schema]) =>
    sourcesOf(narrow, wide, pattern).flatMap((given) => {
      if (isNothing(given)) return [];
      if (schema.value === false) return over(wide, 'additionalProperties', at, 'keys that are not named');
      return comparison.excess(given, schema, at);
    }),
  );
}

/** Keys of the same pattern have that schema; others have one of a pattern or that of all the rest. */
function sourcesOf(narrow: readonly Conjunct[], wide: Conjunct, pattern: string): Conjunct[][] {
  const same = narrow.map((each) => within(within(each, 'patternProperties'), pattern));
  if (pattern !== '' && same.some(({ value }) => value !== undefined)) return [same.flatMap(conjunctsOf)];
  const ofRest = narrow.flatMap((each) => conjunctsOf(within(each, 'additionalProperties')));
  const patterns = narrow.flatMap((each) => partsOf(within(each, 'patternProperties')));
  const known = new Set(pattern === '' ? partsOf(within(wide, 'patternProperties')).map(([each]) => each) : []);
  return [ofRest, ...patterns.filter(([each]) => !known.has(each)).map(([, schema]) => conjunctsOf(schema))];
}

const compareDependents: KeywordComparison = (_comparison, narrow, wide, at) => {
  if (!kindsOf(narrow).has('object')) return [];
  const there = requiredOf(narrow);
  const stated = said(narrow, 'dependentRequired').filter(isObject);
  return partsOf(within(wide, 'dependentRequired')).flatMap(([name, { value }]) => {
    if (isNothing(ofProperty(narrow, name)) || !Array.isArray(value)) return [];
    const known = new Set([...there, ...stated.flatMap((each) => each[name] ?? [])]);
    const missing = value.filter((each) => !known.has(each));
    return missing.flatMap((each) => over(wide, 'dependentRequired', at, `objects with ${name} and without ${each}`));
  });
};

const compareDependentSchemas: KeywordComparison = (comparison, narrow, wide, at) => {
  if (!kindsOf(narrow).has('object')) return [];
  return partsOf(within(wide, 'dependentSchemas')).flatMap(([name, schema]: [string, SchemaNode]) => {
    const same = narrow.map((each) => within(within(each, 'dependentSchemas'), name));
    const given = [...narrow, ...same.flatMap(conjunctsOf)];
    return isNothing(ofProperty(narrow, name)) ? [] : comparison.excess(given, schema, at);
  });
};

const compareNames: KeywordComparison = ({ alike }, narrow, wide, at) => {
  const names = within(wide, 'propertyNames');
  const isSame = narrow.some((each) => alike(within(each, 'propertyNames'), names));
  return isSame || !kindsOf(narrow).has('object') ? [] : over(wide, 'propertyNames', at, 'keys with other names');
};

/** What keywords say of the keys of objects. */
export const objectComparisons: KeywordComparisons = {
  required: compareRequired,
  properties: compareKeys,
  patternProperties: compareKeys,
  additionalProperties: compareKeys,
  dependentRequired: compareDependents,
  dependentSchemas: compareDependentSchemas,
  propertyNames: compareNames,
};
