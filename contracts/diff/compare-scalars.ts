import { isMultiple, sameValue } from '../json/index.ts';
import { type KeywordComparison, type KeywordComparisons, over } from './keyword-comparison.ts';

import { type Conjunct, requiredOf, said } from './schema-conjuncts.ts';
import { matches } from './schema-keywords.ts';
import { type Kind, kindOf, kindsOf, kindsOfType, valuesOf } from './value-kinds.ts';

/** A keyword with a number: what it measures, and which side of the number it keeps. */
interface Bound {
  readonly kinds: readonly Kind[];
  readonly keeps: 'below' | 'above';
  measure(value: unknown): number;
  words(limit: number): string;
}

const NUMBERS: readonly Kind[] = ['integer', 'fraction'];
const length = (value: unknown): number => [...String(value)].length;
const size = (value: unknown): number => Object.keys(Object(value)).length;

const BOUNDS: Readonly<Record<string, Bound>> = {
  maximum: { kinds: NUMBERS, keeps: 'below', measure: Number, words: (limit) => `numbers above ${limit}` },
  minimum: { kinds: NUMBERS, keeps: 'above', measure: Number, words: (limit) => `numbers below ${limit}` },
  maxLength: {
    kinds: ['string'],
    keeps: 'below',
    measure: length,
    words: (limit) => `texts of more than ${limit} characters`,
  },
  minLength: {
    kinds: ['string'],
    keeps: 'above',
    measure: length,
    words: (limit) => `texts of fewer than ${limit} characters`,
  },
  maxItems: { kinds: ['array'], keeps: 'below', measure: size, words: (limit) => `more than ${limit} items` },
  minItems: { kinds: ['array'], keeps: 'above', measure: size, words: (limit) => `fewer than ${limit} items` },
  maxProperties: { kinds: ['object'], keeps: 'below', measure: size, words: (limit) => `more than ${limit} keys` },
  minProperties: { kinds: ['object'], keeps: 'above', measure: size, words: (limit) => `fewer than ${limit} keys` },
};

/** The narrowest number that is known of the narrow side, from its bounds and from what else says as much. */
function known(narrow: readonly Conjunct[], keyword: string, { keeps, measure, kinds }: Bound): number {
  const values = valuesOf(narrow)?.filter((value) => kinds.includes(kindOf(value)));
  const numbers = [
    ...said(narrow, keyword).map(Number),
    ...(keyword === 'maximum' ? said(narrow, 'exclusiveMaximum').map(Number) : []),
    ...(keyword === 'minimum' ? said(narrow, 'exclusiveMinimum').map(Number) : []),
    ...(keyword === 'minProperties' ? [requiredOf(narrow).size] : []),
    ...(keyword.startsWith('min') && keyword !== 'minimum' ? [0] : []),
    ...(values === undefined ? [] : [(keeps === 'below' ? Math.max : Math.min)(...values.map(measure))]),
  ];
  return keeps === 'below'
    ? Math.min(Number.POSITIVE_INFINITY, ...numbers)
    : Math.max(Number.NEGATIVE_INFINITY, ...numbers);
}

function compareBound(keyword: string, bound: Bound): KeywordComparison {
  return (_comparison, narrow, wide, at) => {
    if (!bound.kinds.some((kind) => kindsOf(narrow).has(kind))) return [];
    const limit = Number((wide.value as Record<string, unknown>)[keyword]);
    const best = known(narrow, keyword, bound);
    return (bound.keeps === 'below' ? best <= limit : best >= limit) ? [] : over(wide, keyword, at, bound.words(limit));
  };
}

/** `exclusiveMaximum` is met by a smaller `maximum`, or by one that is as small and exclusive. */
function compareExclusive(keyword: 'exclusiveMaximum' | 'exclusiveMinimum'): KeywordComparison {
  const [sign, word] = keyword === 'exclusiveMaximum' ? [1, 'maximum'] : [-1, 'minimum'];
  return (_comparison, narrow, wide, at) => {
    if (!NUMBERS.some((kind) => kindsOf(narrow).has(kind))) return [];
    const limit = sign * Number((wide.value as Record<string, unknown>)[keyword]);
    const values = valuesOf(narrow)?.filter((value) => typeof value === 'number');
    const isMet =
      said(narrow, keyword).some((each) => sign * Number(each) <= limit) ||
      said(narrow, word).some((each) => sign * Number(each) < limit) ||
      values?.every((value) => sign * Number(value) < limit);
    return isMet === true ? [] : over(wide, keyword, at, `numbers from ${sign * limit} on`);
  };
}

