/** What a call goes through; `ended` and `not-dialled` are for good. */
export type CallState =
  | 'queued'
  | 'dialling'
  | 'ringing'
  | 'connected'
  | 'busy'
  | 'no-answer'
  | 'machine'
  | 'failed'
  | 'ended'
  | 'not-dialled';

/** A state that a call came to, with the number that it was about. */
export interface CallStep {
  readonly state: CallState;
  /** ISO 8601, by the fake's clock. */
  readonly at: string;
  readonly number: string;
}

/** How a call that was dialled ended; `id` where the name is one of the vendor's (DOM-16). */
export interface Disposition {
  readonly id: number | null;
  readonly name: string;
}

/** A call as it was asked for and what became of it. */
export interface CallRecord {
  readonly id: string;
  /** ISO 8601, by the fake's clock. */
  readonly at: string;
  /** The contact's external id. */
  readonly contact: string;
  readonly campaignId: string | null;
  readonly scriptId: string | null;
  /** The number that is dialled, or was last: of those that fit the contact's record. */
  readonly number: string;
  readonly state: CallState;
  /** Why it is not dialled, or not yet; null where it is. */
  readonly reason: string | null;
  /** Numbers that were dialled. */
  readonly attempts: number;
  /** Null until it has ended. */
  readonly disposition: Disposition | null;
  /** Every state that it came to, oldest first. */
  readonly history: readonly CallStep[];
}

/** A call with what it takes to go on. An immutable value. */
export interface Call {
  readonly record: CallRecord;
  /** Those that fit the contact's record, in the order of the request. */
  readonly numbers: readonly string[];
  /** Which of them is dialled, or is next. */
  readonly position: number;
  /** When it came to its state, in milliseconds since 1970. */
  readonly since: number;
  /** Until then the tenant of that time effective: nothing happens before. */
  readonly settledTo: number;
}

/** True where nothing more will become of a call. */
export function isOver({ record: { state } }: Call): boolean {
  return state === 'ended' || state === 'not-dialled';
}

/** The call in another state. */
export function inState(call: Call, state: CallState, at: number, more: Partial<CallRecord> = {}): Call {
  const { record } = call;
  const number = more.number ?? record.number;
  const step: CallStep = { state, at: new Date(at).toISOString(), number };
  return {
    ...call,
    since: at,
    record: { ...record, reason: null, ...more, state, history: [...record.history, step] },
  };
}
