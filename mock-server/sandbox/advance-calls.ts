import type { CallRecord } from '../admin-types/index.ts';
import { advance, type Call, isOver } from '../calls/index.ts';
import { andThen, type MaybePromise } from '../exchange/index.ts';
import type { Sandbox } from './sandbox.ts';

/** Every call with what has become of it by now, oldest first. */
export function callsOf(sandbox: Sandbox): MaybePromise<readonly CallRecord[]> {
  return andThen(bringUpToDate(sandbox), () =>
    andThen(sandbox.stores.calls.list(), (calls) => calls.map(({ record }) => record)),
  );
}

/** One call with what has become of it by now. */
export function callOf(sandbox: Sandbox, id: string): MaybePromise<CallRecord | undefined> {
  return andThen(sandbox.stores.calls.get(id), (call) => {
    if (call === undefined || isOver(call)) return call?.record;
    const now = advance(call, sandbox.tenant, sandbox.clock.now());
    return andThen(sandbox.stores.calls.put(now === call ? [] : [now]), () => now.record);
  });
}

/** Before the tenant changes: up to now the old one has effective. */
export function advanceCalls(sandbox: Sandbox): MaybePromise<void> {
  return bringUpToDate(sandbox, sandbox.clock.now());
}

/** Calls that are over are not looked at again. */
function bringUpToDate({ stores, tenant, clock }: Sandbox, settledTo = 0): MaybePromise<void> {
  const now = clock.now();
  return andThen(stores.calls.active(), (calls) => {
    const changed: Call[] = [];
    for (const call of calls) {
      const after = advance(call, tenant, now);
      if (after.settledTo < settledTo) changed.push({ ...after, settledTo });
      else if (after !== call) changed.push(after);
    }
    return stores.calls.put(changed);
  });
}
