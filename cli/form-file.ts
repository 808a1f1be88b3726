import type { FormProblem } from '../contracts/index.ts';
import { readFormText } from '../contracts/read/index.ts';
import { AskedWrongly } from './asked-wrongly.ts';
import { readFileOption } from './read-options.ts';

/** Reads what somebody has written for the fake, YAML or JSON; all that is wrong is told with file, line and column. */
export async function readFormFile(
  file: string,
  what: string,
  check: (value: unknown) => Promise<readonly FormProblem[]>,
): Promise<unknown> {
  return readForm(file, readFileOption(file), what, check);
}

/** The same for a text that is there already, and is called by a name. */
export async function readForm(
  file: string,
  text: string,
  what: string,
  check: (value: unknown) => Promise<readonly FormProblem[]>,
): Promise<unknown> {
  const read = await readFormText(text, check);
  if ('value' in read) return read.value;
  const faults = read.problems.map(
    ({ line, column, pointer, problem }) => `${file}:${line}:${column}: ${`${pointer} ${problem}`.trim()}`,
  );
  throw new AskedWrongly(`${what} does not hold:\n${faults.join('\n')}`);
}
