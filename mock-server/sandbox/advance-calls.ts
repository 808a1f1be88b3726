import { type Call, type CallRecord, isOver, advance } from '../calls/index.ts';
import { andThen, type MaybePromise } from '../exchange/index.ts';
import type { World } from './sandbox.ts';

/** Every call with what has become of it by now, oldest first. */
export function callsOf(world: World): MaybePromise<readonly CallRecord[]> {
  return andThen(bringUpToDate(world), () =>
    andThen(world.stores.calls.list(), (calls) => calls.map(({ record }) => record)),
  );
}

/** One call with what has become of it by now. */
export function callOf(world: World, id: string): MaybePromise<CallRecord | undefined> {
  return andThen(world.stores.calls.get(id), (call) => {
    if (call === undefined || isOver(call)) return call?.record;
    const now = advance(call, world.tenant, world.clock.now());
    return andThen(world.stores.calls.put(now === call ? [] : [now]), () => now.record);
  });
}

/** Before the tenant changes: up to now the old one has ruled. */
export function settleCalls(world: World): MaybePromise<void> {
  return bringUpToDate(world, world.clock.now());
}

/** Calls that are over are not looked at again. */
function bringUpToDate({ stores, tenant, clock }: World, settledTo = 0): MaybePromise<void> {
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
