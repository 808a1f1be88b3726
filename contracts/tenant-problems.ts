import { type FormProblem, formProblems } from './form.ts';
import { rulingProblems } from './ruled/index.ts';
import type { Tenant } from './tenant.ts';
import { danglingReferences } from './tenant-references.ts';

/** Everything that keeps a value from being a tenant: the schema first, then ids that refer to nothing, and rulings. */
export async function tenantProblems(value: unknown): Promise<readonly FormProblem[]> {
  const ofForm = await formProblems('Tenant', value);
  if (ofForm.length > 0) return ofForm;
  const tenant = value as Tenant;
  const ofRulings = rulingProblems(tenant.rulings ?? {}).map(({ name, problem }) => ({
    pointer: `/rulings/${name}`,
    problem,
  }));
  return [...danglingReferences(tenant), ...ofRulings];
}
