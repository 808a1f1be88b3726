import { clean } from './printable.ts';

/** A table; its cells must have been made by `code` and `cell`, or hold nothing that Markdown reads. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

/** Code in a cell: a backtick would end it, a bar the cell. */
export function code(text: string): string {
  return `\`${clean(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

/** Words in a cell, without a meaning to Markdown. */
export function cell(text: string): string {
  return clean(text).replace(/[\\`*_<>|[\]]/g, (character) => (character === '|' ? '\\|' : `\\${character}`));
}
