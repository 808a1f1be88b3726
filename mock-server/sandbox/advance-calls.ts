import type { TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { advance, type Call, isOver } from '../calls/index.ts';
import { isDialing, runDialer } from '../dialer/index.ts';
import { agentChannel, andThen, type MaybePromise, type SandboxState } from '../exchange/index.ts';
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

/** Brings all calls up to date. Calls that are over are not looked at again; one that somebody else has advanced meanwhile is up to date. */
export function bringUpToDate(sandbox: Sandbox, isTenantChanging = false): MaybePromise<void> {
  const { store, source } = sandbox;
  return andThen(store.state(), (state) => {
    const now = timeIn(state, source);
    const idle = firstIdle(sandbox, state);
    if (idle <= now)
      return andThen(goOn(sandbox, state, { now: idle, isTenantChanging: false }), () =>
        andThen(endIdleSessions(sandbox, idle), () => bringUpToDate(sandbox, isTenantChanging)),
      );
    return andThen(goOn(sandbox, state, { now, isTenantChanging }), () =>
      endsWithContact(state) ? endIdleSessions(sandbox, now) : undefined,
    );
  });
}

/** The calls go on up to a time. */
function goOn(
  sandbox: Sandbox,
  state: SandboxState,
  { now, isTenantChanging }: Pick<Dialing, 'now' | 'isTenantChanging'>,
): MaybePromise<void> {
  const { store, tenant } = sandbox;
  return andThen(store.calls.active(), (active) =>
    isDialing(tenant, state, active) || (isTenantChanging && (tenant.tenant.callLists ?? []).length > 0)
      ? andThen(store.calls.list(), (records) =>
          goOnDialing(sandbox, { state, active, records, now, isTenantChanging }),
        )
      : store.calls.replace(advanced(tenant, active, now, isTenantChanging)),
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
}

/** The same where a dialer is at work: what it does is kept at once, or done again where somebody else was faster. */
function goOnDialing(sandbox: Sandbox, { now, isTenantChanging, ...at }: Dialing): MaybePromise<void> {
  const { store, tenant, waiting } = sandbox;
  const { state, calls } = runDialer({ tenant, ...at }, now);
  const versions = new Map(at.active.map(({ record, version }) => [record.id, version + 1]));
  const changed = new Map(calls.map((call) => [call.record.id, call]));
  const others = isTenantChanging ? at.active.filter(({ record }) => !changed.has(record.id)) : [];
  const kept = [...changed.values(), ...others].map((call) => ({
    ...(isTenantChanging && !isOver(call) ? settled(call, now) : call),
    version: versions.get(call.record.id) ?? 0,
  }));
  const isSame = state.dialer.lists === at.state.dialer.lists && state.dialer.next === at.state.dialer.next;
  if (kept.length === 0 && !isTenantChanging && isSame) return undefined;
  return andThen(store.settle(state, kept), (isKept) => {
    if (!isKept) return bringUpToDate(sandbox, isTenantChanging);
    for (const { record } of calls) waiting.wake(agentChannel(record.agentId));
    return undefined;
  });
}
