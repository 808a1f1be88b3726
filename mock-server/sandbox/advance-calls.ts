import type { CallRecord } from '../admin-types/index.ts';
import { advance, type Call, isOver } from '../calls/index.ts';
import { andThen, type MaybePromise } from '../exchange/index.ts';
import { type Sandbox, timeOf } from './sandbox.ts';

/** Every call with what has become of it by now, oldest first. */
export function callsOf(sandbox: Sandbox): MaybePromise<readonly CallRecord[]> {
  return andThen(bringUpToDate(sandbox), () => sandbox.store.calls.list());
}

/** One call with what has become of it by now. */
export function callOf(sandbox: Sandbox, id: string): MaybePromise<CallRecord | undefined> {
  const { store } = sandbox;
  return andThen(timeOf(sandbox), (now) =>
    andThen(store.calls.get(id), (call) => {
      if (call === undefined || isOver(call)) return call?.record;
      const after = advance(call, sandbox.tenant, now);
      if (after === call) return call.record;
      return andThen(store.calls.replace([{ ...after, version: call.version + 1 }]), () => after.record);
    }),
  );
}

/** Before the tenant changes: up to now the old one holds. */
export function advanceCalls(sandbox: Sandbox): MaybePromise<void> {
  return bringUpToDate(sandbox, true);
}

/** Calls that are over are not looked at again; one that somebody else has advanced meanwhile is up to date. */
function bringUpToDate(sandbox: Sandbox, isTenantChanging = false): MaybePromise<void> {
  const { store, tenant } = sandbox;
  return andThen(timeOf(sandbox), (now) =>
    andThen(store.calls.active(), (calls) => {
      const settledTo = isTenantChanging ? now : 0;
      const changed: Call[] = [];
      for (const call of calls) {
        const advanced = advance(call, tenant, now);
        const after = advanced.settledTo < settledTo ? { ...advanced, settledTo } : advanced;
        if (after !== call) changed.push({ ...after, version: call.version + 1 });
      }
      return changed.length === 0 ? undefined : store.calls.replace(changed);
    }),
  );
}
