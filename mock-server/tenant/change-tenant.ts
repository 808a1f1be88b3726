import {
  problemsInOneLine,
  type SchemaProblem,
  type Tenant,
  TenantIndex,
  tenantProblems,
} from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { JournalEntry } from '../admin-types/index.ts';
import { mountOf, type TenantPatch } from '../admin-types/index.ts';
import { agentChannel, type SandboxState, type TimedPatch } from '../exchange/index.ts';
import { keptBody } from '../journal/index.ts';
import {
  advanceCalls,
  inheritedIdOf,
  isBehind,
  recordEntry,
  type Sandbox,
  serialize,
  type TenantChanges,
  timeOf,
} from '../sandbox/index.ts';
import { updateState } from '../state/index.ts';
import { applyTenantPatch } from './apply-patch.ts';
import { changedBy, isPlain } from './changed-by.ts';
import { changedItems, itemsChangedBy } from './changed-items.ts';
import { redactTenant, redactTenantChange, restoreSecrets } from './redact-tenant.ts';
import { sessionsOfOthers, withoutSessions } from './sessions-of-users.ts';

/** What is asked for: a patch, or another tenant as a whole. */
export type TenantChange = { readonly patch: TenantPatch } | { readonly whole: unknown };

/** Changes the tenant of a sandbox, whole or not at all, and journals it; the tenant without secrets, or what is wrong. */
export function changeTenant(sandbox: Sandbox, wanted: TenantChange): Promise<Tenant | Rejected> {
  return serialize(sandbox.history, async () => {
    await followTenant(sandbox, await sandbox.store.state());
    const before = sandbox.tenant.tenant;
    const after =
      'patch' in wanted
        ? await patched(before, wanted.patch)
        : await checkedTenant(structuredClone(wanted.whole), before);
    if (isRejected(after)) return after;
    const patch = 'patch' in wanted ? wanted.patch : patchBetween(before, after);
    const { own, version } = sandbox.history;
    const timed = { version: version + 1, at: await timeOf(sandbox), patch };
    const changes = itemsChangedBy(sandbox.changes, before, after, timed);
    if (!(await applyTenant(sandbox, { tenant: after, changes }, [...own, timed])))
      return {
        what: 'the tenant was changed by somebody else meanwhile',
        problems: [{ pointer: '', problem: 'try again' }],
      };
    await recordEntry(sandbox, await entryOf(sandbox, wanted, [before, after]));
    return redactTenant(after);
  });
}

interface TenantMade {
  readonly tenant: Tenant;
  readonly changes: TenantChanges;
}

/** Lets a tenant hold from now on; until now the old one did. False where somebody else has changed it meanwhile. */
async function applyTenant(
  sandbox: Sandbox,
  { tenant, changes }: TenantMade,
  patches: readonly TimedPatch[],
): Promise<boolean> {
  const { history, store } = sandbox;
  const contract = await sandbox.contractFor(tenant);
  await advanceCalls(sandbox);
  const version = history.version + 1;
  const after = new TenantIndex(tenant);
  const now = await timeOf(sandbox);
  let ended: ReturnType<typeof sessionsOfOthers> = [];
  const made = await updateState(store, (state) => {
    if (state.tenant.version !== history.version) return undefined;
    ended = sessionsOfOthers(state, sandbox.tenant, after);
    return withoutSessions({ ...state, tenant: { ...state.tenant, version, patches } }, ended, now);
  });
  if (made === undefined) return false;
  Object.assign(history, { own: patches, version });
  Object.assign(sandbox, { contract, changes, tenant: after });
  for (const { agentId } of ended) sandbox.waiting.wake(agentChannel(agentId));
  return true;
}

/** Takes over what a request, or somebody else, has made of the tenant in the store of a sandbox. */
export async function followTenant(sandbox: Sandbox, { tenant: inState }: SandboxState): Promise<void> {
  const { history } = sandbox;
  const { version, patches, inherited } = inState;
  if (!isBehind(history, { tenant: inState })) return;
  const isOfOther = inheritedIdOf(inherited) !== history.inheritedId;
  if (isOfOther) await beginWith(sandbox, inherited);
  const before = { tenant: sandbox.tenant.tenant, changes: sandbox.changes };
  const missed = patches.filter((each) => each.version > history.version);
  // each change has its patch, so that more versions than patches are a reset, or changes that were dropped
  const isWhole = !isOfOther && missed.length === version - history.version;
  const { tenant: first, changes: atFirst } = history.first;
  const { tenant, changes } = isWhole
    ? await replayed(before, missed, isPlain)
    : await replayed({ tenant: first.tenant, changes: atFirst }, patches);
  const contract = tenant.variants === before.tenant.variants ? sandbox.contract : await sandbox.contractFor(tenant);
  Object.assign(history, { own: patches, version });
  Object.assign(sandbox, { contract, changes, tenant: new TenantIndex(tenant) });
}

