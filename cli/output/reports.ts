import { InvalidArgumentError } from 'commander';
import { type CheckResult, type EffectiveContract, unknownName } from '../../contracts/internal.ts';
import {
  checkGithub,
  checkJunit,
  checkMarkdown,
  checkSarif,
  checkText,
  MissingPackage,
} from '../../contracts/report/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { cannotWrite, UsageError, writeWhole } from '../files/index.ts';
import { styler } from './progress.ts';

/** The kinds of reports that a check and a verification have. */
const KINDS = ['pretty', 'json', 'junit', 'sarif', 'github', 'markdown'] as const;

/** One report that is asked for; without a file it goes to stdout. */
export interface ReportOption<K extends string = (typeof KINDS)[number]> {
  readonly kind: K;
  readonly file?: string;
}

/** How each kind is written; `paint` colors what goes to a terminal. */
export type ReportWriters<K extends string = (typeof KINDS)[number]> = Readonly<
  Record<K, (paint?: ReturnType<typeof styler>) => string | Promise<string>>
>;

/** `--report kind` or `--report kind=file`, as often as is wanted, of the kinds that a command has. */
export function reportOptionOf<K extends string>(kinds: readonly K[]) {
  return (text: string, before: ReportOption<K>[] = []): ReportOption<K>[] => {
    const [, name = '', file] = /^([^=]*)(?:=(.+))?$/.exec(text) ?? [];
    const kind = kinds.find((each) => each === name);
    if (kind === undefined)
      throw new InvalidArgumentError(unknownName('report', name, kinds).replace(/(?<![.?])$/, '.'));
    return [...before, file === undefined ? { kind } : { kind, file }];
  };
}

/** The reports of `check` and `verify`. */
export const reportOption = reportOptionOf(KINDS);

/** The reports that are asked for: `--json` is one of them, and with neither it is the pretty one. */
export function reportsIn<K extends string>({
  report = [],
  json,
}: {
  readonly report?: readonly ReportOption<K>[];
  readonly json?: true;
}): readonly ReportOption<K | 'json' | 'pretty'>[] {
  if (json === true) return [...report, { kind: 'json' }];
  return report.length > 0 ? report : [{ kind: 'pretty' }];
}

/** Writes each report to its file, or to stdout. */
export async function writeReports<K extends string>(
  requested: readonly ReportOption<K>[],
  writers: ReportWriters<K>,
): Promise<void> {
  for (const { kind, file } of requested) {
    const text = await textOf(writers[kind], file);
    if (file === undefined) process.stdout.write(text);
    else write(kind, file, text);
  }
}

async function textOf(writer: ReportWriters<string>[string], file?: string): Promise<string> {
  try {
    return await writer(file === undefined ? styler(process.stdout) : undefined);
  } catch (error) {
    if (error instanceof MissingPackage) throw new UsageError(error.message);
    throw error;
  }
}

function write(kind: string, file: string, text: string): void {
  try {
    writeWhole(file, text);
  } catch (error) {
    throw cannotWrite(`--report ${kind}=${file}`, error);
  }
}

/** The reports of a check. */
export function checkWriters(
  result: CheckResult,
  { tables }: EffectiveContract,
  { failOn, coverage }: { readonly failOn: 'error' | 'warning'; readonly coverage?: true },
): ReportWriters {
  return {
    pretty: (paint) => checkText(result, paint, coverage === true),
    json: () => `${JSON.stringify(result, null, 2)}\n`,
    junit: () => checkJunit(result, failOn),
    sarif: () => checkSarif(result, { version: packageJson.version, findings: tables.findings }),
    github: () => checkGithub(result),
    markdown: () => checkMarkdown(result),
  };
}
