/** A line of a text, without its break, and its number from 1. */
export interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

/** The lines of a text, without a byte order mark before the first. */
export function numberedLines(text: string): NumberedLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((each, index) => ({ text: each, line: index + 1 }));
}

/** Lines as one text again. */
export function joinedLines(lines: readonly NumberedLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** Gives the line, counted from 1, of each of several offsets in a text; they must ascend. */
export function lineCounter(text: string): (offset: number) => number {
  let [line, counted] = [1, 0];
  return (offset) => {
    for (; counted < offset; counted++) if (text[counted] === '\n') line += 1;
    return line;
  };
}
