import type { TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { advance, type Call, isOver } from '../calls/index.ts';
import { isDialing, runDialer } from '../dialer/index.ts';
import { agentChannel, andThen, type MaybePromise, type SandboxState, turnOfOthers } from '../exchange/index.ts';
import { timeIn } from '../state/index.ts';
import { endIdleSessions, endsWithContact, firstIdle } from './idle-sessions.ts';
import type { Sandbox } from './sandbox.ts';

/** Every call with what has become of it by now, oldest first. */
export function callsOf(sandbox: Sandbox): MaybePromise<readonly CallRecord[]> {
  return andThen(bringUpToDate(sandbox), () => sandbox.store.calls.list());
}

/** One call with what has become of it by now. */
export function callOf(sandbox: Sandbox, id: string): MaybePromise<CallRecord | undefined> {
  return andThen(bringUpToDate(sandbox), () => andThen(sandbox.store.calls.get(id), (call) => call?.record));
}

/** Before the tenant changes: up to now the old one holds. */
export function advanceCalls(sandbox: Sandbox): MaybePromise<void> {
  return bringUpToDate(sandbox, true);
}

/** Milliseconds for which the dialer works before everybody else has a turn. */
const TURN = 40;

/** Times at which something is due that are done for one request; what is left is done for the next. */
const MOST_TIMES = 500_000;

/** How much of its work a request has done. */
class Work {
  #times = 0;
  #ends = 0;

  beginTurn(): void {
    this.#ends = performance.now() + TURN;
  }

  readonly mayGoOn = (): boolean => {
    this.#times += 1;
    return performance.now() < this.#ends && !this.isSpent;
  };

  get isSpent(): boolean {
    return this.#times >= MOST_TIMES;
  }
}

/** The sandboxes whose dialer has more to do than one turn. */
const busy = new WeakMap<Sandbox, Promise<void>>();

/**
 * Brings all calls up to date; what takes long is done in turns, by one for all who want it. Calls that are over are not looked at
 * again; one that somebody else has advanced meanwhile is up to date.
 */
export function bringUpToDate(sandbox: Sandbox, isTenantChanging = false): MaybePromise<void> {
  const other = busy.get(sandbox);
  if (other !== undefined) return other.catch(() => undefined).then(() => bringUpToDate(sandbox, isTenantChanging));
  const work = new Work();
  return andThen(oneTurn(sandbox, isTenantChanging, work), (isDone) => {
    if (isDone) return undefined;
    if (busy.has(sandbox)) return bringUpToDate(sandbox, isTenantChanging);
    const turns = otherTurns(sandbox, isTenantChanging, work).finally(() => busy.delete(sandbox));
    busy.set(sandbox, turns);
    return turns;
  });
}

async function otherTurns(sandbox: Sandbox, isTenantChanging: boolean, work: Work): Promise<void> {
  let isDone = false;
  while (!isDone && !work.isSpent) {
    await turnOfOthers();
    isDone = await oneTurn(sandbox, isTenantChanging, work);
  }
}

/** False where there is more to do. */
function oneTurn(sandbox: Sandbox, isTenantChanging: boolean, work: Work): MaybePromise<boolean> {
  work.beginTurn();
  return upToNow(sandbox, isTenantChanging, work);
}

function upToNow(sandbox: Sandbox, isTenantChanging: boolean, work: Work): MaybePromise<boolean> {
  const { store, source } = sandbox;
  return andThen(store.state(), (state) => {
    const now = timeIn(state, source);
    const idle = firstIdle(sandbox, state);
    const isIdle = idle <= now;
    const to = { now: isIdle ? idle : now, isTenantChanging: isTenantChanging && !isIdle, work };
    return andThen(goOn(sandbox, state, to), (isDone) => {
      if (!isDone) return false;
      if (isIdle) return andThen(endIdleSessions(sandbox, idle), () => upToNow(sandbox, isTenantChanging, work));
      return andThen(endsWithContact(state) ? endIdleSessions(sandbox, now) : undefined, () => true);
    });
  });
}

/** The calls go on up to a time; false where they have not come to it, or somebody else was faster. */
function goOn(
  sandbox: Sandbox,
  state: SandboxState,
  { now, isTenantChanging, work }: Pick<Dialing, 'now' | 'isTenantChanging' | 'work'>,
): MaybePromise<boolean> {
  const { store, tenant } = sandbox;
  return andThen(store.calls.active(), (active) =>
    isDialing(tenant, state, active) || (isTenantChanging && (tenant.tenant.callLists ?? []).length > 0)
      ? andThen(store.calls.list(), (records) =>
          goOnDialing(sandbox, { state, active, records, now, isTenantChanging, work }),
        )
      : andThen(store.calls.replace(advanced(tenant, active, now, isTenantChanging)), () => true),
  );
}

/** The calls that have changed by a time. */
function advanced(tenant: TenantIndex, calls: readonly Call[], now: number, isTenantChanging: boolean): Call[] {
  return calls.flatMap((call) => {
    const after = settled(advance(call, tenant, now), isTenantChanging ? now : 0);
    return after === call ? [] : [{ ...after, version: call.version + 1 }];
  });
}

function settled(call: Call, to: number): Call {
  return call.settledTo < to ? { ...call, settledTo: to } : call;
}

interface Dialing {
  readonly state: SandboxState;
  readonly active: readonly Call[];
  readonly records: readonly CallRecord[];
  readonly now: number;
  readonly isTenantChanging: boolean;
  readonly work: Work;
}

/** The same where a dialer is at work: what it does is kept at once, or not at all. */
function goOnDialing(sandbox: Sandbox, { now, work, ...at }: Dialing): MaybePromise<boolean> {
  const { store, tenant, waiting } = sandbox;
  const { state, calls, isDone } = runDialer({ tenant, ...at }, now, work.mayGoOn);
  const isTenantChanging = at.isTenantChanging && isDone;
  const versions = new Map(at.active.map(({ record, version }) => [record.id, version + 1]));
  const changed = new Map(calls.map((call) => [call.record.id, call]));
  const others = isTenantChanging ? at.active.filter(({ record }) => !changed.has(record.id)) : [];
  const kept = [...changed.values(), ...others].map((call) => ({
    ...(isTenantChanging && !isOver(call) ? settled(call, now) : call),
    version: versions.get(call.record.id) ?? 0,
  }));
  const [after, before] = [state.dialer, at.state.dialer];
  const isSame = after.lists === before.lists && after.next === before.next && after.carriedOver === before.carriedOver;
  if (isDone && kept.length === 0 && !isTenantChanging && isSame) return true;
  return andThen(store.settle(state, kept), (isKept) => {
    if (isKept) for (const { record } of calls) waiting.wake(agentChannel(record.agentId));
    return isKept && isDone;
  });
}
