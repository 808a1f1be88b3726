import { CLAIM_IDS } from '../claim-ids.ts';

/** A Markdown table; cells are escaped and kept on one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
}

export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

/** Claim ids as links to the ledger at the end of the page. */
export function evidence(ids: readonly string[] | undefined): string {
  return (ids ?? []).map((id) => `[${id}](#${id.toLowerCase()})`).join(' ');
}

/** Claim ids within a text become links too. */
export function linked(text: string): string {
  return text.replace(CLAIM_IDS, (id) => `[${id}](#${id.toLowerCase()})`);
}
