import { isPossible } from './disguise.ts';
import { writtenNumber } from './written-number.ts';

const PLUS = String.raw`(?:[+\uff0b]|%(?:25)?2[Bb]|\\u002[bB]|&#43;|&#x2[bB];)`;
const MARK = String.raw`(?:[ ().\-/\u00a0\u2009-\u2015\u202f]|%(?:25)?(?:20|28|29|2[DdEeFf])|\\u00a0)`;
const DIGIT = String.raw`(?:\d|%(?:25)?3\d|\\u003\d)`;
/** `+1 (202) 555-0143`: seven digits at least, so that no offset of a time is meant. */
const INTERNATIONAL = `${PLUS}${MARK}{0,3}${DIGIT}(?:${MARK}{0,4}${DIGIT}){6,}`;
/** `tel:2025550143` */
const BY_SCHEME = String.raw`(?<=\b(?:tel|sips?|sms|callto):)\d(?:[().-]{0,2}\d){6,}`;
/** `(202) 555-0143`, `202-555-0143`, `1 202 555 0143` */
const NATIONAL = String.raw`(?<![\w.+%-])(?:1${MARK})?(?:\(|%28)?[2-9]\d\d(?:\)|%29)?${MARK}{1,2}[2-9]\d\d${MARK}\d{4}(?![\w-])`;

const WITHOUT_KNOWN = new RegExp(`${INTERNATIONAL}|${BY_SCHEME}|${NATIONAL}`, 'g');
/** Most texts have none, and need no closer look. */
const MAY_HAVE = /\d{3}/;

/** What numbers are known besides: their digits as they stand alone, and what stands for them. */
export type KnownNumbers = ReadonlyMap<string, string>;

/** A text with every phone number replaced that it shows to be one, and every one that is known. */
export function replaceNumbers(text: string, known: KnownNumbers, replace: (written: string) => string): string {
  if (!MAY_HAVE.test(text) && !/%3\d|\\u003\d/.test(text)) return text;
  return text.replace(patternWith(known), (written) => {
    const bare = known.get(written);
    if (bare !== undefined) return bare;
    const number = numberAtStart(written);
    return replace(number) + written.slice(number.length);
  });
}

function patternWith(known: KnownNumbers): RegExp {
  if (known.size === 0) return WITHOUT_KNOWN;
  const bare = [...known.keys()].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(String.raw`${WITHOUT_KNOWN.source}|(?<![\w])(?:${bare})(?!\w)`, 'g');
}

/** Digits behind a number may be something else: the longest part that can be a number is it, or else all. */
function numberAtStart(written: string): string {
  const ends = [...written.matchAll(new RegExp(`${DIGIT}(?=${MARK}|$)`, 'g'))].map(
    ({ index, 0: digit }) => index + digit.length,
  );
  for (const end of ends.reverse()) {
    const { digits, hasPlus } = writtenNumber(written.slice(0, end));
    if (hasPlus && isPossible(digits, true)) return written.slice(0, end);
  }
  return written;
}
