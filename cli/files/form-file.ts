import { readFormText } from '../../contracts/formats/index.ts';
import { BeyondLimit, parseForeignJson, type SchemaProblem } from '../../contracts/internal.ts';
import { readFileOption, readTextFile } from './file-errors.ts';
import { UsageError } from './usage-error.ts';

/** Reads a file that a user wrote for the fake, YAML or JSON; all errors are reported with file, line and column. */
export async function readFormFile(
  file: string,
  what: string,
  check: (value: unknown) => Promise<readonly SchemaProblem[]>,
): Promise<unknown> {
  return readForm(file, readTextFile(file), what, check);
}

/** The same for a text that is there already, and is called by a name. */
export async function readForm(
  file: string,
  text: string,
  what: string,
  check: (value: unknown) => Promise<readonly SchemaProblem[]>,
): Promise<unknown> {
  const read = await readFormText(text, check);
  if ('value' in read) return read.value;
  const faults = read.problems.map(
    ({ line, column, pointer, problem }) => `${file}:${line}:${column}: ${`${pointer} ${problem}`.trim()}`,
  );
  throw new UsageError(`${what} is invalid:\n${faults.join('\n')}`);
}

/** Fingerprints of what is accepted. */
export type Baseline = ReadonlySet<string>;

/** Reads the report `json` of an earlier check. */
export function readBaseline(file: string): Baseline {
  const text = readFileOption(file);
  let report: unknown;
  try {
    report = parseForeignJson(text);
  } catch (error) {
    if (error instanceof BeyondLimit) throw new UsageError(`the baseline ${file} is not accepted: ${error.message}`);
    throw new UsageError(`the baseline ${file} is not JSON; write one with --report json=${file}`);
  }
  const groups = (report as { groups?: { fingerprint?: unknown }[] } | null)?.groups;
  if (!Array.isArray(groups)) {
    throw new UsageError(
      `the baseline ${file} is not a report of fake-cxone check; write one with --report json=${file}`,
    );
  }
  return new Set(groups.map(({ fingerprint }) => String(fingerprint)));
}
