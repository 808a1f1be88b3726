import { keysOf, type Tenant } from '../../contracts/internal.ts';
import type { TenantPatch } from '../admin-types/index.ts';

type Step = TenantPatch[number];

/** Where values are restored that were redacted, which takes more than a patch. */
const SECRETS = /^\/(?:clients|accessKeys|bearerTokens)(?:\/|$)/;

/** True for a patch that only puts values somewhere or takes them away, and none of them a secret. */
export function isPlain(patch: TenantPatch): boolean {
  return patch.every(
    ({ op, path }) => (op === 'add' || op === 'remove' || op === 'replace') && path !== '' && !SECRETS.test(path),
  );
}

class DoesNotApply extends Error {}

/**
 * A tenant after a plain patch, which was checked when it was made. What does not change is shared with the tenant before,
 * and so are the values of the patch, so that a change costs what it changes and not what the tenant has. A patch that
 * does not apply changes nothing.
 */
export function changedBy(tenant: Tenant, patch: TenantPatch): Tenant {
  try {
    return patch.reduce((value, step) => after(value, keysOf(step.path), step) as Tenant, tenant);
  } catch (error) {
    if (error instanceof DoesNotApply) return tenant;
    throw error;
  }
}

/** A value after one step, with copies of the objects and lists that lead to its place. */
function after(value: unknown, keys: readonly string[], step: Step): unknown {
  const [key, ...below] = keys;
  if (key === undefined) return step.value;
  if (Array.isArray(value)) return listAfter(value, key, below, step);
  if (value === null || typeof value !== 'object') throw new DoesNotApply();
  const isThere = Object.hasOwn(value, key);
  if (!isThere && (below.length > 0 || step.op !== 'add')) throw new DoesNotApply();
  const { [key]: there, ...others } = value as Readonly<Record<string, unknown>>;
  if (below.length === 0 && step.op === 'remove') return others;
  return { ...value, [key]: after(there, below, step) };
}

function listAfter(list: readonly unknown[], key: string, below: readonly string[], step: Step): unknown[] {
  const index = key === '-' ? list.length : Number(key);
  const isAdded = below.length === 0 && step.op === 'add';
  if (!(Number.isInteger(index) && index >= 0 && index < list.length + (isAdded ? 1 : 0))) throw new DoesNotApply();
  if (isAdded) return list.toSpliced(index, 0, step.value);
  if (below.length === 0 && step.op === 'remove') return list.toSpliced(index, 1);
  return list.with(index, after(list[index], below, step));
}
