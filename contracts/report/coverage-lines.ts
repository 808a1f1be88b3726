import type { CheckResult, OperationCoverage } from '../check/check-result.ts';
import { type Paint, wrapped } from './printable.ts';

/** What a recording exercised of each operation, and what never. */
export function coverageLines({ coverage }: CheckResult, paint: Paint): string[] {
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
  const seen = entries.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}x`);
  const never = entries.filter(([, count]) => count === 0).map(([name]) => name);
  const share = `${shareOf(counts)}${seen.length > 0 ? `: ${seen.join(', ')}` : ''}`;
  return [...labelled(title, share), ...(never.length > 0 ? labelled('', `never: ${never.join(', ')}`) : [])];
}

function labelled(label: string, text: string): string[] {
  return wrapped(text, 88).map((line, index) => `  ${(index === 0 ? label : '').padEnd(9)}${line}`);
}
