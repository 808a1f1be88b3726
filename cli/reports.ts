import { writeFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import type { CheckResult, RuledContract } from '../contracts/index.ts';
import {
  checkGithub,
  checkJunit,
  checkMarkdown,
  checkSarif,
  checkText,
  MissingPackage,
} from '../contracts/report/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { AskedWrongly } from './asked-wrongly.ts';
import { painter } from './print/paint.ts';

const KINDS = ['pretty', 'json', 'junit', 'sarif', 'github', 'markdown'] as const;

/** One report that is asked for; without a file it goes to stdout. */
export interface ReportWish<K extends string = (typeof KINDS)[number]> {
  readonly kind: K;
  readonly file?: string;
}

interface ReportContext {
  readonly contract: RuledContract;
  readonly failOn: 'error' | 'warning';
}

/** `--report kind` or `--report kind=file`, as often as is wanted, of the kinds that a command has. */
export function reportOptionOf<K extends string>(kinds: readonly K[]) {
  return (text: string, before: ReportWish<K>[] = []): ReportWish<K>[] => {
    const [, name = '', file] = /^([^=]*)(?:=(.+))?$/.exec(text) ?? [];
    const kind = kinds.find((each) => each === name);
    if (kind === undefined)
      throw new InvalidArgumentError(`there is no report '${name}'; there are ${kinds.join(', ')}.`);
    return [...before, file === undefined ? { kind } : { kind, file }];
  };
}

/** The reports of `check`. */
export const reportOption = reportOptionOf(KINDS);

/** Writes each report to its file, or to stdout. */
export async function writeReports(
  wishes: readonly ReportWish[],
  result: CheckResult,
  context: ReportContext,
): Promise<void> {
  for (const wish of wishes) writeReport(wish, await textOf(wish, result, context));
}

/** Writes one report where it is wished for. */
export function writeReport({ file }: { readonly file?: string }, text: string): void {
  if (file === undefined) process.stdout.write(text);
  else write(file, text);
}

async function textOf(
  { kind, file }: ReportWish,
  result: CheckResult,
  { contract, failOn }: ReportContext,
): Promise<string> {
  try {
    switch (kind) {
      case 'pretty':
        return checkText(result, file === undefined ? painter(process.stdout) : undefined);
      case 'json':
        return `${JSON.stringify(result, null, 2)}\n`;
      case 'junit':
        return await checkJunit(result, failOn);
      case 'sarif':
        return await checkSarif(result, { version: packageJson.version, findings: contract.tables.findings });
      case 'github':
        return checkGithub(result);
      case 'markdown':
        return checkMarkdown(result);
    }
  } catch (error) {
    if (error instanceof MissingPackage) throw new AskedWrongly(error.message);
    throw error;
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new AskedWrongly(`the report cannot be written: ${(error as Error).message}`);
  }
}
