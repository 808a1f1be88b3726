import { percentEncoded } from '../http/index.ts';
import type { PhoneName } from './field-names.ts';
import { type KnownValues, knownValues } from './known-values.ts';
import {
  type Hash,
  type KnownNumbers,
  looksDialable,
  pseudonymOf,
  replaceNumbers,
  writtenNumber,
} from './pseudonymize-numbers.ts';

/** What stands for a secret where there is no hash. */
export const PLACEHOLDER = '[redacted]';
/** A placeholder as it is written, and as a client that cleans URLs may have written it. */
const PLACEHOLDERS = /(?:\[|%5B)redacted(?:-[0-9a-f]{8})?(?:\]|%5D)/gi;
const ONLY_PLACEHOLDERS = /^\s*(?:(?:\[|%5B)redacted(?:-[0-9a-f]{8})?(?:\]|%5D)\s*)+$/i;

/** How many secrets of an exchange are looked for elsewhere; more are replaced only where their names show them. */
const MOST_SECRETS = 100;
/** How many different values are hashed for one exchange: each takes some microseconds. */
const MOST_HASHED = 5_000;

/** The hashes of one exchange, each made once. */
export class Hashes {
  readonly #made = new Map<string, Uint8Array>();
  readonly #placeholders = new Map<string, string>();
  readonly #hash: Hash | undefined;

  constructor(hash: Hash | undefined) {
    this.#hash = hash;
  }

  get isExhausted(): boolean {
    return this.#made.size >= MOST_HASHED;
  }

  placeholderOf(secret: string): string {
    const before = this.#placeholders.get(secret);
    if (before !== undefined) return before;
    const made = placeholderOf(this.of(secret));
    if (!this.isExhausted) this.#placeholders.set(secret, made);
    return made;
  }

  of(text: string): Uint8Array {
    const before = this.#made.get(text);
    if (before !== undefined) return before;
    const made = this.#hash === undefined || this.isExhausted ? NO_HASH : this.#hash(text);
    if (!this.isExhausted) this.#made.set(text, made);
    return made;
  }
}

const NO_HASH = new Uint8Array(8);

/** What is known of an exchange before anything in it is replaced. */
export interface Known {
  readonly secrets: Iterable<string>;
  readonly numbers: KnownNumbers;
}

/** How values are replaced. */
export interface ReplacerOptions {
  /** Undefined: every secret becomes the same, and numbers stay. */
  readonly hash: Hash | undefined;
  readonly hashes: Hashes;
  readonly keepNumbers: boolean;
}

/** Replaces one value at a time, and remembers what it has found. */
export class Replacer {
  /** Secrets that were found by their names, as they are. */
  readonly secrets = new Set<string>();
  /** Numbers that were found: their digits alone, and what stands for them. */
  readonly numbers = new Map<string, string>();
  readonly #hash: Hash | undefined;
  readonly #common: string | undefined;
  readonly #keepsNumbers: boolean;
  readonly #known: KnownNumbers;
  readonly #values: KnownValues;
  readonly #hashes: Hashes;

  constructor({ hash, hashes, keepNumbers }: ReplacerOptions, known: Known) {
    this.#hash = hash;
    this.#hashes = hashes;
    this.#common = commonPlaceholder(hash);
    this.#keepsNumbers = keepNumbers || hash === undefined;
    this.#known = known.numbers;
    this.#values = knownValues([...new Set(known.secrets)].slice(0, MOST_SECRETS));
  }

  /** True where there were more values than are hashed: what was made of a text is of no use then. */
  get isExhausted(): boolean {
    return this.#hashes.isExhausted || this.secrets.size >= MOST_HASHED;
  }

