import { unescapeJson } from './decode.ts';
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
/** What was redacted before, a string, a bracket, or a word. */
const PART =
  /\[redacted(?:-[0-9a-f]{8})?\]|"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|[[\]{}()]|[^\s[\]{}(),:="']+/g;

/** How long what begins with a bracket at a place is; undefined where there is none. */
export function bracketedAt(text: string, at: number, isPair: boolean): Bracketed | undefined {
  if (!'[{('.includes(text[at] || ' ') || text.startsWith('{{', at)) return undefined;
  const longest = isPair && /[^\s"'[{(]/.test(text[at + 1] ?? ' ') ? LONGEST_IN_PAIR : LONGEST;
  let depth = 0;
  for (const { 0: part, index } of text.slice(at, at + longest).matchAll(PART)) {
    if (part.length > 1) continue;
    if ('[{('.includes(part)) depth += 1;
    else if (']})'.includes(part)) depth -= 1;
    if (depth === 0) return { length: index + 1, isClosed: true };
  }
  return { length: Math.min(longest, text.length - at), isClosed: false };
}

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
