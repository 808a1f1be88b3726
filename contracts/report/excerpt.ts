import type { Place } from '../explain/place.ts';
import { printable } from './printable.ts';

/** Characters of a line that are shown around a place. */
const WIDTH = 96;
const WIDE =
  /[\u1100-\u115F\u3000-\u303E\u30FB-\u30FF\uFF01-\uFF60\uFFE0-\uFFE6\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/**
 * The line of a text that a place is in, and a line of carets under its very characters. A long line is cut to what
 * stands around the place, a place that goes on over several lines to its first.
 */
export function excerptLines(text: string, { offset, length, column }: Place): [line: string, carets: string] {
  const start = offset - (column - 1);
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const from = edge(line, Math.max(0, Math.min(column - 1 - WIDTH / 4, line.length - WIDTH)));
  const until = edge(line, from + WIDTH);
  const shown = line.slice(from, until);
  const before = shown.slice(0, column - 1 - from);
  const marked = shown.slice(column - 1 - from, column - 1 - from + length);
  const lead = from > 0 ? '…' : '';
  const tail = until < line.length ? '…' : '';
  const carets = '^'.repeat(Math.max(1, columnsOf(shownAs(marked))));
  return [`${lead}${shownAs(shown)}${tail}`, ' '.repeat(columnsOf(lead + shownAs(before))) + carets];
}

/** Not between the halves of a surrogate pair. */
function edge(line: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(line.slice(at)) ? at + 1 : at;
}

/** How many columns of a terminal a text takes: marks take none, emoji and the characters of East Asia two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    columns += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/** Tabs would move the carets. */
function shownAs(text: string): string {
  return printable(text.replace(/\t/g, '  '));
}
