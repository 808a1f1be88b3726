import type { FormProblem } from '../contracts/index.ts';
import type { Forms } from '../generated/index.ts';
import { readFormFile } from './form-file.ts';

/** The faults of `--faults FILE`, by name; all that is wrong is told with file, line and column. */
export async function faultsOf(
  file: string | undefined,
): Promise<Readonly<Record<string, Forms['Fault']>> | undefined> {
  if (file === undefined) return undefined;
  return (await readFormFile(file, 'the faults', problemsOf)) as Readonly<Record<string, Forms['Fault']>>;
}

async function problemsOf(value: unknown): Promise<FormProblem[]> {
  const { faultProblems } = await import('../mock-server/index.ts');
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return [{ pointer: '', problem: 'must be a map of faults by name' }];
  const each = Object.entries(value).map(async ([name, fault]) =>
    (await faultProblems(name, fault)).map(({ pointer, problem }) => ({ pointer: `/${name}${pointer}`, problem })),
  );
  return (await Promise.all(each)).flat();
}
