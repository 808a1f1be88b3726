import { clean } from './printable.ts';

/** A table in Markdown, an empty line behind it. Cells must be fit for one. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

/** Code in a cell: a backtick would end it, a bar the cell. */
export function codeCell(text: string): string {
  return `\`${clean(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

export function textCell(text: string): string {
  return clean(text).replace(/[\\`*_<>|[\]]/g, (character) => (character === '|' ? '\\|' : `\\${character}`));
}