/** What keywords with a number say of values, of their length or of how much is in them. */
export const boundComparisons: KeywordComparisons = {
  ...Object.fromEntries(Object.entries(BOUNDS).map(([keyword, bound]) => [keyword, compareBound(keyword, bound)])),
  exclusiveMaximum: compareExclusive('exclusiveMaximum'),
  exclusiveMinimum: compareExclusive('exclusiveMinimum'),
};

const compareType: KeywordComparison = (_comparison, narrow, wide, at) => {
  const taken = kindsOfType((wide.value as Record<string, unknown>)['type']);
  const others = [...kindsOf(narrow)].filter((kind) => !taken.includes(kind));
  const words = others.map((kind) => (kind === 'fraction' ? 'number' : kind));
  return others.length === 0 ? [] : over(wide, 'type', at, `values of the type ${[...new Set(words)].join(', ')}`);
};

function compareList(keyword: 'enum' | 'const'): KeywordComparison {
  return (_comparison, narrow, wide, at) => {
    const stated = (wide.value as Record<string, unknown>)[keyword];
    const taken: readonly unknown[] = keyword === 'const' ? [stated] : Array.isArray(stated) ? stated : [];
    const values = valuesOf(narrow);
    const others = values?.filter((value) => !taken.some((each) => sameValue(each, value)));
    if (others === undefined) return over(wide, keyword, at, `values other than ${listOf(taken)}`);
    return others.length === 0 ? [] : over(wide, keyword, at, `the values ${listOf(others)}`);
  };
}

function listOf(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

const comparePattern: KeywordComparison = (_comparison, narrow, wide, at) => {
  const pattern = String((wide.value as Record<string, unknown>)['pattern']);
  if (!kindsOf(narrow).has('string') || said(narrow, 'pattern').includes(pattern)) return [];
  const texts = valuesOf(narrow)?.filter((value) => typeof value === 'string');
  if (texts?.every((text) => matches(pattern, text)) === true) return [];
  const [before] = said(narrow, 'pattern');
  const what = before === undefined ? 'texts' : `texts that match ${before} (not certain)`;
  return over(wide, 'pattern', at, `${what} that do not match ${pattern}`);
};

/** Keywords that are met where the narrow side says the same, or more in a way that can be seen. */
function compareStated(keyword: string, kinds: readonly Kind[], words: (stated: unknown) => string): KeywordComparison {
  return (_comparison, narrow, wide, at) => {
    const stated = (wide.value as Record<string, unknown>)[keyword];
    if (!kinds.some((kind) => kindsOf(narrow).has(kind)) || stated === false) return [];
    const isMet = said(narrow, keyword).some(
      (each) => sameValue(each, stated) || (keyword === 'multipleOf' && isMultiple(Number(each), Number(stated))),
    );
    return isMet ? [] : over(wide, keyword, at, words(stated));
  };
}

/** What keywords say of a value as a whole. */
export const scalarComparisons: KeywordComparisons = {
  type: compareType,
  enum: compareList('enum'),
  const: compareList('const'),
  pattern: comparePattern,
  format: compareStated('format', ['string', ...NUMBERS], (format) => `values that are not in the format ${format}`),
  contentEncoding: compareStated('contentEncoding', ['string'], (encoding) => `texts not encoded in ${encoding}`),
  contentMediaType: compareStated('contentMediaType', ['string'], (type) => `texts that are not ${type}`),
  multipleOf: compareStated('multipleOf', NUMBERS, (number) => `numbers that are not a multiple of ${number}`),
  uniqueItems: compareStated('uniqueItems', ['array'], () => 'arrays with equal items'),
};
