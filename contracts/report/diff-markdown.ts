import type { ContractChange } from '../diff/index.ts';
import { countsOf, KINDS, spotOf } from './diff-lines.ts';
import { codeCell, markdownTable, textCell } from './markdown-table.ts';

/** The differences between two editions in Markdown, as for a comment on a pull request. */
export function diffMarkdown(changes: readonly ContractChange[]): string {
  return [
    `## Contract diff: ${countsOf(changes)}`,
    '',
    ...KINDS.flatMap(([kind, title]) => {
      const some = changes.filter((each) => each.kind === kind);
      if (some.length === 0) return [];
      return [`### ${title}`, '', ...markdownTable(['part', 'what', 'where', 'operations'], some.map(rowOf))];
    }),
  ].join('\n');
}

function rowOf(change: ContractChange): string[] {
  const { where, of } = spotOf(change);
  return [change.part, textCell(change.told), codeCell(where), of === '' ? '' : codeCell(of)];
}
