import type { Readings } from '../contracts/index.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Har } from './journal-har.ts';
import type { Grant } from './mint.ts';
import type { ScenarioChoice, ScenarioReport } from './steering/index.ts';
import type { CallRecord } from './stores/index.ts';
import type { JournalFilter, Verification, VerificationResult } from './verification/index.ts';

/** What the fake says of itself. */
export interface Health {
  readonly product: 'fake-cxone';
  /** Of the package, where the fake was told. */
  readonly version?: string;
  readonly status: 'ok';
  /** The name of its tenant. */
  readonly tenant: string;
  /** The reading that holds of every ruling. */
  readonly rulings: Readings;
}

/** How a journal is watched. */
export interface EventOptions {
  /** Id of an entry: those behind it come first. Rejects where it is no longer kept. */
  readonly after?: string;
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
  /** Each exchange from now on, when it is over; whoever leaves the loop stops listening. */
  events(options?: EventOptions): Promise<AsyncIterableIterator<JournalEntry>>;
}

/** What a test does with a fake besides sending requests, whether it runs in this process or in another one. */
export interface FakeControls extends JournalControls {
  /** The same for the world of a test key, with the url that it is mounted at. */
  forKey(key: string): ReachableFake;
  reset(): Promise<void>;
  calls(): Promise<readonly CallRecord[]>;
  /** A token; by default with the scopes that the call needs, for 3600 seconds, for the tenant's first user. */
  token(wish?: Partial<Grant>): Promise<string>;
  health(): Promise<Health>;
  /** Begins a scenario of one's own, or a built-in one by its name; refuses one with something wrong in it. */
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
