import { phoneLengths } from '../../generated/index.ts';
import { callingCode } from '../tenant/index.ts';

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
 * dialled: a zero follows the country code, or the digits begin with 10.
 */
export function disguise(hash: Hash, digits: string, hasPlus: boolean): string {
  if (!hasPlus && /^00\d{7}/.test(digits)) return `00${disguise(hash, digits.slice(2), true)}`;
  const whole = !hasPlus && NATIONAL.test(digits) ? `1${digits}` : digits;
  if (isPossible(whole, hasPlus)) {
    const number = fictional(hash(`+${whole}`));
    return whole === digits ? number : number.slice(1);
  }
  const kept = hasPlus ? `${callingCode(digits) ?? unknownCode(digits)}0` : '10';
  return (kept + nonZero(hash(digits), digits.length)).slice(0, digits.length);
}

/** Whether somebody might have the number: a length that its country has, and that E.164 allows. */
export function isPossible(digits: string, hasPlus: boolean): boolean {
  const code = callingCode(digits);
  if (code === undefined || digits.length < 7 || digits.length > 15) return false;
  if (!hasPlus && code === '1') return WITH_CODE.test(digits);
  return phoneLengths[code]?.includes(digits.length - code.length) === true;
}

/** True where digits without a plus sign are likely to be a phone number and no date. */
export function looksDiallable(digits: string): boolean {
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
