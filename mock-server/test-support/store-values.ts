import type { JournalEntry } from '../admin-types/index.ts';
import type { Call } from '../calls/call.ts';
import type { SandboxState } from '../exchange/index.ts';
import { type KeptExchange, madeExchange } from '../journal/subscribers.ts';
import type { Dial } from '../state/store.ts';

/** Milliseconds since 1970 at which the values begin. */
export const NOW = 1_700_000_000_000;

/** An exchange in a journal. */
export function entryOf(id: string, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id,
    at: new Date(NOW).toISOString(),
    key: null,
    operation: 'placeCall',
    request: { method: 'POST', path: '/call', headers: {}, body: '' },
    response: { status: 202, headers: {}, body: '' },
    override: null,
    stages: [],
    milliseconds: 0,
    findings: [],
    ...more,
  };
}

/** The same as a request brings it to the store. */
export function exchangeOf(id: string): KeptExchange {
  return madeExchange(entryOf(id));
}

/** A call that waits its turn. */
export function callOf(id: string, at = NOW): Call {
  const step = { state: 'queued' as const, at: new Date(at).toISOString(), number: '+15550100' };
  const record = {
    ...{ id, at: step.at, contact: 'c', campaignId: null, scriptId: null, number: step.number, state: step.state },
    ...{ reason: null, attempts: 0, disposition: null, history: [step] },
  };
  return { record, numbers: [step.number], position: 0, since: at, settledTo: at, version: 0 };
}

/** A call to two numbers of one contact. */
export function dialOf(callId: string, at: number): Dial {
  return { contact: 'c', numbers: ['+15550100', '+15550101'], at, callId, journalId: `of-${callId}`, window: 300 };
}

/** The state after one more call. */
export function counted(state: SandboxState): SandboxState {
  return { ...state, counters: { ...state.counters, call: state.counters.call + 1 } };
}
