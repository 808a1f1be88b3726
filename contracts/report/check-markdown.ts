import type { CheckResult } from '../check/check-result.ts';
import { PARTS, shareOf } from './coverage-lines.ts';
import { textCell as cell, codeCell as code, markdownTable as table } from './markdown-table.ts';

/** A summary in Markdown, as for a job's summary page or a comment. */
export function checkMarkdown({ totals, groups, files, coverage }: CheckResult): string {
  const verdict = totals.errors === 0 ? 'No errors' : `${totals.errors} errors`;
  return [
    `## Contract check: ${verdict} in ${totals.exchanges} exchanges`,
    '',
    `${totals.warnings} warnings, ${totals.known} findings accepted by the baseline, ${totals.others} requests to other hosts and paths left alone, ${totals.unreadable} records unreadable.`,
    '',
    ...(groups.length === 0 ? [] : table(['', 'finding', 'where', 'times', 'first at', 'fix'], groups.map(groupRow))),
    '### Files',
    '',
    ...table(
      ['file', 'exchanges', 'errors', 'warnings', 'others', 'unreadable'],
      files.map((file) =>
        [code(file.file), file.exchanges, file.errors, file.warnings, file.others, file.unreadable].map(String),
      ),
    ),
    ...coverageTable(coverage),
  ].join('\n');
}

function groupRow({
  severity,
  code: finding,
  operation,
  side,
  place,
  count,
  examples,
  hint,
  isKnown,
}: CheckResult['groups'][number]): string[] {
  const [first] = examples;
  return [
    isKnown ? 'known' : severity,
    code(finding),
    [operation ?? '', side, place === '' ? '' : code(place)].filter((part) => part !== '').join(' '),
    String(count),
    first === undefined ? '' : code(`${first.file}:${first.line}:${first.column}`),
    cell(hint),
  ];
}

function coverageTable(coverage: CheckResult['coverage']): string[] {
  const operations = Object.entries(coverage);
  if (operations.length === 0) return [];
  const rows = operations.map(([operation, counts]) => [
    code(operation),
    ...PARTS.map(([, part]) => shareOf(counts[part])),
  ]);
  return ['### Coverage', '', ...table(['operation', ...PARTS.map(([title]) => title)], rows)];
}
