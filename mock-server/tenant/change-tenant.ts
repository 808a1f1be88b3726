import { applyPatch, type Operation } from 'rfc6902';
import { type FormProblem, type Tenant, TenantIndex, tenantProblems } from '../../contracts/internal.ts';
import { andThen, mountOf } from '../exchange/index.ts';
import type { JournalEntry } from '../journal/index.ts';
import { inTurn, settleCalls, type TenantPatch, type World } from '../sandbox/index.ts';
import { restoreSecrets, shownTenant, withoutTenantSecrets } from './redact-tenant.ts';

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
