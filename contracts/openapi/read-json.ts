import { BeyondLimit, parseForeignJson } from '../json/index.ts';
import { parseErrorOf } from '../validation/index.ts';

/** Why a text is not JSON, and where; said of the text. */
export function notJson(text: string): string {
  if (text.startsWith('\uFEFF')) return 'begins with a byte order mark (U+FEFF), which JSON must not have';
  const { problem, line, column } = parseErrorOf(text);
  return `is not JSON: ${problem} at line ${line}, column ${column}`;
}

/** The value of a text in JSON, or why it has none, said of the text. */
export function readJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: parseForeignJson(text) };
  } catch (error) {
    return { problem: error instanceof BeyondLimit ? error.message : notJson(text) };
  }
}
