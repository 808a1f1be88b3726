import { sameValue } from '../place.ts';
import { said } from './conjuncts.ts';
import { type Judge, type Judges, over } from './judge.ts';
import { type Kind, kindsOf, kindsOfType, valuesOf } from './kinds.ts';

const judgeType: Judge = (_comparison, narrow, wide, at) => {
  const taken = kindsOfType((wide.value as Record<string, unknown>)['type']);
  const others = [...kindsOf(narrow)].filter((kind) => !taken.includes(kind));
  const words = others.map((kind) => (kind === 'fraction' ? 'number' : kind));
  return others.length === 0 ? [] : over(wide, 'type', at, `values of the type ${[...new Set(words)].join(', ')}`);
};

function judgeList(keyword: 'enum' | 'const'): Judge {
  return (_comparison, narrow, wide, at) => {
    const stated = (wide.value as Record<string, unknown>)[keyword];
    const taken: readonly unknown[] = keyword === 'const' ? [stated] : Array.isArray(stated) ? stated : [];
    const values = valuesOf(narrow);
    const others = values?.filter((value) => !taken.some((each) => sameValue(each, value)));
    if (others === undefined) return over(wide, keyword, at, `values other than ${shownList(taken)}`);
    return others.length === 0 ? [] : over(wide, keyword, at, `the values ${shownList(others)}`);
  };
}

function shownList(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

const judgePattern: Judge = (_comparison, narrow, wide, at) => {
  const pattern = String((wide.value as Record<string, unknown>)['pattern']);
  if (!kindsOf(narrow).has('string') || said(narrow, 'pattern').includes(pattern)) return [];
  const texts = valuesOf(narrow)?.filter((value) => typeof value === 'string');
  if (texts?.every((text) => matches(pattern, text)) === true) return [];
  const [before] = said(narrow, 'pattern');
  const what = before === undefined ? 'texts' : `texts that match ${before}, as far as can be told,`;
  return over(wide, 'pattern', at, `${what} that do not match ${pattern}`);
};

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}

const NUMBERS: readonly Kind[] = ['integer', 'fraction'];

/** Keywords that are met where the narrow side says the same, or more in a way that can be seen. */
function judgeStated(keyword: string, kinds: readonly Kind[], words: (stated: unknown) => string): Judge {
  return (_comparison, narrow, wide, at) => {
    const stated = (wide.value as Record<string, unknown>)[keyword];
    if (!kinds.some((kind) => kindsOf(narrow).has(kind)) || stated === false) return [];
    const isMet = said(narrow, keyword).some(
      (each) => sameValue(each, stated) || (keyword === 'multipleOf' && Number(each) % Number(stated) === 0),
    );
    return isMet ? [] : over(wide, keyword, at, words(stated));
  };
}

/** What keywords say of a value as a whole. */
export const scalarJudges: Judges = {
  type: judgeType,
  enum: judgeList('enum'),
  const: judgeList('const'),
  pattern: judgePattern,
  format: judgeStated('format', ['string', ...NUMBERS], (format) => `values that are no ${format}`),
  contentEncoding: judgeStated('contentEncoding', ['string'], (encoding) => `texts not encoded in ${encoding}`),
  contentMediaType: judgeStated('contentMediaType', ['string'], (type) => `texts that are no ${type}`),
  multipleOf: judgeStated('multipleOf', NUMBERS, (number) => `numbers that are no multiple of ${number}`),
  uniqueItems: judgeStated('uniqueItems', ['array'], () => 'arrays with equal items'),
};
