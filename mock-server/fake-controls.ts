import type { Readings } from '../contracts/index.ts';
import type { CallRecord } from './calls/index.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Grant } from './mint.ts';

/** What the fake says of itself. */
export interface Health {
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
}

/** A fake that listens somewhere. */
export interface ReachableFake extends FakeControls {
  /** Without a slash at the end. */
  readonly url: string;
}
