import type { DoubleDial, JournalEntry } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import type { MaybePromise } from '../exchange/index.ts';

/** A call that was accepted, as far as it matters for who is rung twice. */
export interface Dial {
  readonly contact: string;
  /** All that may be dialled, without the marks between their digits. */
  readonly numbers: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly callId: string;
  readonly journalId: string;
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
    add(call: Call): MaybePromise<void>;
    /** Replaces calls that are there. */
    put(calls: readonly Call[]): MaybePromise<void>;
    get(id: string): MaybePromise<Call | undefined>;
    /** Oldest first. */
    list(): MaybePromise<readonly Call[]>;
    /** Those that are not over, oldest first. */
    active(): MaybePromise<readonly Call[]>;
  };
  readonly dials: {
    /** Remembers a call; the pair that it makes with one of less than `window` seconds before, if it does. */
    note(dial: Dial, window: number): MaybePromise<DoubleDial | undefined>;
    /** Oldest first. */
    doubles(): MaybePromise<readonly DoubleDial[]>;
  };
  /** Tokens are kept as digests, never as they are. */
  readonly revocations: {
    add(digest: string): MaybePromise<void>;
    has(digest: string): MaybePromise<boolean>;
    isEmpty(): MaybePromise<boolean>;
    /** Revokes every token of a generation up to now, and these. */
    addAll(digests: readonly string[]): MaybePromise<void>;
    /** That new tokens are of. */
    generation(): MaybePromise<number>;
    /** Tokens of an older generation do not hold. */
    oldest(): MaybePromise<number>;
  };
  readonly refreshTokens: {
    /** True the first time that it is asked for an id: a refresh token is used once. */
    use(id: string): MaybePromise<boolean>;
  };
  reset(): MaybePromise<void>;
}
