import { unescapeJson } from './decode.ts';
import { isNameCharacter, isSecretName } from './field-names.ts';
import { redactCredential } from './redact-credentials.ts';
import type { IsSecretField } from './redact-named.ts';
import type { Replacer } from './replacer.ts';

/** Further back nothing is looked for, and a string that is longer is taken for no secret. */
const LONGEST_NAME = 100;
const LONGEST_VALUE = 2_000;
/** How many calls and types are around a value: `Some(Token { value: "…" })`. */
const DEEPEST = 6;
/** A value behind nothing but a name and white space is one with a digit in it, and so long. */
const SHORTEST_IN_SENTENCE = 8;

/** What is behind a string that is a name itself. */
const IS_NAME = /^\s{0,9}[:=]/;

/** How surely what is before a string makes it a secret. */
type Sureness = 'sure' | 'likely' | 'in a sentence' | undefined;

/**
 * Strings whose secret name is before them with something else than a separator between: a type (`password: Some("…")`), a call
 * (`setPassword("…")`), a name in quotes (`("password", "…")`), or white space (`:password "…"`).
 */
export function redactQuoted(replacer: Replacer, text: string, isSecretField: IsSecretField): string {
  const reader = new Before(text, (name) => isSecretName(name) || isSecretField(name));
  let [put, end] = ['', 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE && code !== BACKTICK) continue;
    const sureness = reader.sureness(at, end);
    if (sureness === undefined) continue;
    const close = closeOf(text, at);
    const written = text.slice(at + 1, close);
    const means = unescapeJson(written);
    if (!isSecret(means, sureness) || IS_NAME.test(text.slice(close + 1, close + 12))) continue;
    put += text.slice(end, at + 1) + redactCredential(replacer, means);
    end = close;
    at = text.charCodeAt(close) === code ? close : close - 1;
  }
  return end === 0 ? text : put + text.slice(end);
}

function isSecret(value: string, sureness: Sureness): boolean {
  if (value === '' || isSecretName(value)) return false;
  if (sureness === 'sure') return true;
  const hasDigit = /\d/.test(value);
  if (sureness === 'likely') return hasDigit || value.length > 15;
  return hasDigit && value.length >= SHORTEST_IN_SENTENCE && !/[\s{}[\]<>]/.test(value);
}

/** The same quote with as many backslashes before it; without one in reach, where the line or the reach ends. */
function closeOf(text: string, open: number): number {
  const quote = text[open] as string;
  const isEscaped = text.charCodeAt(open - 1) === BACKSLASH;
  const limit = Math.min(text.length, open + LONGEST_VALUE);
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      if (isEscaped && text[at + 1] === quote) return at;
      at += 1;
    } else if (text[at] === quote) return at;
  }
  return limit;
}

const [DOUBLE_QUOTE, SINGLE_QUOTE, BACKTICK, BACKSLASH] = [0x22, 0x27, 0x60, 0x5c];
/** Types that are written without brackets, and words between a name and what it is. */
const TYPES = new Set(['just', 'some', 'ok', 'right', 'new']);
const VERBS = new Set(['is', 'was', 'eq', 'as', 'of', '.']);

/** Reads a text backwards from the quote that opens a string. */
class Before {
  readonly #text: string;
  readonly #isSecretName: (name: string) => boolean;
  #at = 0;
  #least = 0;

  constructor(text: string, isName: (name: string) => boolean) {
    this.#text = text;
    this.#isSecretName = isName;
  }

  sureness(quote: number, from: number): Sureness {
    this.#at = quote;
    this.#least = Math.max(from, quote - 4 * LONGEST_NAME);
    this.#skip('\\<@');
    const hasSpace = this.#skip(' \t\r\n');
    const code = this.#last();
    if (code === '') return undefined;
    if (code === ',') return this.#inPair();
    if (code === ':' || code === '=') return this.#ofPhp() ?? this.#ofField();
    if ('({['.includes(code) || code === ')') return this.#ofCall();
    return hasSpace && isNameCharacter(code.charCodeAt(0)) ? this.#behindWord() : undefined;
  }

