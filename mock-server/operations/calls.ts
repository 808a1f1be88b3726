import { type RawFinding, rawFinding } from '../../contracts/internal.ts';
import type { DoubleDial } from '../admin-types/index.ts';
import { type CallRequest, mayDial, newCall } from '../calls/index.ts';
import { andThen, listeners, type MaybePromise, type SandboxState, stateWith } from '../exchange/index.ts';
import { bringUpToDate, type Sandbox } from '../sandbox/index.ts';
import type { OperationHandler } from './operation-handler.ts';

/** Seconds in which a second call to the same person is a double dial, where the tenant says nothing (AS-46). */
const DOUBLE_DIAL_WINDOW = 300;

/** The id of the next call, and the state in which it is taken. */
export function nextCall(state: SandboxState): {
  readonly number: number;
  readonly callId: string;
  readonly state: SandboxState;
} {
  const number = state.counters.call + 1;
  const { token, session } = state.counters;
  return { number, callId: `call-${number}`, state: stateWith(state, { counters: { call: number, token, session } }) };
}

/** The `prepare` of operations that place a call: what the dialer has to place until now comes before it. */
export function afterDialing(sandbox: Sandbox): MaybePromise<object> {
  const { store, tenant } = sandbox;
  return andThen(store.state(), ({ sessions }) =>
    mayDial(tenant, sessions) ? andThen(bringUpToDate(sandbox), () => NOTHING) : NOTHING,
  );
}

const NOTHING = {};

/** Queues the call, or notes why nothing will ever dial it. */
export const placeCall: OperationHandler = {
  prepare: afterDialing,
  apply({ tenant }, { state: before, value, startedAt }) {
    const { callId, state } = nextCall(before);
    const call = newCall(callId, value as CallRequest, tenant, startedAt);
    const doubleDialWindow = tenant.tenant.doubleDialWindow ?? DOUBLE_DIAL_WINDOW;
    return {
      slots: { callId },
      callId,
      state,
      effects: { call, doubleDialWindow, wake: listeners(state) },
    };
  },
};

/**
 * Says that a call may ring somebody a second time. Every call that was accepted counts: anyone who repeats a request does
 * not know the result of the first.
 */
export function doubleDialFound({ contact, number, seconds, calls }: DoubleDial): RawFinding {
  return rawFinding('double-dial', '/contact', { contact, number, seconds: String(seconds), call: calls[0] });
}
