import type { Tenant } from '../tenant.ts';
import { tenantProblems } from '../tenant-problems.ts';
import { readFormText, type TextProblem } from './form-text.ts';

/** A tenant, or everything that is wrong with the text. */
type TenantRead = { readonly tenant: Tenant } | { readonly problems: readonly TextProblem[] };

/** Reads a tenant file, YAML or JSON, against its schema; ids that refer to something must exist. */
export async function readTenantFile(text: string): Promise<TenantRead> {
  const read = await readFormText(text, tenantProblems);
  return 'problems' in read ? read : { tenant: read.value as Tenant };
}
