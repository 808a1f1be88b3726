import { phoneLengths } from '../../generated/index.ts';
import { callingCode } from '../tenant/index.ts';
import { matchAt } from './decode.ts';

/** A keyed hash of a text: at least 8 bytes. */
export type Hash = (text: string) => Uint8Array;

/**
 * Area codes that pseudonyms have: of the form that North America uses, none whose last digits are alike (services,
 * toll-free and personal numbers have those), none that is kept back (37x, 96x, x9x), and not 202, whose fictional
 * numbers are the fake's magic ones.
 */
const AREAS = Array.from({ length: 790 }, (_, index) => String(index + 200)).filter(
  (area) => !/^(.(.)\2|37.|96.|.9.|202)$/.test(area),
);

/** As a person would dial it in North America, without and with the country code. */
const NATIONAL = /^[2-9]\d\d[2-9]\d{6}$/;
const WITH_CODE = /^1[2-9]\d{9}$/;

/**
 * The digits that stand for those of a phone number. One that somebody might have becomes one of the range that North
 * America keeps for fiction; any other keeps its length and, where there is a plus sign, its country, and cannot be
 * dialed: a zero follows the country code, or the digits begin with 10.
 */
export function pseudonymOf(hash: Hash, digits: string, hasPlus: boolean): string {
  if (!hasPlus && /^00\d{7}/.test(digits)) return `00${pseudonymOf(hash, digits.slice(2), true)}`;
  const whole = !hasPlus && NATIONAL.test(digits) ? `1${digits}` : digits;
  if (isPossible(whole, hasPlus)) {
    const number = fictional(hash(`+${whole}`));
    return whole === digits ? number : number.slice(1);
  }
  const prefix = hasPlus ? `${callingCode(digits) ?? unknownCode(digits)}0` : '10';
  return (prefix + nonZero(hash(digits), digits.length)).slice(0, digits.length);
}

/** Whether somebody might have the number: a length that its country has, and that E.164 allows. */
function isPossible(digits: string, hasPlus: boolean): boolean {
  const code = callingCode(digits);
  if (code === undefined || digits.length < 7 || digits.length > 15) return false;
  if (!hasPlus && code === '1') return WITH_CODE.test(digits);
  return phoneLengths[code]?.includes(digits.length - code.length) === true;
}

/** True where digits without a plus sign are likely to be a phone number and no date. */
export function looksDialable(digits: string): boolean {
  if (/^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.test(digits)) return false;
  return NATIONAL.test(digits) || (digits.length > 10 && isPossible(digits, false));
}

function fictional(bytes: Uint8Array): string {
  const at = (index: number) => bytes[index] ?? 0;
  const area = AREAS[(at(0) * 65_536 + at(1) * 256 + at(2)) % AREAS.length];
  return `1${area}55501${String(((at(3) * 256 + at(4)) % 100) + 100).slice(1)}`;
}

/** What no country has stays what no country has. */
function unknownCode(digits: string): string {
  return digits.startsWith('0') ? '0' : digits.slice(0, 3);
}

function nonZero(bytes: Uint8Array, length: number): string {
  return Array.from({ length }, (_, index) => 1 + ((bytes[index % bytes.length] ?? 0) % 9)).join('');
}

