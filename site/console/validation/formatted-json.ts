import { applyEdits, format, type ParseError, parseTree } from 'jsonc-parser';

/** How JSON is written where we write it. */
export const LAYOUT = { tabSize: 2, insertSpaces: true, eol: '\n' } as const;

/** Longer texts are shown as they came: to lay them out takes too long. */
const LONGEST = 200_000;

/**
 * Sound JSON over several lines, token by token as it was: keys that are there twice stay twice, numbers keep their
 * digits. What is not JSON is as it came, because a place is given by line and column there.
 */
export function formattedJson(text: string): string {
  if (text.length > LONGEST || text.trim().includes('\n') || text.startsWith('\uFEFF')) return text;
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  return errors.length > 0 ? text : applyEdits(text, format(text, undefined, LAYOUT));
}
