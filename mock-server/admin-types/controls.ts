import type { Tenant, Variants } from '../../contracts/internal.ts';
import type {
  CallRecord,
  ClockState,
  DialerReport,
  DoubleDial,
  Fault,
  FaultState,
  MemoryUse,
  RateLimit,
  ScenarioChoice,
  ScenarioReport,
  Stub,
  StubState,
  TenantPatch,
  TestKeyPolicy,
  Verification,
  VerificationResult,
} from './admin-schemas.ts';
import type { Har } from './har.ts';
import type { JournalEntry, JournalFilter } from './journal-entry.ts';

/** What the fake says of itself. */
export interface Health {
  readonly product: 'fake-cxone';
  /** Version of the package, where it is known. */
  readonly version?: string;
  /** Where requests are sent on to, of a proxy. */
  readonly target?: string;
  readonly status: 'ok';
  /** The name of its tenant. */
  readonly tenant: string;
  /** The value that applies to every variant. */
  readonly variants: Variants;
  /** Whose test keys have a sandbox. */
  readonly testKeys: TestKeyPolicy;
  readonly memory: MemoryUse;
}

/** The fake's clock, which can be stopped, set and advanced. */
export interface ClockControls {
  read(): Promise<ClockState>;
  stop(): Promise<ClockState>;
  /** Starts it again at the time that it shows. */
  start(): Promise<ClockState>;
  /** Sets the time; a stopped clock stays stopped. */
  set(now: string | number | Date): Promise<ClockState>;
  /** Advances it by a number of seconds. */
  advance(seconds: number): Promise<ClockState>;
}

/** Options of watching a journal. */
export interface EventOptions {
  /** Id of an entry: the entries after it come first. Rejects if it is no longer kept. */
  readonly after?: string;
  /** Only entries that match it; without `limit` and `after`. */
  readonly filter?: JournalFilter;
  /** Ends the watch. */
  readonly signal?: AbortSignal;
}

/** The journal of a fake: the exchanges, and whether they are what a test expects. */
export interface JournalControls {
  /** Oldest first. */
  journal(filter?: JournalFilter): Promise<readonly JournalEntry[]>;
  /** One entry; rejects if there is none with this id. */
  entry(id: string): Promise<JournalEntry>;
  /** Deletes the entries, and nothing else. */
  clearJournal(): Promise<void>;
  /** Compares the journal with expectations; rejects if an expectation is invalid. */
  verify(verification: Verification): Promise<VerificationResult>;
  /** The entries as an HTTP archive (HAR 1.2). */
  har(filter?: JournalFilter): Promise<Har>;
  /** Each exchange from now on, when it ends; leaving the loop ends the subscription. */
  events(options?: EventOptions): Promise<AsyncIterableIterator<JournalEntry>>;
}

/** What a test does with a fake besides sending requests, whether it runs in this process or in another one. */
export interface FakeControls extends JournalControls {
  /** The same for the sandbox of a test key, with the url that it is mounted at. */
  forKey(key: string): ReachableFake;
  reset(): Promise<void>;
  calls(): Promise<readonly CallRecord[]>;
  /** The current state of a call; rejects if there is none with this id. */
  call(id: string): Promise<CallRecord>;
  readonly clock: ClockControls;
  /** The tenant, without its secrets. */
  tenant(): Promise<Tenant>;
  /** Changes the tenant by JSON Patch (RFC 6902), completely or not at all; rejects if the result would be invalid. */
  patchTenant(patch: TenantPatch): Promise<Tenant>;
  /** The agents in sessions, the calling lists, and which contacts wait to be dialed and why. */
  dialer(): Promise<DialerReport>;
  /** Calls to the same number of the same contact, too soon after each other. */
  doubleDials(): Promise<readonly DoubleDial[]>;
  /** Revokes a token, or all that are valid now; rejects if the fake has not issued the token. */
  revoke(token: string | { readonly all: true }): Promise<void>;
  /** A token; by default with the scopes that the call needs, for 3600 seconds, for the tenant's first user. */
  token(grant?: Partial<Grant>): Promise<string>;
  health(): Promise<Health>;
  /** Sets a fault, until it was applied `times` times or is cleared. Rejects if the fault is invalid. */
  setFault(name: string, fault: Fault): Promise<void>;
  /** Without a name, all of them. */
  clearFault(name?: string): Promise<void>;
  /** In the order in which they were set, with how often each was applied. */
  faults(): Promise<readonly FaultState[]>;
  /** Sets a stub, in place of one of the same name. Rejects if the stub is invalid. */
  setStub(name: string, stub: Stub): Promise<void>;
  /** Without a name, all of them. */
  clearStub(name?: string): Promise<void>;
  /** In the order of their precedence, with how often each has responded. */
  stubs(): Promise<readonly StubState[]>;
  setRateLimit(limit: RateLimit): Promise<void>;
  clearRateLimit(): Promise<void>;
  /** Starts your own scenario, or a built-in one by its name; rejects if the scenario is invalid. */
  setScenario(choice: ScenarioChoice): Promise<void>;
  clearScenario(): Promise<void>;
  /** The current scenario and its progress. */
  scenario(): Promise<ScenarioReport>;
}

/** Its controls of what is set by a name, and of the rate limit. */
export type OverrideControls = Pick<
  FakeControls,
  'setFault' | 'clearFault' | 'faults' | 'setStub' | 'clearStub' | 'stubs' | 'setRateLimit' | 'clearRateLimit'
>;

/** A fake that listens somewhere. */
export interface ReachableFake extends FakeControls {
  /** Without a slash at the end. */
  readonly url: string;
}

/** The owner, the scopes and the lifetime of a token. */
export interface Grant {
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly expiresIn?: number;
  /** The claim `iss`; the fake's origin by default. */
  readonly issuer?: string;
}
