import { unsentByReason, type VerifyResult, verdictsIn } from '../verify/index.ts';
import { codeCell, markdownTable, textCell } from './markdown-table.ts';
import { verdictLine } from './verify-text.ts';

/** A summary in Markdown, as for a job's summary page or an issue. */
export function verifyMarkdown(result: VerifyResult): string {
  const { differs, 'could-not-tell': untold } = verdictsIn(result);
  const telling = result.results.filter(({ verdict }) => verdict !== 'agrees');
  const rows = telling.map(({ verdict, probe, why, aspects }) => [
    verdict.replaceAll('-', ' '),
    textCell(probe.title),
    textCell(why),
    [...new Set(aspects.filter((each) => each.verdict === 'differs').flatMap(({ claims }) => claims))].join(', '),
  ]);
  const verdict =
    differs > 0 ? `${differs} differences` : untold > 0 ? 'not everything could be told' : 'No difference';
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
