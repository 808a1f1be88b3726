import type { TenantPatch } from '../admin-types/index.ts';
import type { SandboxState } from '../exchange/index.ts';
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
 * The state with one more change of the tenant. Changes are applied again whenever the tenant changes, so that one that
 * this one makes void is dropped, unless a change of another kind, which may have moved items, came after it.
 */
export function withTenantPatch(state: SandboxState, patch: TenantPatch, at: number): SandboxState {
  const { version, patches } = state.tenant;
  const key = keySetBy(patch);
  let first = patches.length;
  while (key !== undefined && first > 0 && keySetBy(patches[first - 1]?.patch) !== undefined) first -= 1;
  const kept = patches.filter((each, index) => index < first || keySetBy(each.patch) !== key);
  return { ...state, tenant: { version: version + 1, patches: [...kept, { patch, at }] } };
}
