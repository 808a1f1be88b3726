import type { CheckResult } from '../check/index.ts';
import type { ContractChange } from '../diff/index.ts';
import { counted } from '../explain/index.ts';
import { unsentByReason, type VerifyResult, verdictsIn } from '../verify/index.ts';
import { PARTS, placeOf, shareOf } from './check-text.ts';
import { countsOf, KINDS, spotOf } from './diff-text.ts';
import { clean } from './finding-lines.ts';
import { verdictLine } from './verify-text.ts';

/** A summary in Markdown, as for a job's summary page or a comment. */
export function checkMarkdown({ totals, groups, files, coverage }: CheckResult): string {
  const verdict = totals.errors === 0 ? 'No errors' : counted(totals.errors, 'error');
  return [
    `## Contract check: ${verdict} in ${counted(totals.exchanges, 'exchange')}`,
    '',
    `${counted(totals.warnings, 'warning')}, ${counted(totals.known, 'finding')} accepted by the baseline, ${counted(totals.others, 'request')} to other hosts and paths left alone, ${counted(totals.unreadable, 'record')} unreadable.`,
    '',
    ...(groups.length === 0
      ? []
      : markdownTable(['', 'finding', 'where', 'times', 'first at', 'fix'], groups.map(groupRow))),
    '### Files',
    '',
    ...markdownTable(
      ['file', 'exchanges', 'errors', 'warnings', 'others', 'unreadable'],
      files.map((file) =>
        [codeCell(file.file), file.exchanges, file.errors, file.warnings, file.others, file.unreadable].map(String),
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
    codeCell(finding),
    [operation ?? '', side, place === '' ? '' : codeCell(place)].filter((part) => part !== '').join(' '),
    String(count),
    first === undefined ? '' : codeCell(placeOf(first)),
    textCell(hint),
  ];
}

function coverageTable(coverage: CheckResult['coverage']): string[] {
  const operations = Object.entries(coverage);
  if (operations.length === 0) return [];
  const rows = operations.map(([operation, counts]) => [
    codeCell(operation),
    ...PARTS.map(([, part]) => shareOf(counts[part])),
  ]);
  return ['### Coverage', '', ...markdownTable(['operation', ...PARTS.map(([title]) => title)], rows)];
}

/** The differences between two versions in Markdown, as for a comment on a pull request. */
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
  return [change.part, textCell(change.message), codeCell(where), of === '' ? '' : codeCell(of)];
}

/** A markdownTable in Markdown, an empty line behind it. Cells must be fit for one. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

/** Code in a cell: a backtick would end it, a bar the cell. */
function codeCell(text: string): string {
  return `\`${clean(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

function textCell(text: string): string {
  return clean(text).replace(/[\\`*_<>|[\]]/g, (character) => (character === '|' ? '\\|' : `\\${character}`));
}

/** A summary in Markdown, as for a job's summary page or an issue. */
export function verifyMarkdown(result: VerifyResult): string {
  const { differs, 'could-not-tell': inconclusive } = verdictsIn(result);
  const relevant = result.results.filter(({ verdict }) => verdict !== 'agrees');
  const rows = relevant.map(({ verdict, probe, why, aspects }) => [
    verdict.replaceAll('-', ' '),
    textCell(probe.title),
    textCell(why),
    [...new Set(aspects.filter((each) => each.verdict === 'differs').flatMap(({ claims }) => claims))].join(', '),
  ]);
  const verdict =
    differs > 0 ? counted(differs, 'difference') : inconclusive > 0 ? 'some probes could not tell' : 'No difference';
  return [
    `## Contract verification: ${verdict}`,
    '',
    `${textCell(verdictLine(result))}.${result.isCutShort ? ' Stopped before the end.' : ''}`,
    '',
    ...(rows.length === 0 ? [] : markdownTable(['', 'probe', 'what', 'claims'], rows)),
    '### Not sent',
    '',
    ...markdownTable(
      ['cases', 'why'],
      unsentByReason(result).map(([why, count]) => [String(count), why.includes('--') ? codeCell(why) : textCell(why)]),
    ),
  ].join('\n');
}
