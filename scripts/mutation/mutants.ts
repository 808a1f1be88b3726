import { readFileSync } from 'node:fs';

/** The part of Stryker's JSON report that is read here (mutation testing report schema, version 2). */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly ReportedMutant[] }>>;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

interface ReportedMutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** What names a mutant whatever line it is on: the text that is replaced in its line, and by what. */
interface MutantName {
  readonly file: string;
  readonly line: string;
  readonly original: string;
  readonly replacement: string;
}

/** A mutant that no test can kill, because the program behaves the same. */
export interface Equivalent extends MutantName {
  readonly reason: string;
}

export interface Mutant extends MutantName {
  readonly at: string;
  readonly isKilled: boolean;
}

/** The mutants that ran. One that does not compile, or breaks the runner, is none. */
export function mutantsOf(report: MutationReport): Mutant[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status))
      .map(({ location, replacement = '', status }) => ({
        file,
        line: (lines[location.start.line - 1] ?? '').trim(),
        original: textAt(lines, location),
        replacement,
        at: `${file}:${location.start.line}:${location.start.column}`,
        isKilled: status === 'Killed' || status === 'Timeout',
      }));
  });
}

/** Columns of the report count from 1. */
function textAt(lines: readonly string[], { start, end }: ReportedMutant['location']): string {
  if (start.line === end.line) return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
  const between = lines.slice(start.line, end.line - 1);
  return [
    lines[start.line - 1]?.slice(start.column - 1),
    ...between,
    lines[end.line - 1]?.slice(0, end.column - 1),
  ].join('\n');
}

export function isSame(one: MutantName, other: MutantName): boolean {
  return (
    one.file === other.file &&
    one.line === other.line &&
    one.original === other.original &&
    one.replacement === other.replacement
  );
}

export function readEquivalents(): Equivalent[] {
  return JSON.parse(readFileSync(new URL('equivalents.json', import.meta.url), 'utf8')) as Equivalent[];
}
