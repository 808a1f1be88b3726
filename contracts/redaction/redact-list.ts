import { matchAt, unescapeJson } from './decode.ts';
import { redactCredential } from './redact-credentials.ts';
import type { Replacer } from './replacer.ts';

/** A list or an object in brackets, as a text has it; `isClosed` is false where the text or the limit ends first. */
export interface Bracketed {
  readonly length: number;
  readonly isClosed: boolean;
}

/** What is further behind the bracket is not looked at; less where it may be the first letter of a password. */
const LONGEST = 20_000;
const LONGEST_IN_PAIR = 300;
const REDACTED = /\[redacted(?:-[0-9a-f]{8})?\]/y;
/** What was redacted before, a string, a bracket, or a word. */
const PART =
  /\[redacted(?:-[0-9a-f]{8})?\]|"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|[[\]{}()]|[^\s[\]{}(),:="']+/g;

/** How often a text may be looked at for brackets that are not closed: each of them is looked at behind the others. */
const TIMES = 4;

const CLOSINGS = [']', '}', ')'];

/** The lists and objects of one text. */
export class Brackets {
  readonly #text: string;
  #left: number;
  /** Where each closing bracket occurs next, from the last place on that was asked for. */
  readonly #closings: number[] = [0, 0, 0];

  constructor(text: string) {
    this.#text = text;
    this.#left = LONGEST + TIMES * text.length;
  }

  /** How long what begins with a bracket at a place is; undefined where there is none. */
  at(at: number, isPair: boolean): Bracketed | undefined {
    const text = this.#text;
    if (!'[{('.includes(text[at] || ' ') || text.startsWith('{{', at)) return undefined;
    const mayBePassword = isPair && (this.#left < 0 || /[^\s"'[{(]/.test(text[at + 1] ?? ' '));
    const limit = Math.min(text.length, at + (mayBePassword ? LONGEST_IN_PAIR : LONGEST));
    const end = this.#mayClose(at, limit) ? closeOf(text, at, limit) : undefined;
    this.#left -= mayBePassword || end !== undefined ? 0 : limit - at;
    return { length: (end ?? limit) - at, isClosed: end !== undefined };
  }

  /** Places are asked for in their order, so that each closing bracket is found once. */
  #mayClose(at: number, limit: number): boolean {
    return CLOSINGS.some((closing, index) => {
      const known = this.#closings[index] as number;
      if (known >= at) return known < limit;
      const found = this.#text.indexOf(closing, at);
      const next = found < 0 ? this.#text.length : found;
      this.#closings[index] = next;
      return next < limit;
    });
  }
}

/** Behind the bracket that closes the one at a place; undefined where it is not before the limit. */
function closeOf(text: string, at: number, limit: number): number | undefined {
  let depth = 0;
  for (let place = at; place < limit; place++) {
    const code = text.charCodeAt(place);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) place = endOfString(text, place, limit);
    else if (code === OPEN_LIST || code === OPEN_OBJECT || code === OPEN_ROUND) {
      const redacted =
        code === OPEN_LIST && text.charCodeAt(place + 1) === LETTER_R ? matchAt(REDACTED, text, place).length : 0;
      depth += redacted > 0 ? 0 : 1;
      place += Math.max(0, redacted - 1);
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT || code === CLOSE_ROUND) depth -= 1;
    else continue;
    if (depth <= 0) return Math.min(place + 1, limit);
  }
  return undefined;
}

/** The last character of a string. */
function endOfString(text: string, start: number, limit: number): number {
  const quote = text.charCodeAt(start);
  for (let place = start + 1; place < limit; place++) {
    const code = text.charCodeAt(place);
    if (code === quote) return place;
    if (code === BACKSLASH) place += 1;
  }
  return limit;
}

const [DOUBLE_QUOTE, SINGLE_QUOTE, BACKSLASH] = [0x22, 0x27, 0x5c];
const [OPEN_LIST, OPEN_OBJECT, OPEN_ROUND] = [0x5b, 0x7b, 0x28];
const [CLOSE_LIST, CLOSE_OBJECT, CLOSE_ROUND] = [0x5d, 0x7d, 0x29];
const LETTER_R = 0x72;

/** The same text without its strings, and without its words that look secret; `isAny` is for all words. Names in it stay. */
export function redactBracketed(replacer: Replacer, written: string, isAny: boolean): string {
  return written.replace(PART, (part, at: number) => {
    if (part.length === 1 || /^\s{0,9}(?:[:=]|=>)/.test(written.slice(at + part.length, at + part.length + 12)))
      return part;
    if (part.startsWith('[')) return redactCredential(replacer, part);
    const quote = /^["']/.exec(part)?.[0] ?? '';
    if (quote === '') return isAny || /\d/.test(part) || part.length > 15 ? redactCredential(replacer, part) : part;
    const end = part.endsWith(quote) ? quote : '';
    const means = unescapeJson(part.slice(1, end === '' ? undefined : -1));
    return means === '' ? part : quote + redactCredential(replacer, means) + end;
  });
}
