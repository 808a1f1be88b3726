import { type Tenant, TenantIndex } from '../../contracts/index.ts';
import { settleCalls } from '../calls/index.ts';
import type { JournalEntry } from '../journal-entry.ts';
import { andThen } from '../maybe-promise.ts';
import { mountOf } from '../test-key.ts';
import type { World } from '../world.ts';
import { inTurn, type TenantPatch } from './lineage.ts';
import { checkedTenant, isRefused, patchBetween, patched, type Refused } from './patched.ts';
import { shownTenant, withoutTenantSecrets } from './shown-tenant.ts';

/** What is asked for: a patch, or another tenant as a whole. */
export type Wish = { readonly patch: TenantPatch } | { readonly whole: unknown };

/** Characters of a change that the journal keeps. */
const KEPT = 16_384;

/** Changes the tenant of a world, whole or not at all, and journals it; the tenant without secrets, or what is wrong. */
export function changeTenant(world: World, wish: Wish): Promise<Tenant | Refused> {
  return inTurn(world.lineage, async () => {
    const before = world.tenant.tenant;
    const after =
      'patch' in wish ? await patched(before, wish.patch) : await checkedTenant(structuredClone(wish.whole), before);
    if (isRefused(after)) return after;
    await rule(world, after);
    const patch = 'patch' in wish ? wish.patch : patchBetween(before, after);
    world.lineage.own = [...world.lineage.own, patch];
    const entry = entryOf(world, wish, [before, after]);
    await andThen(world.stores.journal.append(entry), () => {
      world.watch.onExchange(entry);
      world.watchers.tell(entry);
    });
    return shownTenant(after);
  });
}

/** Lets a tenant rule from now on; until now the old one did. */
export async function rule(world: World, tenant: Tenant): Promise<void> {
  const contract = await world.contractFor(tenant);
  await andThen(settleCalls(world), () => {
    world.contract = contract;
    world.tenant = new TenantIndex(tenant);
  });
}

/** A change stands in the journal between the exchanges, so that one can see which came before it and which after. */
function entryOf(world: World, wish: Wish, tenants: readonly Tenant[]): JournalEntry {
  const text = withoutTenantSecrets('patch' in wish ? wish.patch : wish.whole, tenants);
  return {
    id: world.nextId('journal'),
    at: new Date(world.clock.now()).toISOString(),
    key: world.key,
    operation: null,
    control: true,
    request: {
      method: 'patch' in wish ? 'PATCH' : 'PUT',
      path: `${mountOf(world.key)}/_fake/tenant`,
      headers: {},
      body: text.length > KEPT ? `${text.slice(0, KEPT)}…` : text,
    },
    response: { status: 200, headers: {}, body: '' },
    steered: null,
    rooms: [],
    findings: [],
  };
}
