import { applyPatch, type Operation } from 'rfc6902';
import { type FormProblem, type Tenant, tenantProblems } from '../../contracts/index.ts';
import type { TenantPatch } from './lineage.ts';
import { restoreSecrets } from './shown-tenant.ts';

/** What keeps a change from being made: places of the patch, or of the tenant that would come of it. */
export interface Refused {
  readonly what: string;
  readonly problems: readonly FormProblem[];
}

/** A tenant after a patch, which is applied whole or not at all. */
export async function patched(tenant: Tenant, patch: TenantPatch): Promise<Tenant | Refused> {
  const value: unknown = structuredClone(tenant);
  const failed = applyPatch(value, structuredClone(patch) as Operation[]).flatMap((failure, index) =>
    failure === null ? [] : [{ pointer: `/${index}`, problem: `${patch[index]?.path}: ${inWords(failure)}` }],
  );
  if (failed.length > 0) return { what: 'the patch does not apply', problems: failed };
  return checkedTenant(value, tenant);
}

/** What rfc6902 says of a failed `test` has both values in it, and one of them may be a secret. */
function inWords({ name, message }: Error): string {
  return name === 'TestError' ? 'the value there is another one' : message;
}

/** A value as a tenant, its secrets put back where they were redacted. */
export async function checkedTenant(value: unknown, before: Tenant): Promise<Tenant | Refused> {
  const lost = restoreSecrets(value, before);
  const problems = lost.length > 0 ? lost : await tenantProblems(value);
  return problems.length > 0 ? { what: 'the tenant would not hold', problems } : (value as Tenant);
}

/** The parts of a tenant that differ from those of another, as a patch that leads there. */
export function patchBetween(before: Tenant, after: Tenant): TenantPatch {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Tenant)[];
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => ({
      ...(after[key] === undefined ? { op: 'remove' as const } : { op: 'add' as const, value: after[key] }),
      path: `/${key}`,
    }));
}

export function isRefused(made: Tenant | Refused): made is Refused {
  return 'problems' in made;
}
