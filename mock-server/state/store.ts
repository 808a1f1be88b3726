import type { CallRecord, DoubleDial, JournalEntry, JournalFilter } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import type { MaybePromise, Resolved, SandboxState, StatePosition } from '../exchange/index.ts';
import type { KeptExchange } from '../journal/index.ts';
import type { MemoryBudget } from './memory-budget.ts';

/** A call that was accepted, as far as it matters for who is rung twice. */
export interface Dial {
  readonly contact: string;
  /** All that may be dialed, without the marks between their digits. */
  readonly numbers: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly callId: string;
  readonly journalId: string;
  /** Seconds in which a second call is a double dial. */
  readonly window: number;
}

/** What a request asks of the store before it is validated. */
interface Query {
  /** Of its exchange, where it has one already; otherwise it is given the next. */
  readonly id?: string | undefined;
  /** Names of positions. */
  readonly positions: readonly string[];
  /** Digests of tokens. */
  readonly digests: readonly string[];
  /** Id of a refresh token. */
  readonly refreshToken?: string | undefined;
}

/** What a request changes, written in one step. */
export interface StateChange {
  /** The changes to the state that was read, if there are any; with the version that was read. */
  readonly state?: SandboxState | undefined;
  readonly positions?: Readonly<Record<string, StatePosition>>;
  /** A new call, and what is remembered of it. */
  readonly call?: Call | undefined;
  readonly dial?: Dial | undefined;
  /** Calls in the place of those that they were made from. */
  readonly changedCalls?: readonly Call[] | undefined;
  /** Id of the refresh token that was used. */
  readonly usedRefreshToken?: string | undefined;
  /** Bytes of the exchange's texts, which are not read for that. */
  readonly bytes?: number;
  /** The exchange that the journal keeps; a double dial is known only now. May be called again: the last one is kept. */
  exchange(double: DoubleDial | undefined): KeptExchange;
}

/** Part of the journal that comes behind an entry. */
interface Behind {
  readonly entries: readonly JournalEntry[];
  /** False where the entry is no longer stored: `entries` are all that are. */
  readonly isKnown: boolean;
}

/**
 * Everything of a sandbox that outlives a request. A store in memory answers at once, others may answer with a promise.
 * Values are plain JSON, and nobody changes what they were given. Requests come by `resolve` and `commit` alone: one
 * read, and one write that is done whole or not at all.
 */
export interface SandboxStore {
  /** What a request must know; gives its exchange an id. */
  resolve(query: Query): MaybePromise<Resolved>;
  /**
   * Writes what a request changes, and gives back the exchange. Undefined, and nothing written, where it changes more than
   * the journal and the state, or a call that it changes, was changed since it was read: a lost race.
   */
  commit(change: StateChange): MaybePromise<KeptExchange | undefined>;
  state(): MaybePromise<SandboxState>;
  /** Puts a state in the place of the one that it was made from; false where that is no longer there. */
  replaceState(state: SandboxState): MaybePromise<boolean>;
  /**
   * The same together with calls: those of version 0 are new, the others take the place of those that they were made
   * from. All of it or nothing: false where anything of it was changed meanwhile.
   */
  settle(state: SandboxState, calls: readonly Call[]): MaybePromise<boolean>;
  /** The id of an entry that no request makes. */
  nextEntryId(): MaybePromise<string>;
  readonly journal: {
    append(entry: JournalEntry): MaybePromise<void>;
    /** Those that pass a filter, oldest first. */
    query(filter: JournalFilter): MaybePromise<readonly JournalEntry[]>;
    /** How many there are. */
    count(): MaybePromise<number>;
    after(id: string): MaybePromise<Behind>;
    get(id: string): MaybePromise<JournalEntry | undefined>;
    clear(): MaybePromise<void>;
  };
  readonly calls: {
    get(id: string): MaybePromise<Call | undefined>;
    /** Oldest first. */
    list(): MaybePromise<readonly CallRecord[]>;
    /** Those that are not over, oldest first. */
    active(): MaybePromise<readonly Call[]>;
    /** Puts calls in the place of those that they were made from; what somebody else has changed meanwhile is left. */
    replace(calls: readonly Call[]): MaybePromise<void>;
  };
  /** Oldest first. */
  doubleDials(): MaybePromise<readonly DoubleDial[]>;
  /** Revokes tokens, by their digests: no token is stored as it is. */
  revoke(digests: readonly string[]): MaybePromise<void>;
  /** Forgets everything, and begins with a state; false, and nothing done, where it does not follow the one that there is. */
  reset(state: SandboxState): MaybePromise<boolean>;
  /** What it keeps counts no more: nobody will ask for it here. */
  release?(): void;
}

/** Makes the store of a sandbox, which begins with a state where there is none. */
export type StoreFactory = (options: {
  /** The test key of the sandbox. */
  readonly key: string | null;
  readonly state: SandboxState;
  /** Exchanges that the journal keeps. */
  readonly journalLimit: number;
  /** What it may use, together with all others. */
  readonly memory?: MemoryBudget;
}) => SandboxStore;

/** Changes the state of a sandbox, again where somebody else was faster; undefined, and no change, where `change` gives that. */
export async function updateState(
  store: SandboxStore,
  change: (state: SandboxState) => SandboxState | undefined,
): Promise<SandboxState | undefined> {
  for (;;) {
    const after = change(await store.state());
    if (after === undefined || (await store.replaceState(after))) return after;
  }
}

/** Whether a call is a second one within the window. A clock that was set back makes no difference of who came first. */
export function isDouble(before: Dial, dial: Dial): boolean {
  return Math.abs(dial.at - before.at) / 1000 < dial.window;
}

/** The pair of two calls to a number. */
export function doubleOf(before: Dial, dial: Dial, number: string): DoubleDial {
  return {
    contact: dial.contact,
    number,
    seconds: Math.abs(dial.at - before.at) / 1000,
    calls: [before.callId, dial.callId],
    journal: [before.journalId, dial.journalId],
  };
}
