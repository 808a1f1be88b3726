import { rawFinding, type Tenant } from '../../contracts/internal.ts';
import type { TenantPatch } from '../admin-types/index.ts';
import { type Rejection, reject, type SandboxState } from '../exchange/index.ts';
import { advanceCalls, type Sandbox } from '../sandbox/index.ts';

/** The `prepare` of operations that change the tenant: until now calls went on under the tenant as it was. */
export async function afterAdvancing(sandbox: Sandbox): Promise<object> {
  await advanceCalls(sandbox);
  return {};
}

/** Sets one key of one item, such as `/skills/3/isRunning`: done twice, only the last counts. */
const SETS_A_KEY = /^\/\w+\/\d+\/\w+$/;

function keySetBy(patch: TenantPatch | undefined): string | undefined {
  const [only, ...others] = patch ?? [];
  return only?.op === 'add' && others.length === 0 && SETS_A_KEY.test(only.path) ? only.path : undefined;
}

/**
 * The state with one more change of the tenant. Changes are applied again where the tenant file changes, so that one that
 * this one makes void is dropped, unless a change of another kind, which may have moved items, came after it.
 */
export function withTenantPatch(state: SandboxState, patch: TenantPatch, at: number): SandboxState {
  const { patches } = state.tenant;
  const version = state.tenant.version + 1;
  const key = keySetBy(patch);
  let first = patches.length;
  while (key !== undefined && first > 0 && keySetBy(patches[first - 1]?.patch) !== undefined) first -= 1;
  const kept = patches.filter((each, index) => index < first || keySetBy(each.patch) !== key);
  return { ...state, tenant: { ...state.tenant, version, patches: [...kept, { version, at, patch }] } };
}

/** Campaigns, skills, lists, groups and dispositions that requests may create until a reset: they lie in memory (AS-501). */
const MOST_CREATED = 10_000;

/** The error of the item of a batch that would be one too many. */
export const TOO_MANY = `The fake keeps ${MOST_CREATED} things that requests have created`;

/** How many more may be created. */
export function spaceIn({ tenant: { created } }: SandboxState): number {
  return Math.max(0, MOST_CREATED - created);
}

/** Where nothing more may be created. */
export function rejectIfFull(state: SandboxState): Rejection | undefined {
  return spaceIn(state) > 0 ? undefined : reject(rawFinding('created-too-many', '', { count: String(MOST_CREATED) }));
}

/** The state with more items in a list of the tenant, which it may not have yet; `count` of them are new. */
export function withCreated<K extends 'campaigns' | 'skills' | 'callLists' | 'doNotCall' | 'dispositions'>(
  state: SandboxState,
  key: K,
  before: Tenant[K],
  items: readonly NonNullable<Tenant[K]>[number][],
  at: number,
  count = items.length,
): SandboxState {
  if (items.length === 0) return state;
  const patch: TenantPatch =
    before === undefined
      ? [{ op: 'add', path: `/${key}`, value: items }]
      : items.map((value) => ({ op: 'add', path: `/${key}/-`, value }));
  const after = withTenantPatch(state, patch, at);
  return { ...after, tenant: { ...after.tenant, created: after.tenant.created + count } };
}

/** The state after some keys of one item were set, each so that only its last change counts. */
export function withKeys(
  state: SandboxState,
  path: string,
  values: Readonly<Record<string, unknown>>,
  at: number,
): SandboxState {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .reduce((after, [key, value]) => withTenantPatch(after, [{ op: 'add', path: `${path}/${key}`, value }], at), state);
}
