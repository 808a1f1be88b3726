import { withoutTokens } from '../secrets.ts';

/** Colours a text for a terminal, or gives it back as it is. */
export type Paint = (style: 'red' | 'green' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string;

/** No colours at all. */
export const plainPaint: Paint = (_style, text) => text;

/** What traffic brought in must not steer the terminal: control and format characters are shown by their numbers. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** The same, and without tokens, which have no place in a report whatever text they got into. */
export function clean(text: string): string {
  return withoutTokens(printable(text));
}

/** Breaks a text into lines of at most `width` characters, at spaces. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