/** Another process has begun the sandbox, with other changes of the one without a key. */
async function beginWith(sandbox: Sandbox, inherited: readonly TimedPatch[] = []): Promise<void> {
  const { history } = sandbox;
  const { file, fileChanges } = history;
  const { tenant, changes, kept } = await replayed({ tenant: file, changes: fileChanges }, inherited);
  const contract = await sandbox.contractFor(tenant);
  const first = { tenant: new TenantIndex(tenant), contract, changes };
  Object.assign(history, { first, inherited: kept, inheritedId: inheritedIdOf(inherited) });
}

/** A change is in the journal between the exchanges, so that one can see which came before it and which after. */
async function entryOf(sandbox: Sandbox, wanted: TenantChange, tenants: readonly Tenant[]): Promise<JournalEntry> {
  const text = redactTenantChange('patch' in wanted ? wanted.patch : wanted.whole, tenants);
  return {
    id: await sandbox.store.nextEntryId(),
    at: isoOf(await timeOf(sandbox)),
    milliseconds: 0,
    key: sandbox.key,
    operation: null,
    control: true,
    request: {
      method: 'patch' in wanted ? 'PATCH' : 'PUT',
      path: `${mountOf(sandbox.key)}/_fake/tenant`,
      headers: {},
      body: keptBody(text).body,
    },
    response: { status: 200, headers: {}, body: '' },
    override: null,
    stages: [],
    findings: [],
  };
}

/** What keeps a change from being made: places of the patch, or of the tenant that would come of it. */
export interface Rejected {
  readonly what: string;
  readonly problems: readonly SchemaProblem[];
}

/** A tenant after a patch, which is applied whole or not at all. */
async function patched(tenant: Tenant, patch: TenantPatch): Promise<Tenant | Rejected> {
  const value: unknown = structuredClone(tenant);
  const failed = applyTenantPatch(value, patch);
  if (failed.length > 0) return { what: 'the patch does not apply', problems: failed };
  return checkedTenant(value, tenant);
}

/** A value as a tenant, its secrets put back where they were redacted. */
async function checkedTenant(value: unknown, before: Tenant): Promise<Tenant | Rejected> {
  const lost = restoreSecrets(value, before);
  const problems = lost.length > 0 ? lost : await tenantProblems(value);
  return problems.length > 0 ? { what: 'the tenant would be invalid', problems } : (value as Tenant);
}

/** The parts of a tenant that differ from those of another, as a patch that leads there. */
function patchBetween(before: Tenant, after: Tenant): TenantPatch {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Tenant)[];
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => ({
      ...(after[key] === undefined ? { op: 'remove' as const } : { op: 'add' as const, value: after[key] }),
      path: `/${key}`,
    }));
}

export function isRejected(made: Tenant | Rejected): made is Rejected {
  return 'problems' in made;
}

/** A change that was made at /_fake/tenant and no longer applies to what the file says now. */
export interface DroppedChange {
  /** The test key of its sandbox. */
  readonly key: string | null;
  readonly patch: TenantPatch;
  readonly problem: string;
}

/**
 * Puts another tenant file into effect, in the sandbox without a test key and in those of all keys. What was changed since is
 * done to it again; calls, journal and tokens stay. The tenant must have been checked.
 */
export async function reloadTenant(base: Sandbox, file: Tenant): Promise<DroppedChange[]> {
  const dropped: DroppedChange[] = [];
  for (const sandbox of [base, ...base.testKeys.list()]) {
    const ofSandbox = await serialize(sandbox.history, () => reloadSandbox(sandbox, file));
    dropped.push(...ofSandbox);
  }
  return dropped;
}

async function reloadSandbox(sandbox: Sandbox, file: Tenant): Promise<DroppedChange[]> {
  const { history, key } = sandbox;
  await followTenant(sandbox, await sandbox.store.state());
  // what the file says now was changed now
  const fileChanges = changedItems(history.fileChanges, history.file, file, await timeOf(sandbox));
  history.fileChanges = fileChanges;
  const inherited = await replayed({ tenant: file, changes: fileChanges }, history.inherited);
  const own = await replayed(inherited, history.own);
  history.file = file;
  history.inherited = inherited.kept;
  const contract = await sandbox.contractFor(inherited.tenant);
  history.first = { tenant: new TenantIndex(inherited.tenant), contract, changes: inherited.changes };
  await applyTenant(sandbox, own, own.kept);
  return [...inherited.dropped, ...own.dropped].map((each) => ({ key, ...each }));
}

/** What comes of patches that are applied in turn; `isChecked` says of which it is known that the tenant holds after them. */
async function replayed(
  first: TenantMade,
  patches: readonly TimedPatch[],
  isChecked: (patch: TenantPatch) => boolean = () => false,
) {
  const kept: TimedPatch[] = [];
  const dropped: { patch: TenantPatch; problem: string }[] = [];
  let { tenant: current, changes } = first;
  for (const timed of patches) {
    const { patch } = timed;
    const made = isChecked(patch) ? changedBy(current, patch) : await patched(current, patch);
    if (isRejected(made)) dropped.push({ patch, problem: problemOf(made) });
    else {
      changes = itemsChangedBy(changes, current, made, timed);
      kept.push(timed);
      current = made;
    }
  }
  return { tenant: current, changes, kept, dropped };
}

/** A rejection in one line. */
export function problemOf({ what, problems }: Rejected): string {
  return `${what}: ${problemsInOneLine(problems)}`;
}
