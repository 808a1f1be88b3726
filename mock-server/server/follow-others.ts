import { reportBug } from '../exchange/index.ts';
import { madeExchange } from '../journal/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { RemoteChange, SharedStore } from '../state/index.ts';
import { followTenant } from '../tenant/index.ts';

/** Who else wants to know of what other processes change. */
export type HearChange = (sandbox: Sandbox, change: RemoteChange) => unknown;

/**
 * Lets the sandboxes of this process hear of what others change in them: requests that wait look again, streams of
 * events go on, a sandbox that was dropped ends here too.
 */
export function followOthers(base: Sandbox, shared: SharedStore, hear?: HearChange): void {
  shared.follow(async (changes) => {
    const changed = new Set<Sandbox>();
    for (const change of changes) {
      const sandbox = sandboxOf(base, change, hear !== undefined);
      if (sandbox === undefined) continue;
      if (change.isDropped) base.testKeys.dropHere(change.key ?? '');
      else await follow(sandbox, change).catch((error: unknown) => reportBug('following another process', error));
      if (change.isStateChanged || change.isReset || change.calls.length > 0) changed.add(sandbox);
      hear?.(sandbox, change);
    }
    if (changed.has(base)) await followTenant(base, await base.store.state());
    for (const sandbox of changed) sandbox.waiting.wake();
  });
}

/** Only where somebody wants to know of all changes is a sandbox made that nobody has used here. */
function sandboxOf(base: Sandbox, { key, isDropped }: RemoteChange, isWanted: boolean) {
  if (key === null) return base;
  return isWanted && !isDropped ? base.testKeys.get(key) : base.testKeys.usedElsewhere(key);
}

async function follow({ store, subscribers }: Sandbox, { entry: id }: RemoteChange): Promise<void> {
  if (id === undefined || !subscribers.hasOwn) return;
  const entry = await store.journal.get(id);
  if (entry !== undefined) subscribers.exchangeElsewhere(madeExchange(entry));
}
