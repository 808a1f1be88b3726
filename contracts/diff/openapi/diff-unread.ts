import type { Changes } from '../change.ts';
import { sameValue, within } from '../place.ts';
import type { Both } from './both.ts';

/** Parts of which only sameness can be judged: a change of one is taken for breaking. */
export function diffUnread(changes: Changes, { old, next }: Both, keys: readonly string[], operation?: string): void {
  for (const key of keys) {
    const [before, after] = [within(old, key), within(next, key)];
    if (sameValue(before.value, after.value)) continue;
    const told = `${key} has changed; what that means cannot be told, so it is taken for breaking`;
    changes.breaking(told, after.value === undefined ? before : after, operation);
  }
}
