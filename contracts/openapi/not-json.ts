import { parseErrorOf } from '../validation/index.ts';

/** Why a text is not JSON, and where; said of the text. */
export function notJson(text: string): string {
  if (text.startsWith('\uFEFF')) return 'begins with a byte order mark (U+FEFF), which JSON must not have';
  const { problem, line, column } = parseErrorOf(text);
  return `is not JSON: ${problem} at line ${line}, column ${column}`;
}