  /** The placeholder for a secret; nothing for nothing. */
  secret(value: string): string {
    if (value.trim() === '') return value;
    if (isPlaceholder(value)) return withPlaceholder(value, this.#common);
    this.#note(value);
    return this.#placeholder(value);
  }

  /** The placeholder for a text that may be no secret, and is not looked for elsewhere. */
  replaced(value: string): string {
    return isPlaceholder(value) ? withPlaceholder(value, this.#common) : this.#placeholder(value);
  }

  /** A secret that must stay a number: nine digits, of which the first is a 9. */
  secretNumber(written: string): string {
    this.#note(written);
    const [a = 0, b = 0, c = 0, d = 0] = this.#hashes.of(written);
    return `9${String(((a * 256 + b) * 65_536 + c * 256 + d) % 1e8).padStart(8, '0')}`;
  }

  /** Secrets that are known, wherever they are; and placeholders as they become. */
  values(text: string): string {
    return this.#values.replace(withPlaceholder(text, this.#common), (value) => this.#placeholder(value));
  }

  /** A value under the name of a phone number; as it is, where it is none. */
  number(written: string, name: PhoneName): string {
    if (this.#keepsNumbers || name === undefined || written.length > LONGEST_NUMBER) return written;
    if (!HAS_DIGIT.test(written) || (name === 'weak' && /[A-Za-z]{3}/.test(written))) return written;
    const { digits, hasPlus } = writtenNumber(written);
    const looksLikeOne = /^[^A-Za-z]*$/.test(written.replace(/%[0-9A-Fa-f]{2}/g, '')) && digits.length <= 20;
    const isOne =
      name === 'strong' ? digits.length > 4 : looksLikeOne && (hasPlus ? digits.length > 6 : looksDialable(digits));
    return isOne && !hasPlaceholder(this.values(written)) ? this.#pseudonymized(written) : written;
  }

  /** Every phone number of a text. */
  numbersIn(text: string): string {
    return this.#keepsNumbers ? text : replaceNumbers(text, this.#known, (written) => this.#pseudonymized(written));
  }

  #note(secret: string): void {
    if (this.secrets.size < MOST_HASHED) this.secrets.add(secret.trim());
  }

  #pseudonymized(written: string): string {
    const number = writtenNumber(written);
    const { digits, hasPlus } = number;
    const other = pseudonymOf((text) => this.#hashes.of(text), digits, hasPlus);
    if (digits.length > 6) {
      this.numbers.set(digits, other);
      if (/^1\d{10}$/.test(digits)) this.numbers.set(digits.slice(1), other.slice(1));
    }
    return number.with(other);
  }

  #placeholder(value: string): string {
    return this.#hash === undefined ? PLACEHOLDER : (this.#common ?? this.#hashes.placeholderOf(value));
  }
}

const HAS_DIGIT = /\p{Nd}|&#/u;
/** A longer text is not a phone number, whatever its name; those in it are found. */
const LONGEST_NUMBER = 200;

/** What stands for a secret: it distinguishes two of them and discloses neither. */
function placeholderOf(hash: Uint8Array): string {
  const hex = [...hash.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `[redacted-${hex}]`;
}

/** What every placeholder becomes where the hash distinguishes nothing; undefined where it does, and they stay as they are. */
function commonPlaceholder(hash: Hash | undefined): string | undefined {
  if (hash === undefined) return undefined;
  const [one, other] = ['one', 'other'].map((secret) => placeholderOf(hash(secret)));
  return one === other ? one : undefined;
}

/** A text with another placeholder in place of its own. */
function withPlaceholder(text: string, placeholder: string | undefined): string {
  return placeholder !== undefined && /redacted/i.test(text) ? text.replace(PLACEHOLDERS, placeholder) : text;
}

/** A text as a value of a query; its placeholders stay as they are, as in the rest of a URL. */
export function encodedAroundPlaceholders(text: string): string {
  return percentEncoded(text).replace(PLACEHOLDERS, decodeURIComponent);
}

function hasPlaceholder(text: string): boolean {
  return /(?:\[|%5B)redacted/i.test(text);
}

/** True where there is nothing left to be taken out. */
function isPlaceholder(text: string): boolean {
  return ONLY_PLACEHOLDERS.test(text);
}
