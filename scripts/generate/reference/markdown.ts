import { certaintyOf, contradictionLabel, readCitation } from '../../../contracts/internal.ts';
import type { Ledger } from '../../../generated/index.ts';
import { CLAIM_IDS } from '../sources.ts';

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

/**
 * The best grade that supports a thing, whether something contradicts it, and its citations as links to the ledger at the
 * end of the page.
 */
export function evidence({ claims }: Ledger, citations: readonly string[] = []): string {
  if (citations.length === 0) return '';
  const certainty = certaintyOf(citations, claims);
  const label = [certainty.supportedBy, contradictionLabel(certainty)].filter((part) => part !== null).join(', ');
  return `*${label}*: ${links(citations)}`;
}

function links(citations: readonly string[]): string {
  return citations
    .map(readCitation)
    .map(({ id, direction }) => `[${id}](#${id.toLowerCase()})${direction === 'supports' ? '' : ` (${direction})`}`)
    .join(' ');
}

/** Claim ids within a text become links too. */
export function linked(text: string): string {
  return text.replace(CLAIM_IDS, (id) => `[${id}](#${id.toLowerCase()})`);
}
