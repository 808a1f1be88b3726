import { sameValue } from '../json/index.ts';
import type { Changes } from './change.ts';
import { type Both, inBoth, partsOf, within } from './node.ts';

/** Our own words for an operation: how much of a body it takes, and what the caller must be permitted. */
export function diffLimits(changes: Changes, both: Both, operation: string): void {
  const limits = inBoth(both, 'x-limits');
  for (const [name, { value }] of partsOf(limits.next)) {
    const before = within(limits.old, name).value ?? Number.POSITIVE_INFINITY;
    if (Number(value) < Number(before))
      changes.breaking(`${name} is lowered to ${value}`, within(limits.next, name), operation);
    if (Number(value) > Number(before))
      changes.compatible(`${name} is raised to ${value}`, within(limits.next, name), operation);
  }
  for (const [name, part] of partsOf(limits.old)) {
    if (within(limits.next, name).value === undefined)
      changes.compatible(`${name} is a limit no longer`, part, operation);
  }
  const { old, next } = inBoth(both, 'x-permission');
  if (old.value === next.value) return;
  if (next.value === undefined) changes.compatible(`the permission ${old.value} is no longer needed`, old, operation);
  else changes.breaking(`the permission ${next.value} is needed`, next, operation);
}

/** Parts of which only sameness can be judged: a change of one is taken for breaking. */
export function diffUnread(changes: Changes, { old, next }: Both, keys: readonly string[], operation?: string): void {
  for (const key of keys) {
    const [before, after] = [within(old, key), within(next, key)];
    if (sameValue(before.value, after.value)) continue;
    const message = `${key} has changed; what that means cannot be told, so it is taken for breaking`;
    changes.breaking(message, after.value === undefined ? before : after, operation);
  }
}
