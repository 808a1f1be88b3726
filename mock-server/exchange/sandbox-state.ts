import type { PreferredResponse } from '../../contracts/internal.ts';
import type { FindingCode, Forms, ReplyCode } from '../../generated/index.ts';
import type { FaultState, RateLimit, StubState, TenantPatch } from '../admin-types/index.ts';
import type { Uploads } from '../lists/index.ts';
import type { AgentSession } from './session-state.ts';

/** An answer that somebody has named: a status, a reply of the catalog, or a finding that leads to one. */
export interface NamedAnswer {
  readonly reply: ReplyCode;
  readonly finding?: FindingCode;
  /** True where only a status was named: what the contract comes to with that status is as good. */
  readonly isAnyOfStatus?: true;
}

/** The same of an operation of a document: a status or an example that it has, or a finding that needs no declaration. */
export interface DocumentAnswer extends PreferredResponse {
  readonly finding?: FindingCode;
}

/** A step that can be taken. */
export interface Step {
  /** As it is shown. */
  readonly label: string;
  /** Of the contract, or of a document. */
  readonly operation: string;
  /** Not there: as the contract says, or the document. */
  readonly answer?: NamedAnswer | DocumentAnswer;
  readonly times: number | 'always';
  readonly retryAfter?: string | null;
  readonly delay: number;
  readonly expireToken: boolean;
  /** `matches` is a regular expression. */
  readonly when?: { readonly pointer: string; readonly equals?: unknown; readonly matches?: string };
}

/** A scenario whose names are all known. */
export interface Scenario {
  readonly form: Forms['Scenario'];
  readonly steps: readonly Step[];
  /** How often it is gone through. */
  readonly rounds: number | 'always';
}

/** A scenario that is set, and how far it has come. */
export interface ScenarioProgress {
  readonly scenario: Scenario;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Requests that it was asked about. */
  readonly requests: number;
  readonly round: number;
  /** The step whose turn it is, and how often it was taken in this round. */
  readonly at: number;
  readonly takenNow: number;
  /** How often each step was taken. */
  readonly taken: readonly number[];
  /** Digests of the tokens that a step has let expire. */
  readonly expiredTokens: readonly string[];
}

/** A record of a calling list that is dialed later: again, or for the first time when its call window opens. */
export interface WaitingRecord {
  readonly externalId: string;
  readonly numbers: readonly string[];
  /** How often it was dialed. */
  readonly attempts: number;
  /** IANA time zone by which it is called; that of the contact or the tenant by default. */
  readonly timeZone?: string;
  /** Milliseconds since 1970. */
  readonly due: number;
  readonly reason: string;
}

/** How far the dialer has come with a calling list. It can be made again from the list and its calls. */
export interface ListProgress {
  /** Of the list that it was made for: another one is dialed from its beginning, but for those that were called. */
  readonly revision: string;
  /** Records that were taken, or wait. */
  readonly next: number;
  readonly waiting: readonly WaitingRecord[];
}

/** How far the dialer has come. Times are milliseconds since 1970. */
interface DialerState {
  /** Everything up to then has happened. */
  readonly settledTo: number;
  /** When the next thing happens by itself. */
  readonly next: number | null;
  /** By the id of their list. */
  readonly lists: Readonly<Record<string, ListProgress>>;
  /**
   * Calls that were under way when their record came into the list again: they count for it (AS-700). By the id of the list, a
   * space and the external id.
   */
  readonly carriedOver?: Readonly<Record<string, CarriedOver>>;
}

export interface CarriedOver {
  /** The number of the call. */
  readonly call: number;
  /** The job that had last replaced the list; 0 where none had. */
  readonly replacedBy: number;
  /** The number of the last call when the record was last removed; 0 where it never was. */
  readonly removedAfter: number;
}

/** A change of the tenant, the version of the tenant that it made, and when, in milliseconds since 1970 of the sandbox's clock. */
export interface TimedPatch {
  readonly version: number;
  readonly at: number;
  readonly patch: TenantPatch;
}

/**
 * What is set in a sandbox and how far it has come, but for what there is much of (calls, exchanges, tokens). Plain JSON,
 * so that it can be kept anywhere; an immutable value that is replaced as a whole.
 */
export interface SandboxState {
  /** One more with each change: who changes it says what it was before, and learns where somebody else was faster. */
  readonly version: number;
  /** The last numbers given to calls, tokens and agent sessions. */
  readonly counters: { readonly call: number; readonly token: number; readonly session: number };
  /** Milliseconds that the clock is ahead of its source, and its time if it is stopped. */
  readonly clock: { readonly ahead: number; readonly stoppedAt: number | null };
  readonly scenario: ScenarioProgress | null;
  readonly faults: readonly FaultState[];
  /** In the order in which they are asked. */
  readonly stubs: readonly StubState[];
  /** `since` is the version in which the limit was set: buckets of an earlier one are full again. */
  readonly rateLimit: { readonly limit: RateLimit; readonly since: number } | null;
  /** Changes of the tenant in this sandbox, oldest first, and how many things requests have created. */
  readonly tenant: {
    readonly version: number;
    readonly patches: readonly TimedPatch[];
    readonly created: number;
    /** Changes that the sandbox of a test key began with: those of the one without a key. */
    readonly inherited?: readonly TimedPatch[];
  };
  /** What was uploaded to calling lists. */
  readonly uploads: Uploads;
  readonly dialer: DialerState;
  /** By the id of their agent: there are no more than agents. */
  readonly sessions: Readonly<Record<string, AgentSession>>;
  /** The generation that new tokens are of; tokens of one before `oldest` do not hold. */
  readonly tokens: { readonly generation: number; readonly oldest: number };
  /** How often the sandbox was reset. */
  readonly resets: number;
}

/** The state with other counters, or another version. Written out: each call makes two, and for `{ ...state }` V8 copies field by field. */
export function stateWith(
  state: SandboxState,
  { version = state.version, counters = state.counters }: Partial<Pick<SandboxState, 'version' | 'counters'>>,
): SandboxState {
  const { clock, scenario, faults, stubs, rateLimit, tenant, uploads, dialer, sessions, tokens, resets } = state;
  const made: { readonly [K in keyof Required<SandboxState>]: SandboxState[K] } = {
    version,
    counters,
    clock,
    scenario,
    faults,
    stubs,
    rateLimit,
    tenant,
    uploads,
    dialer,
    sessions,
    tokens,
    resets,
  };
  return made;
}

/**
 * A number that is kept under a name, such as when a client's bucket is full. `since` is what it belongs to: a number of
 * an earlier rate limit is as good as none.
 */
export interface StatePosition {
  readonly since: number;
  readonly value: number;
}

/** What a request has read of its sandbox, in one go. */
export interface Resolved {
  /** Of the exchange: `journal-1`. */
  readonly id: string;
  readonly state: SandboxState;
  /** Those that were asked for and are kept. */
  readonly positions: Readonly<Record<string, StatePosition>>;
  /** Those of the digests asked for whose token was revoked. */
  readonly revoked: readonly string[];
  /** True where the refresh token asked for was used before. */
  readonly isUsed: boolean;
}