const PLUS = String.raw`(?:[+\uff0b]|%(?:25)?2[Bb]|\\u002[bB]|&#43;|&#x2[bB];)`;
const GAP = String.raw`(?:[ ().\-/\u00a0\u2009-\u2015\u202f]|%(?:25)?(?:20|28|29|2[DdEeFf])|\\u00a0)`;
const DIGIT = String.raw`(?:\d|%(?:25)?3\d|\\u003\d)`;
/** `+1 (202) 555-0143`: seven digits at least, so that no offset of a time is meant. */
const INTERNATIONAL = new RegExp(`${PLUS}${GAP}{0,3}${DIGIT}(?:${GAP}{0,4}${DIGIT}){6,60}`, 'iy');
/** `(202) 555-0143`, `202-555-0143`, `1 202 555 0143` */
const IN_NATION = new RegExp(
  String.raw`(?:1${GAP})?(?:\(|%28)?[2-9]\d\d(?:\)|%29)?${GAP}{1,2}[2-9]\d\d${GAP}\d{4}(?![\w-])`,
  'iy',
);
/** `tel:2025550143`, `TEL;TYPE=cell:2025550143` */
const OF_SCHEME = /\d(?:[().-]{0,2}\d){6,60}/y;
const SCHEME = /(?:\b(?:tel(?:;[\w=,;]{0,40})?|sips?|sms|callto):|\bwa\.me\/)$/i;
const LONGEST_SCHEME = 50;
/** Where a number may begin: a plus sign in some writing, a digit or a bracket with no word before it, `%28`. */
const MAY_BEGIN = /[+\uff0b%\\&(]|(?<![\w])\d/g;
const MAY_HAVE = /\d{3}|%3\d|\\u003\d/;
const DIGITS = /\d+/y;

/** What numbers are known besides: their digits as they are alone, and what stands for them. */
export type KnownNumbers = ReadonlyMap<string, string>;

/** A text with every phone number replaced that it shows to be one, and every one that is known. */
export function replaceNumbers(text: string, known: KnownNumbers, replace: (written: string) => string): string {
  if (!MAY_HAVE.test(text)) return text;
  let [put, end] = ['', 0];
  MAY_BEGIN.lastIndex = 0;
  while (MAY_BEGIN.test(text)) {
    const index = MAY_BEGIN.lastIndex - 1;
    const written = numberAt(text, index, known);
    if (written === '') continue;
    put += text.slice(end, index) + (known.get(written) ?? replace(written));
    end = index + written.length;
    MAY_BEGIN.lastIndex = end;
  }
  return put + text.slice(end);
}

function numberAt(text: string, at: number, known: KnownNumbers): string {
  const international = matchAt(INTERNATIONAL, text, at);
  if (international !== '') return numberAtStart(international);
  const before = text[at - 1] ?? '';
  if ((before === ':' || before === '/') && SCHEME.test(text.slice(Math.max(0, at - LONGEST_SCHEME), at))) {
    const byScheme = matchAt(OF_SCHEME, text, at);
    if (byScheme !== '') return byScheme;
  }
  const national = /[\w.+%-]/.test(before) ? '' : matchAt(IN_NATION, text, at);
  if (national !== '' || known.size === 0) return national;
  const digits = matchAt(DIGITS, text, at);
  return known.has(digits) && !/\w/.test(text[at + digits.length] ?? '') ? digits : '';
}

/** E.164 has no more digits, and that many characters are enough to write them. */
const MOST_DIGITS = 15;
const LONGEST_WRITTEN = 500;
const GAP_HERE = new RegExp(GAP, 'iy');

/** Digits behind a number may be something else: the longest part that can be a number is it, or else all. */
function numberAtStart(written: string): string {
  const { digits, ends } = writtenNumber(written.slice(0, LONGEST_WRITTEN));
  for (let count = Math.min(digits.length, MOST_DIGITS); count > 0; count--) {
    const end = ends[count - 1] as number;
    const isEnd = end === written.length || matchAt(GAP_HERE, written, end) !== '';
    if (isEnd && isPossible(digits.slice(0, count), true)) return written.slice(0, end);
  }
  return written;
}

/** A character as JSON, URLs, forms and HTML write it. */
const WRITTEN = /%(?:25)?[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|&#x[0-9A-Fa-f]{1,6};|&#\d{1,7};|[\s\S]/y;

/** A phone number in some writing: its digits, and how others are put in their places. */
export interface WrittenNumber {
  readonly digits: string;
  readonly hasPlus: boolean;
  /** Where each digit ends. */
  readonly ends: readonly number[];
  /** The same writing with other digits: too many are added behind the last one, and places too many are left out. */
  with(digits: string): string;
}

/** Reads a number in whatever writing: `+1 (202) 555-0143`, `%2B12025550143`, `\u002b1…`. */
export function writtenNumber(text: string): WrittenNumber {
  /** Of each digit where it begins, where it ends, and the zero of its script. */
  const [begins, ends, zeros]: [number[], number[], number[]] = [[], [], []];
  let [digits, hasPlus, at] = ['', false, 0];
  while (at < text.length) {
    const [begin, code] = [at, text.charCodeAt(at)];
    let [means, zero] = [code, ASCII_ZERO];
    if (code === PERCENT || code === BACKSLASH || code === AMPERSAND) {
      const written = matchAt(WRITTEN, text, at);
      if (written.length > 1) means = meaningOf(written);
      at += written.length;
    } else {
      zero = zeroOf(code);
      at += 1;
    }
    if (means >= zero && means < zero + 10) {
      begins.push(begin);
      ends.push(at);
      zeros.push(zero);
      digits += String(means - zero);
    } else if (digits === '' && (means === PLUS_SIGN || means === WIDE_PLUS)) hasPlus = true;
  }
  return {
    digits,
    hasPlus,
    ends,
    with(others) {
      let [put, done] = ['', 0];
      for (const [index, begin] of begins.entries()) {
        const own = index === begins.length - 1 ? others.slice(index) : others.slice(index, index + 1);
        const zero = zeros[index] as number;
        const means =
          zero === ASCII_ZERO ? own : [...own].map((each) => String.fromCharCode(zero + Number(each))).join('');
        put += text.slice(done, begin) + means;
        done = ends[index] as number;
      }
      return put + text.slice(done);
    },
  };
}

const [PERCENT, AMPERSAND, PLUS_SIGN, BACKSLASH, WIDE_PLUS] = [0x25, 0x26, 0x2b, 0x5c, 0xff0b];

const ASCII_ZERO = 0x30;
/** Zeros of scripts whose digits keyboards have: Arabic, Persian, Devanagari, Bengali, Thai, and full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Of a character that is not a digit it is that of ASCII. */
function zeroOf(code: number): number {
  if (code < 0x660) return ASCII_ZERO;
  return ZEROS.find((zero) => code >= zero && code < zero + 10) ?? ASCII_ZERO;
}

/** The code of the character that an escape means. */
function meaningOf(written: string): number {
  const decimal = /^&#(\d+);$/.exec(written)?.[1];
  const hex = /^(?:%25|%|\\u|&#x)([0-9A-Fa-f]+);?$/.exec(written === '%25' ? '%2525' : written)?.[1] ?? '';
  return decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
}
