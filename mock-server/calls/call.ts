import { isoOf } from '../../contracts/time/index.ts';
import type { CallRecord, CallState, CallStep } from '../admin-types/index.ts';
/** A call with what it takes to go on. An immutable value. */
export interface Call {
  readonly record: CallRecord;
  /** Those that fit the contact's record, in the order of the request. */
  readonly numbers: readonly string[];
  /** Which of them is dialed, or is next. */
  readonly position: number;
  /** When it came to its state, in milliseconds since 1970. */
  readonly since: number;
  /** Until then the tenant of that time was in effect: nothing happens before. */
  readonly settledTo: number;
  /** One more with each change that is kept. */
  readonly version: number;
}

/** True where nothing more will become of a call. */
export function isOver({ record: { state } }: Call): boolean {
  return state === 'ended' || state === 'not-dialed';
}

/** The call in another state. */
export function inState(call: Call, state: CallState, at: number, more: Partial<CallRecord> = {}): Call {
  const { record } = call;
  const number = more.number ?? record.number;
  const step: CallStep = { state, at: isoOf(at), number };
  return {
    ...call,
    since: at,
    record: { ...record, reason: null, ...more, state, history: [...record.history, step] },
  };
}
