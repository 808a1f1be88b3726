import { type Conjunct, requiredOf, said } from './conjuncts.ts';
import { type Judge, type Judges, over } from './judge.ts';
import { type Kind, kindOf, kindsOf, valuesOf } from './kinds.ts';

/** A keyword with a number: what it measures, and which side of the number it keeps. */
interface Bound {
  readonly kinds: readonly Kind[];
  readonly keeps: 'below' | 'above';
  measure(value: unknown): number;
  told(limit: number): string;
}

const NUMBERS: readonly Kind[] = ['integer', 'fraction'];
const length = (value: unknown): number => [...String(value)].length;
const size = (value: unknown): number => Object.keys(Object(value)).length;

const BOUNDS: Readonly<Record<string, Bound>> = {
  maximum: { kinds: NUMBERS, keeps: 'below', measure: Number, told: (limit) => `numbers above ${limit}` },
  minimum: { kinds: NUMBERS, keeps: 'above', measure: Number, told: (limit) => `numbers below ${limit}` },
  maxLength: {
    kinds: ['string'],
    keeps: 'below',
    measure: length,
    told: (limit) => `texts of more than ${limit} characters`,
  },
  minLength: {
    kinds: ['string'],
    keeps: 'above',
    measure: length,
    told: (limit) => `texts of fewer than ${limit} characters`,
  },
  maxItems: { kinds: ['array'], keeps: 'below', measure: size, told: (limit) => `more than ${limit} items` },
  minItems: { kinds: ['array'], keeps: 'above', measure: size, told: (limit) => `fewer than ${limit} items` },
  maxProperties: { kinds: ['object'], keeps: 'below', measure: size, told: (limit) => `more than ${limit} keys` },
  minProperties: { kinds: ['object'], keeps: 'above', measure: size, told: (limit) => `fewer than ${limit} keys` },
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

function judgeBound(keyword: string, bound: Bound): Judge {
  return (_comparison, narrow, wide, at) => {
    if (!bound.kinds.some((kind) => kindsOf(narrow).has(kind))) return [];
    const limit = Number((wide.value as Record<string, unknown>)[keyword]);
    const best = known(narrow, keyword, bound);
    return (bound.keeps === 'below' ? best <= limit : best >= limit) ? [] : over(wide, keyword, at, bound.told(limit));
  };
}

/** `exclusiveMaximum` is met by a smaller `maximum`, or by one that is as small and exclusive. */
function judgeExclusive(keyword: 'exclusiveMaximum' | 'exclusiveMinimum'): Judge {
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
export const boundJudges: Judges = {
  ...Object.fromEntries(Object.entries(BOUNDS).map(([keyword, bound]) => [keyword, judgeBound(keyword, bound)])),
  exclusiveMaximum: judgeExclusive('exclusiveMaximum'),
  exclusiveMinimum: judgeExclusive('exclusiveMinimum'),
};
