import type { Readings } from '../contracts/index.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Grant } from './mint.ts';
import type { Fault, FaultState, RateLimit, ScenarioChoice, ScenarioReport } from './steering/index.ts';
import type { CallRecord } from './stores/index.ts';

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

/** What a test does with a fake besides sending requests, whether it runs in this process or in another one. */
export interface FakeControls {
  reset(): Promise<void>;
  journal(): Promise<readonly JournalEntry[]>;
  calls(): Promise<readonly CallRecord[]>;
  /** A token; by default with the scopes that the call needs, for 3600 seconds, for the tenant's first user. */
  token(wish?: Partial<Grant>): Promise<string>;
  health(): Promise<Health>;
  /** Sets a fault, until it has struck as often as it says or is cleared. Rejects where the fault does not hold. */
  setFault(name: string, fault: Fault): Promise<void>;
  /** Without a name, all of them. */
  clearFault(name?: string): Promise<void>;
  /** In the order in which they were set, with how often each has struck. */
  faults(): Promise<readonly FaultState[]>;
  setRateLimit(limit: RateLimit): Promise<void>;
  clearRateLimit(): Promise<void>;
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