  /** `setPassword(`, `password: Some(`, `password = Some(Token { value: `, `"password"]=> string(16) `. */
  #ofCall(from = 0): Sureness {
    if (this.#last() === ')') {
      if (!this.#text.slice(this.#at - 16, this.#at).match(/(?:string|binary)\(\d{1,9}\)$/)) return undefined;
      this.#at = this.#text.lastIndexOf('(', this.#at) - 6;
      return this.#ofNamed();
    }
    for (let depth = from; depth < DEEPEST && '({['.includes(this.#last() || ' '); depth++) {
      this.#at -= 1;
      const isCall = this.#text[this.#at] === '(';
      this.#skip(' ');
      const name = this.#name();
      if (depth === 0 && isCall && this.#isSecretName(name)) return 'likely';
      if (name !== '' && !/^(?:[A-Z]|string$|byte$|str$|new$)/.test(name)) return undefined;
      if (name === 'byte') this.#skip('[]');
      this.#skip(' ');
      if (this.#isSeparator()) {
        if (this.#ofNamed() !== undefined) return 'sure';
        if (!'({'.includes(this.#last() || ' ')) return undefined;
      }
    }
    return undefined;
  }

  #isSeparator(): boolean {
    return ':=>'.includes(this.#last() || ' ');
  }

  /** What is before a separator that is the last character, or before its bracket. */
  #ofNamed(): Sureness {
    this.#skip(' \t\r\n');
    if (!this.#isSeparator()) return undefined;
    this.#skip(':=>- ');
    this.#skip('\\"\'`] ');
    const name = this.#name();
    const isOne = name !== '' && this.#isSecretName(name);
    this.#skip(' ');
    return isOne ? 'sure' : undefined;
  }

  /** `("password", `; in square brackets it may be one of a list of names. */
  #inPair(): Sureness {
    this.#at -= 1;
    this.#skip(' \t>');
    const isQuoted = this.#skip('"\'`\\');
    const name = this.#name();
    if (name === '' || !this.#isSecretName(name)) return undefined;
    if (isQuoted) this.#skip('"\'`\\<');
    const opening = this.#last();
    if (opening === '(' || opening === '{') return isQuoted || opening === '{' ? 'likely' : undefined;
    return isQuoted && opening === '[' ? 'in a sentence' : undefined;
  }

  /** `s:8:"password";s:16:` */
  #ofPhp(): Sureness {
    const length =
      /;s:\d{1,9}:$/.exec(this.#text.slice(Math.max(this.#least, this.#at - 14), this.#at))?.[0].length ?? 0;
    if (length === 0 || this.#text[this.#at - length - 1] !== '"') return undefined;
    this.#at -= length + 1;
    return this.#isSecretName(this.#name()) ? 'sure' : undefined;
  }

  /** `password: Some(Token { value: ` */
  #ofField(): Sureness {
    this.#skip(':= ');
    if (this.#name() === '') return undefined;
    this.#skip(' \n');
    return '({'.includes(this.#last() || ' ') ? this.#ofCall(1) : undefined;
  }

  /** `password = Just `, `:password `, `IDENTIFIED BY `, `token eq `. */
  #behindWord(): Sureness {
    let word = this.#name();
    if (word.length < 6 && TYPES.has(word.toLowerCase())) return this.#ofNamed();
    const isBy = word.length === 2 && word.toLowerCase() === 'by';
    if (isBy || (word.length < 4 && VERBS.has(word.toLowerCase()))) {
      this.#skip(' \t');
      word = this.#name();
      if (isBy) return /^identified$/i.test(word) ? 'sure' : undefined;
    }
    return this.#isSecretName(word) ? 'in a sentence' : undefined;
  }

  /** The word that ends here. */
  #name(): string {
    const end = this.#at;
    const least = Math.max(this.#least, end - LONGEST_NAME);
    while (this.#at > least && isNameCharacter(this.#text.charCodeAt(this.#at - 1))) this.#at -= 1;
    return this.#text.slice(this.#at, end);
  }

  #last(): string {
    return this.#at > this.#least ? (this.#text[this.#at - 1] as string) : '';
  }

  /** Skips some characters, ten at most; true where there is one. */
  #skip(characters: string): boolean {
    const least = Math.max(this.#least, this.#at - 10);
    const start = this.#at;
    while (this.#at > least && characters.includes(this.#text[this.#at - 1] as string)) this.#at -= 1;
    return this.#at < start;
  }
}
