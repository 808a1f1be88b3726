import { disguise, type Hash, looksDiallable } from './disguise.ts';
import { patternOf } from './known-values.ts';
import { commonMark, hasMark, isMarked, markOf, remark } from './mark.ts';
import type { PhoneName } from './phone-names.ts';
import { type KnownNumbers, replaceNumbers } from './phone-text.ts';
import { writtenNumber } from './written-number.ts';

/** What is known of an exchange before anything in it is replaced. */
export interface Known {
  readonly secrets: Iterable<string>;
  readonly numbers: KnownNumbers;
}

/** So many secrets of an exchange are looked for elsewhere; more are only replaced where their names tell them. */
const MOST_SECRETS = 100;

/** Replaces one thing at a time, and remembers what it has come across. */
export class Hand {
  /** Secrets that were found by their names, as they are. */
  readonly secrets = new Set<string>();
  /** Numbers that were found: their digits alone, and what stands for them. */
  readonly numbers = new Map<string, string>();
  readonly #hash: Hash;
  readonly #common: string | undefined;
  readonly #keepsNumbers: boolean;
  readonly #known: KnownNumbers;
  readonly #patterns: readonly [secret: string, pattern: RegExp][];

  constructor(hash: Hash, keepsNumbers: boolean, known: Known) {
    this.#hash = hash;
    this.#common = commonMark(hash);
    this.#keepsNumbers = keepsNumbers;
    this.#known = known.numbers;
    // the longest first: one may be a part of another
    const secrets = [...new Set(known.secrets)].slice(0, MOST_SECRETS).sort((a, b) => b.length - a.length);
    this.#patterns = secrets.flatMap((secret): [string, RegExp][] => {
      const pattern = patternOf(secret);
      return pattern === undefined ? [] : [[secret, pattern]];
    });
  }

  /** The mark for a secret; nothing for nothing. */
  secret(value: string): string {
    if (value.trim() === '') return value;
    if (isMarked(value)) return remark(value, this.#common);
    this.secrets.add(value);
    return markOf(this.#hash, value);
  }

  /** A secret that must stay a number: nine digits, of which the first is a 9. */
  secretNumber(written: string): string {
    this.secrets.add(written);
    const [a = 0, b = 0, c = 0, d = 0] = this.#hash(written);
    return `9${String(((a * 256 + b) * 65_536 + c * 256 + d) % 1e8).padStart(8, '0')}`;
  }

  /** Secrets that are known, wherever they stand; and marks as they become. */
  values(text: string): string {
    let clean = remark(text, this.#common);
    for (const [secret, pattern] of this.#patterns) {
      if (clean.length >= secret.length) clean = clean.replace(pattern, () => markOf(this.#hash, secret));
    }
    return clean;
  }

  /** A value under the name of a phone number; as it is, where it is none. */
  number(written: string, name: PhoneName): string {
    if (this.#keepsNumbers || name === undefined || hasMark(this.values(written))) return written;
    const { digits, hasPlus } = writtenNumber(written);
    const looksLikeOne = /^[^A-Za-z]*$/.test(written.replace(/%[0-9A-Fa-f]{2}/g, '')) && digits.length <= 20;
    const isOne =
      name === 'strong' ? digits.length > 4 : looksLikeOne && (hasPlus ? digits.length > 6 : looksDiallable(digits));
    return isOne ? this.#disguised(written) : written;
  }

  /** Every phone number of a text. */
  numbersIn(text: string): string {
    return this.#keepsNumbers ? text : replaceNumbers(text, this.#known, (written) => this.#disguised(written));
  }

  #disguised(written: string): string {
    const number = writtenNumber(written);
    const { digits, hasPlus } = number;
    const other = disguise(this.#hash, digits, hasPlus);
    if (digits.length > 6) {
      this.numbers.set(digits, other);
      if (/^1\d{10}$/.test(digits)) this.numbers.set(digits.slice(1), other.slice(1));
    }
    return number.with(other);
  }
}
