/** What a call goes through; `ended` and `not-dialed` are for good. */
export type CallState =
  | 'queued'
  | 'dialing'
  | 'ringing'
  | 'connected'
  | 'busy'
  | 'no-answer'
  | 'machine'
  | 'failed'
  | 'ended'
  | 'not-dialed';

/** A state that a call came to, with the number that it was about. */
export interface CallStep {
  readonly state: CallState;
  /** ISO 8601, by the fake's clock. */
  readonly at: string;
  readonly number: string;
}

/** How a call that was dialed ended; `id` where the name is one of the vendor's (DOM-16). */
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
  /** The number that is dialed, or was last: of those that fit the contact's record. */
  readonly number: string;
  readonly state: CallState;
  /** Why it is not dialed, or not yet; null where it is. */
  readonly reason: string | null;
  /** Numbers that were dialed. */
  readonly attempts: number;
  /** Null until it has ended. */
  readonly disposition: Disposition | null;
  /** Every state that it came to, oldest first. */
  readonly history: readonly CallStep[];
}

/** Two calls to the same number of the same contact, one too soon after the other. */
export interface DoubleDial {
  readonly contact: string;
  readonly number: string;
  /** From the first to the second. */
  readonly seconds: number;
  readonly calls: readonly [first: string, second: string];
  /** Ids of their exchanges. */
  readonly journal: readonly [first: string, second: string];
}
