import type { CheckResult, FileChecked, FindingGroup } from '../check/check-result.ts';
import { coverageLines } from './coverage-lines.ts';
import { clean, type Paint, plainPaint } from './printable.ts';

/** The result of a check as text for people: what is alike together, with counts, then the files and the coverage. */
export function checkText(result: CheckResult, paint: Paint = plainPaint): string {
  const { groups, files, totals, unlisted } = result;
  const fresh = groups.filter(({ isKnown }) => !isKnown);
  return [
    ...fresh.flatMap((group) => groupLines(group, paint)),
    ...(unlisted > 0 ? [`${unlisted} findings are counted above and not listed one by one`, ''] : []),
    paint('bold', 'Files'),
    ...files.map(fileLine),
    '',
    ...coverageLines(result, paint),
    paint(totals.errors > 0 ? 'red' : 'green', totalLine(totals)),
    '',
  ].join('\n');
}

function groupLines(
  { severity, code, side, operation, place, count, examples, hint, evidence }: FindingGroup,
  paint: Paint,
): string[] {
  const where = [operation ?? '', side, place].filter((part) => part !== '').join(' ');
  return [
    `${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${paint('bold', code)}  ${clean(where)}  ${count} ${count === 1 ? 'time' : 'times'}`,
    ...examples.map(
      ({ file, line, column, message }) => `    ${paint('dim', clean(`${file}:${line}:${column}`))} ${clean(message)}`,
    ),
    ...(count > examples.length ? [`    and ${count - examples.length} more`] : []),
    `    fix: ${hint}  [${evidence.join(', ')}]`,
    '',
  ];
}

function fileLine({ file, exchanges, others, unreadable, errors, warnings }: FileChecked): string {
  if (exchanges + others + unreadable === 0) return `  ${clean(file)}: no recording, left alone`;
  const parts = [
    counted(exchanges, 'exchange'),
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    ...(others > 0 ? [`${others} to other hosts and paths left alone`] : []),
    ...(unreadable > 0 ? [`${counted(unreadable, 'record')} unreadable`] : []),
  ];
  return `  ${clean(file)}: ${parts.join(', ')}`;
}

function totalLine({ exchanges, errors, warnings, known }: CheckResult['totals']): string {
  const accepted = known > 0 ? `, ${known} of them accepted by the baseline` : '';
  return `${counted(exchanges, 'exchange')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${accepted}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
