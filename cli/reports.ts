import { writeFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { MissingPackage } from '../contracts/report/index.ts';
import { AskedWrongly } from './asked-wrongly.ts';
import { painter } from './print/paint.ts';

const KINDS = ['pretty', 'json', 'junit', 'sarif', 'github', 'markdown'] as const;

/** One report that is asked for; without a file it goes to stdout. */
export interface ReportWish {
  readonly kind: (typeof KINDS)[number];
  readonly file?: string;
}

/** How each kind is written; `paint` colours what goes to a terminal. */
export type ReportWriters = Readonly<
  Record<ReportWish['kind'], (paint?: ReturnType<typeof painter>) => string | Promise<string>>
>;

/** `--report kind` or `--report kind=file`, as often as is wanted. */
export function reportOption(text: string, before: ReportWish[] = []): ReportWish[] {
  const [, name = '', file] = /^([^=]*)(?:=(.+))?$/.exec(text) ?? [];
  const kind = KINDS.find((each) => each === name);
  if (kind === undefined)
    throw new InvalidArgumentError(`there is no report '${name}'; there are ${KINDS.join(', ')}.`);
  return [...before, file === undefined ? { kind } : { kind, file }];
}

/** Writes each report to its file, or to stdout. */
export async function writeReports(wishes: readonly ReportWish[], writers: ReportWriters): Promise<void> {
  for (const { kind, file } of wishes) {
    const text = await textOf(writers[kind], file);
    if (file === undefined) process.stdout.write(text);
    else write(file, text);
  }
}

async function textOf(writer: ReportWriters[ReportWish['kind']], file?: string): Promise<string> {
  try {
    return await writer(file === undefined ? painter(process.stdout) : undefined);
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
