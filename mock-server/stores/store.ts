import type { JournalEntry } from '../journal-entry.ts';
import type { MaybePromise } from '../maybe-promise.ts';

/** A call as it was asked for and what became of it. */
export interface CallRecord {
  readonly id: string;
  /** ISO 8601, by the fake's clock. */
  readonly at: string;
  /** The contact's external id. */
  readonly contact: string;
  readonly campaignId: string | null;
  readonly scriptId: string | null;
  /** The number that is dialled: the first that fits the contact's record. */
  readonly number: string;
  readonly state: 'queued' | 'not-dialled';
  /** Why it is not dialled; null where it is. */
  readonly reason: string | null;
}

/** What outlives an exchange. A store in memory answers at once, others may answer with a promise. */
export interface Stores {
  readonly journal: {
    append(entry: JournalEntry): MaybePromise<void>;
    /** Oldest first. */
    list(): MaybePromise<readonly JournalEntry[]>;
    get(id: string): MaybePromise<JournalEntry | undefined>;
    clear(): MaybePromise<void>;
  };
  readonly calls: {
    add(call: CallRecord): MaybePromise<void>;
    /** Oldest first. */
    list(): MaybePromise<readonly CallRecord[]>;
  };
  readonly refreshTokens: {
    /** True the first time that it is asked for an id: a refresh token is used once. */
    use(id: string): MaybePromise<boolean>;
  };
  reset(): MaybePromise<void>;
}
