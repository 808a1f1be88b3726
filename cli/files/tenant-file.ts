import { readTenantFile } from '../../contracts/formats/index.ts';
import type { Tenant } from '../../contracts/internal.ts';
import { readTextFile } from './file-errors.ts';
import { UsageError } from './usage-error.ts';

/** Reads `--tenant FILE`; errors are reported with file, line, column and pointer. */
export async function readTenant(file: string): Promise<Tenant> {
  return (await readTenantText(file)).tenant;
}

/** A tenant file with its text. */
export async function readTenantText(file: string): Promise<{ readonly tenant: Tenant; readonly text: string }> {
  const text = readTextFile(file);
  const read = await readTenantFile(text);
  if ('tenant' in read) return { tenant: read.tenant, text };
  const lines = read.problems.map(
    ({ line, column, pointer, problem }) =>
      `${file}:${line}:${column}: ${pointer === '' ? '' : `${pointer}: `}${problem}`,
  );
  throw new UsageError(`the tenant file is invalid:\n${lines.join('\n')}`);
}
