import type { CheckedFinding, CheckResult, FileChecked, FindingGroup, OperationCoverage } from '../check/index.ts';
import { counted } from '../explain/index.ts';
import { clean, type Paint, plainPaint, wrapped } from './finding-lines.ts';

/**
 * The result of a check as text for people: what is alike together, with counts, then a line for each file and one for
 * all. Coverage is added where it is asked for.
 */
export function checkText(result: CheckResult, paint: Paint = plainPaint, hasCoverage = false): string {
  const { groups, files, totals, unlisted } = result;
  const fresh = groups.filter(({ isKnown }) => !isKnown);
  return [
    ...fresh.flatMap((group) => groupLines(group, paint)),
    ...(unlisted > 0 ? [`${unlisted} findings are counted above and not listed one by one`, ''] : []),
    ...files.flatMap((file) => [fileLine(file), ...noteLines(file)]),
    ...(hasCoverage ? ['', ...coverageLines(result, paint)] : []),
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
    `${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${paint('bold', code)}  ${clean(where)}  ${counted(count, 'time')}`,
    ...examples.map((example) => `    ${paint('dim', clean(placeOf(example)))} ${clean(example.message)}`),
    ...(count > examples.length ? [`    and ${count - examples.length} more`] : []),
    `    fix: ${hint}  [${evidence.join(', ')}]`,
    '',
  ];
}

/** Where a finding is: the item that has a name, the entry of a list, else line and column. */
export function placeOf({ file, line, column, entry, item, method, path }: CheckedFinding): string {
  if (item !== undefined) return `${file}:${line}:${column} ${item}`;
  if (entry === undefined) return `${file}:${line}:${column}`;
  return `${file}: entry ${entry}${path === null ? '' : ` (${method} ${path})`}`;
}

function fileLine({ file, exchanges, others, unreadable, errors, warnings }: FileChecked): string {
  if (exchanges + others + unreadable === 0) return `${clean(file)}: no recording, left alone`;
  const parts = [
    counted(exchanges, 'exchange'),
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    ...(others > 0 ? [`${others} to other hosts and paths left alone`] : []),
    ...(unreadable > 0 ? [`${counted(unreadable, 'record')} unreadable`] : []),
  ];
  return `${clean(file)}: ${parts.join(', ')}`;
}

function noteLines({ notes }: FileChecked): string[] {
  return Object.entries(notes).map(([text, count]) => `    note: ${clean(text)}${count > 1 ? `, ${count} times` : ''}`);
}

function totalLine({ exchanges, errors, warnings, known }: CheckResult['totals']): string {
  const accepted = known > 0 ? `, ${known} of them accepted by the baseline` : '';
  return `${counted(exchanges, 'exchange')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${accepted}`;
}

/** What a recording exercised of each operation, and what never. */
function coverageLines({ coverage }: CheckResult, paint: Paint): string[] {
  return Object.entries(coverage).flatMap(([operation, counts]) => [
    paint('bold', `Coverage of ${operation}`),
    ...PARTS.flatMap(([title, part]) => partLines(title, counts[part])),
    '',
  ]);
}

/** The parts of a coverage with their names for people. */
export const PARTS: readonly (readonly [title: string, part: keyof OperationCoverage])[] = [
  ['statuses', 'statuses'],
  ['replies', 'replies'],
  ['findings', 'findings'],
  ['fields', 'fields'],
];

/** How much of a part was seen: `3 of 11`. */
export function shareOf(counts: Readonly<Record<string, number>>): string {
  const all = Object.values(counts);
  return `${all.filter((count) => count > 0).length} of ${all.length}`;
}

function partLines(title: string, counts: Readonly<Record<string, number>>): string[] {
  const entries = Object.entries(counts);
  if (entries.length === 0) return [];
  const used = entries.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}x`);
  const never = entries.filter(([, count]) => count === 0).map(([name]) => name);
  const share = `${shareOf(counts)}${used.length > 0 ? `: ${used.join(', ')}` : ''}`;
  return [...labeled(title, share), ...(never.length > 0 ? labeled('', `never: ${never.join(', ')}`) : [])];
}

function labeled(label: string, text: string): string[] {
  return wrapped(text, 88).map((line, index) => `  ${(index === 0 ? label : '').padEnd(9)}${line}`);
}
