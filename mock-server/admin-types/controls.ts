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

/** The fake's clock: an hour takes no longer than a request. */
export interface ClockControls {
  read(): Promise<ClockState>;
  stop(): Promise<ClockState>;
  /** Lets it go on from the time that it shows. */
  start(): Promise<ClockState>;
  /** Shows another time; one that stands goes on standing. */
  set(now: string | number | Date): Promise<ClockState>;
  /** Goes ahead, in seconds. */
  advance(seconds: number): Promise<ClockState>;
}

/** How a journal is watched. */
export interface EventOptions {
  /** Id of an entry: those behind it come first. Rejects where it is no longer kept. */
  readonly after?: string;
  /** Only entries that pass it; without `limit` and `after`. */
  readonly filter?: JournalFilter;
  /** Ends the watch. */
  readonly signal?: AbortSignal;
}

/** The journal of a fake: what came, and whether it is what a test expects. */
export interface JournalControls {
  /** Oldest first. */
  journal(filter?: JournalFilter): Promise<readonly JournalEntry[]>;
  /** One entry; rejects where there is none. */
  entry(id: string): Promise<JournalEntry>;
  /** Forgets the entries, and nothing else. */
  clearJournal(): Promise<void>;
  /** Holds the journal against what a test expects; rejects where that makes no sense. */
  verify(verification: Verification): Promise<VerificationResult>;
  /** The entries as an HTTP archive (HAR 1.2). */
  har(filter?: JournalFilter): Promise<Har>;
  /** Each exchange from now on, when it is over; anyone who leaves the loop stops listening. */
  events(options?: EventOptions): Promise<AsyncIterableIterator<JournalEntry>>;
}

/** What a test does with a fake besides sending requests, whether it runs in this process or in another one. */
export interface FakeControls extends JournalControls {
  /** The same for the sandbox of a test key, with the url that it is mounted at. */
  forKey(key: string): ReachableFake;
  reset(): Promise<void>;
  calls(): Promise<readonly CallRecord[]>;
  /** One call as it stands; rejects where there is none. */
  call(id: string): Promise<CallRecord>;
  readonly clock: ClockControls;
  /** The tenant, without its secrets. */
  tenant(): Promise<Tenant>;
  /** Changes the tenant by JSON Patch (RFC 6902), whole or not at all; rejects where it would not hold. */
  patchTenant(patch: TenantPatch): Promise<Tenant>;
  /** The agents in sessions, the calling lists, and which contacts wait to be dialed and why. */
  dialer(): Promise<DialerReport>;
  /** Calls to the same number of the same contact, too soon after each other. */
  doubleDials(): Promise<readonly DoubleDial[]>;
  /** Revokes a token, or all that hold now; rejects where it is none of the fake's. */
  revoke(token: string | { readonly all: true }): Promise<void>;
  /** A token; by default with the scopes that the call needs, for 3600 seconds, for the tenant's first user. */
  token(grant?: Partial<Grant>): Promise<string>;
  health(): Promise<Health>;
  /** Sets a fault, until it was applied as often as it says or is cleared. Rejects where the fault is invalid. */
  setFault(name: string, fault: Fault): Promise<void>;
  /** Without a name, all of them. */
  clearFault(name?: string): Promise<void>;
  /** In the order in which they were set, with how often each was applied. */
  faults(): Promise<readonly FaultState[]>;
  /** Sets a stub, in place of one of the same name. Rejects where the stub is invalid. */
  setStub(name: string, stub: Stub): Promise<void>;
  /** Without a name, all of them. */
  clearStub(name?: string): Promise<void>;
  /** In the order in which they are asked, with how often each has responded. */
  stubs(): Promise<readonly StubState[]>;
  setRateLimit(limit: RateLimit): Promise<void>;
  clearRateLimit(): Promise<void>;
  /** Begins a scenario of one's own, or a built-in one by its name; rejects one with something wrong in it. */
  setScenario(choice: ScenarioChoice): Promise<void>;
  clearScenario(): Promise<void>;
  /** The scenario that is set, and how far it has come. */
  scenario(): Promise<ScenarioReport>;
}

/** A fake that listens somewhere. */
export interface ReachableFake extends FakeControls {
  /** Without a slash at the end. */
  readonly url: string;
}

/** For whom a token is, what it allows, and for how many seconds. */
export interface Grant {
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly expiresIn?: number;
  /** The claim `iss`; the fake's origin by default. */
  readonly issuer?: string;
}
