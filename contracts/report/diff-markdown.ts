import type { ContractChange } from '../diff/index.ts';
import { countsOf, KINDS, spotOf } from './diff-lines.ts';
import { cell, code, table } from './markdown.ts';

/** The differences between two editions in Markdown, as for a comment on a pull request. */
export function diffMarkdown(changes: readonly ContractChange[]): string {
  return [
    `## Contract diff: ${countsOf(changes)}`,
    '',
    ...KINDS.flatMap(([kind, title]) => {
      const some = changes.filter((each) => each.kind === kind);
      if (some.length === 0) return [];
      return [`### ${title}`, '', ...table(['part', 'what', 'where', 'operations'], some.map(rowOf))];
    }),
  ].join('\n');
}

function rowOf(change: ContractChange): string[] {
  const { where, of } = spotOf(change);
  return [change.part, cell(change.told), code(where), of === '' ? '' : code(of)];
}
