/** The tokens of a text that is, or should be, JSON. */
export interface Tokens {
  readonly text: string;
  /** Where each begins, and where it ends. White space is between them. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index of the first that JSON does not allow at its place; undefined where the text is JSON. */
  readonly error: number | undefined;
}

/** What JSON allows next; all from `VALUE` to `VALUE_OR_END` take a value. */
const [KEY, KEY_OR_END, COLON, COMMA_OR_END, VALUE, VALUE_OR_END] = [0, 1, 2, 3, 4, 5];
const [QUOTE, COMMA, DOUBLE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT, APOSTROPHE, BACKSLASH] = [
  0x22, 0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d, 0x27, 0x5c,
];

const SPACE = /[\s\ufeff]*/y;
const WORD = /[^\s{}[\],:"\ufeff]+/y;
const PLACEHOLDER = /\[redacted(?:-[0-9a-f]{8})?\]/y;
const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a string
const CONTROL = /[\x00-\x1f]/;

/** Splits a text into tokens, JSON or not: strings with their quotes, punctuation, and words. One pass. */
export function scanTokens(text: string): Tokens {
  let [starts, ends]: [Int32Array, Int32Array] = [new Int32Array(roomFor(text)), new Int32Array(roomFor(text))];
  let count = 0;
  const open: number[] = [];
  let innermost: number | undefined;
  let [expected, error, before]: [number, number | undefined, number] = [VALUE, undefined, 0];
  for (let at = skip(text, 0); at < text.length; ) {
    const first = text.charCodeAt(at);
    const end = tokenEnd(text, at, first, before);
    if (error === undefined) {
      const single = end - at === 1 ? first : 0;
      if (isAllowed(text, at, end, expected, innermost)) {
        expected = after(single, expected, innermost);
        if (single === OPEN_OBJECT || single === OPEN_LIST) open.push(single);
        else if (single === CLOSE_OBJECT || single === CLOSE_LIST) open.pop();
        innermost = open[open.length - 1];
      } else error = count;
    }
    if (count === starts.length) [starts, ends] = [doubled(starts), doubled(ends)];
    starts[count] = at;
    ends[count++] = end;
    before = first;
    at = skip(text, end);
  }
  if (error === undefined && (expected !== COMMA_OR_END || open.length > 0)) error = count;
  return { text, starts: starts.subarray(0, count), ends: ends.subarray(0, count), error };
}

/** Pieces of a text that are joined at once: a list of all of them, or a text of that many parts, is slow to collect. */
const MOST_PIECES = 500;

/** A text with other tokens in place of some, which come in their order. */
export class WithOtherTokens {
  readonly #tokens: Tokens;
  readonly #pieces: string[] = [];
  #put = '';
  #done = 0;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  put(index: number, token: string): void {
    const { text, starts, ends } = this.#tokens;
    this.#pieces.push(text.slice(this.#done, starts[index]), token);
    this.#done = ends[index] as number;
    if (this.#pieces.length < MOST_PIECES) return;
    this.#put += this.#pieces.join('');
    this.#pieces.length = 0;
  }

  toString(): string {
    const { text } = this.#tokens;
    return this.#done === 0 ? text : this.#put + this.#pieces.join('') + text.slice(this.#done);
  }
}

/** How many tokens most texts of this length have at most. */
function roomFor(text: string): number {
  return (text.length >> 2) + 8;
}

function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

function skip(text: string, at: number): number {
  let next = at;
  while (isPlainSpace(text.charCodeAt(next))) next += 1;
  if (!(text.charCodeAt(next) >= 0x80)) return next;
  SPACE.lastIndex = next;
  return SPACE.test(text) ? SPACE.lastIndex : next;
}

function isPlainSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Punctuation of JSON. */
export function isPunctuation(code: number): boolean {
  return (
    code === COMMA ||
    code === DOUBLE ||
    code === OPEN_LIST ||
    code === CLOSE_LIST ||
    code === OPEN_OBJECT ||
    code === CLOSE_OBJECT
  );
}

function tokenEnd(text: string, at: number, first: number, before: number): number {
  if (first === QUOTE) return stringEnd(text, at, '"');
  if (first === OPEN_LIST && text.startsWith('[redacted', at)) {
    PLACEHOLDER.lastIndex = at;
    return PLACEHOLDER.test(text) ? PLACEHOLDER.lastIndex : at + 1;
  }
  if (isPunctuation(first)) return at + 1;
  if (first === APOSTROPHE && before !== CLOSE_LIST && before !== CLOSE_OBJECT && isPunctuation(before)) {
    const end = stringEnd(text, at, "'");
    if (end > at + 1 && text[end - 1] === "'") return end;
  }
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : at + 1;
}

/** Behind the closing quote; the end of the text where there is none. */
function stringEnd(text: string, at: number, quote: string): number {
  for (let close = text.indexOf(quote, at + 1); close >= 0; close = text.indexOf(quote, close + 1)) {
    let before = close;
    while (before > at + 1 && text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((close - before) % 2 === 0) return close + 1;
  }
  return text.length;
}

function isAllowed(text: string, at: number, end: number, expected: number, open: number | undefined): boolean {
  const first = text.charCodeAt(at);
  if (first === QUOTE) return expected !== COLON && expected !== COMMA_OR_END && isString(text.slice(at, end));
  if (end - at === 1) {
    if (first === OPEN_OBJECT || first === OPEN_LIST) return expected >= VALUE;
    if (first === CLOSE_OBJECT) return expected === KEY_OR_END || (expected === COMMA_OR_END && open === OPEN_OBJECT);
    if (first === CLOSE_LIST) return expected === VALUE_OR_END || (expected === COMMA_OR_END && open === OPEN_LIST);
    if (first === DOUBLE) return expected === COLON;
    if (first === COMMA) return expected === COMMA_OR_END && open !== undefined;
  }
  return expected >= VALUE && LITERAL.test(text.slice(at, end));
}

function after(punctuation: number, expected: number, open: number | undefined): number {
  if (punctuation === OPEN_OBJECT) return KEY_OR_END;
  if (punctuation === OPEN_LIST) return VALUE_OR_END;
  if (punctuation === DOUBLE) return VALUE;
  if (punctuation === COMMA) return open === OPEN_OBJECT ? KEY : VALUE;
  return punctuation !== CLOSE_OBJECT && (expected === KEY || expected === KEY_OR_END) ? COLON : COMMA_OR_END;
}

function isString(written: string): boolean {
  if (written.length < 2 || !written.endsWith('"') || CONTROL.test(written)) return false;
  if (!written.includes('\\')) return true;
  try {
    JSON.parse(written);
    return true;
  } catch {
    return false;
  }
}
