import { type Tenant, TenantIndex } from '../../contracts/index.ts';
import type { World } from '../world.ts';
import { rule } from './change-tenant.ts';
import { inTurn, type TenantPatch } from './lineage.ts';
import { isRefused, patched, type Refused } from './patched.ts';

/** A change that was made at /_fake/tenant and no longer applies to what the file says now. */
export interface DroppedChange {
  /** The test key of its world. */
  readonly key: string | null;
  readonly patch: TenantPatch;
  readonly problem: string;
}

/**
 * Lets another tenant file rule, in the world without a test key and in those of all keys. What was changed since is
 * done to it again; calls, journal and tokens stay. The tenant must have been checked.
 */
export async function reloadTenant(base: World, file: Tenant): Promise<DroppedChange[]> {
  const dropped: DroppedChange[] = [];
  for (const world of [base, ...base.testKeys.list()]) {
    const ofWorld = await inTurn(world.lineage, () => reloadWorld(world, file));
    dropped.push(...ofWorld);
  }
  return dropped;
}

async function reloadWorld(world: World, file: Tenant): Promise<DroppedChange[]> {
  const { lineage, key } = world;
  const inherited = await replayed(file, lineage.inherited);
  const own = await replayed(inherited.tenant, lineage.own);
  lineage.file = file;
  lineage.inherited = inherited.kept;
  lineage.own = own.kept;
  const contract = await world.contractFor(inherited.tenant);
  lineage.first = { tenant: new TenantIndex(inherited.tenant), contract };
  await rule(world, own.tenant);
  return [...inherited.dropped, ...own.dropped].map((each) => ({ key, ...each }));
}

async function replayed(tenant: Tenant, patches: readonly TenantPatch[]) {
  const kept: TenantPatch[] = [];
  const dropped: { patch: TenantPatch; problem: string }[] = [];
  let current = tenant;
  for (const patch of patches) {
    const made = await patched(current, patch);
    if (isRefused(made)) dropped.push({ patch, problem: problemOf(made) });
    else {
      kept.push(patch);
      current = made;
    }
  }
  return { tenant: current, kept, dropped };
}

/** A refusal in one line. */
export function problemOf({ what, problems: [first, ...others] }: Refused): string {
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return `${what}: ${first?.pointer} ${first?.problem}${more}`;
}
