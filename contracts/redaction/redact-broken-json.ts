import { type PhoneName, phoneName } from './field-names.ts';
import {
  type FieldContext,
  type JsonContext,
  LITERAL,
  NUMBER,
  nameOf,
  OPEN,
  redactScalar,
  SECRET,
} from './redact-json.ts';
import type { Replacer } from './replacer.ts';
import { type Tokens, WithOtherTokens } from './scan-tokens.ts';

/** Characters around the error of a broken text that are kept, before and behind it. */
const BEFORE_ERROR = 20;
const AROUND_ERROR = 40;
/** A name, after at most the punctuation that opens it: `<password>value</password>` ends in a known name and is none. */
const NAME_ALONE = /^[^\p{L}\p{N}]{0,3}[\p{L}\p{N}_.$-]+$/u;
/** First words of a credential: what follows is the secret. */
const SCHEME = /^(?:bearer|basic|digest|token|apikey)$/i;

/**
 * A text that should be JSON and is not: punctuation, numbers, literals and known names stay, and so do the 40 characters
 * around the error as far as nothing in them is secret. Every other string and word is replaced.
 */
export function redactBrokenJson(
  replacer: Replacer,
  tokens: Tokens,
  context: JsonContext,
  isKnownName: (name: string) => boolean,
): string {
  const { text, starts, ends } = tokens;
  const words = namedWords(tokens, context);
  const kept = keepRanges(replacer, tokens, words, context);
  const all = new WithOtherTokens(tokens);
  for (let index = 0; index < starts.length && !replacer.isExhausted; index++) {
    const word = words(index);
    if (word === undefined) continue;
    const written = text.slice(starts[index], ends[index]);
    const clean = brokenToken(written, word, kept.has(index));
    if (clean !== written) all.put(index, clean);
  }
  return all.toString();

  function brokenToken(written: string, word: FieldContext, isKept: boolean): string {
    if (isKept || word.isSecret || LITERAL.test(written) || NUMBER.test(written))
      return redactScalar(replacer, written, word, context);
    const name = nameOf(written);
    if ((NAME_ALONE.test(trimmed(name)) && isKnownName(name)) || !hasLetterOrDigit(name)) return written;
    return replacedToken(replacer, written);
  }
}

/** Nothing says that it is a secret, so that it is not looked for elsewhere. */
function replacedToken(replacer: Replacer, written: string): string {
  const quote = written.startsWith('"') ? '"' : written.startsWith("'") ? "'" : '';
  const end = quote !== '' && written.length > 1 && written.endsWith(quote) ? quote : '';
  const inner = written.slice(quote.length, end === '' ? undefined : -1);
  return inner.trim() === '' ? written : quote + replacer.replaced(inner) + end;
}

/** A string or word of a broken text by its index, with what the name before it says of it; undefined for punctuation. */
type Words = (index: number) => FieldContext | undefined;

/** The words of a broken text, each read when it is first asked for: of a text with too many values most never are. */
function namedWords({ text, starts, ends }: Tokens, { isSecret }: JsonContext): Words {
  // a byte for each: of a large text a list of objects is so large that it takes new memory
  const kinds = new Uint8Array(starts.length);
  let count = 0;
  /** Behind a secret name everything is secret up to the next comma or the bracket that closes its value. */
  let [here, depth, secretAt]: [FieldContext, number, number] = [OPEN, 0, -1];
  return (index) => {
    for (; count <= index; count++) kinds[count] = WORDS.indexOf(readWord(count));
    return WORDS[kinds[index] as number];
  };

  function readWord(index: number): FieldContext | undefined {
    const at = starts[index] as number;
    const end = ends[index] as number;
    const single = end - at === 1 ? text.charCodeAt(at) : 0;
    if (single === 0x7b || single === 0x5b) depth += 1;
    else if (single === 0x7d || single === 0x5d || single === 0x2c) {
      if (single !== 0x2c) depth -= 1;
      if (single === 0x2c ? depth <= secretAt : depth < secretAt) secretAt = -1;
      here = secretAt < 0 ? OPEN : SECRET;
    } else if (single !== 0x3a) {
      const name = nameOf(text.slice(at, end));
      const word = here.isSecret && (!hasLetterOrDigit(name) || SCHEME.test(name)) ? OPEN : here;
      if (secretAt < 0) readName(name);
      return word;
    }
    return undefined;
  }

  function readName(name: string): void {
    const meant = trimmed(name);
    if (name.length <= 200 && isSecret(meant)) {
      here = SECRET;
      secretAt = depth;
    } else here = NOT_SECRET[phoneName(meant) ?? 'none'];
  }
}

/** What a name says of what follows that is not secret. */
const NOT_SECRET: Readonly<Record<NonNullable<PhoneName> | 'none', FieldContext>> = {
  none: OPEN,
  weak: { isSecret: false, phone: 'weak' },
  strong: { isSecret: false, phone: 'strong' },
};

/** What a token may be: punctuation, or a word of which the name before it says this. */
const WORDS: readonly (FieldContext | undefined)[] = [undefined, OPEN, SECRET, NOT_SECRET.weak, NOT_SECRET.strong];

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function hasLetterOrDigit(text: string): boolean {
  return isPlainLetterOrDigit(text.charCodeAt(0)) || LETTER_OR_DIGIT.test(text);
}

function isPlainLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** A name without the punctuation that are around it in some other language: `:password=>`. */
function trimmed(name: string): string {
  let end = name.length;
  while (end > 0 && !isPlainLetterOrDigit(name.charCodeAt(end - 1)) && !LETTER_OR_DIGIT.test(name[end - 1] as string))
    end -= 1;
  return name.slice(0, end);
}

/** Indexes of the tokens around the error that are kept: up to the first that is too long, or has something secret. */
function keepRanges(
  replacer: Replacer,
  { text, starts, ends, error = 0 }: Tokens,
  words: Words,
  context: JsonContext,
): Set<number> {
  const kept = new Set<number>();
  const before = walk(error - 1, -1, BEFORE_ERROR);
  walk(error, 1, AROUND_ERROR - before);
  return kept;

  function walk(from: number, step: number, most: number): number {
    let used = 0;
    for (let index = from; index >= 0 && index < starts.length; index += step) {
      const word = words(index);
      if (word === undefined) continue;
      const written = text.slice(starts[index], ends[index]);
      if (used + written.length > most) break;
      if (redactScalar(replacer, written, word, context) !== written || /\[redacted/.test(written)) break;
      used += written.length;
      kept.add(index);
    }
    return used;
  }
}
