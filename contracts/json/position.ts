/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset stands in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** The same as words for the texts of findings. */
export function positionSlots(text: string, offset: number): { line: string; column: string } {
  const { line, column } = positionAt(text, offset);
  return { line: String(line), column: String(column) };
}
