import type { SomeReadings, Tenant } from '../contracts/index.ts';
import type { Clock } from './clock.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { RecordingOptions } from './recording/index.ts';
import type { FirstWeather, ScenarioChoice } from './steering/index.ts';

/** What a world is built with. */
export interface WorldOptions extends FirstWeather {
  readonly tenant?: Tenant;
  /** Over those of the tenant. */
  readonly rulings?: SomeReadings;
  readonly clock?: Clock;
  /** A private RSA key, PKCS#8 in PEM; otherwise one is made at first use. */
  readonly signingKey?: string;
  /** Where the fake is reached; otherwise the host finds out. */
  readonly origin?: string;
  /** Exchanges that the journal keeps, 1000 unless said otherwise. */
  readonly journalLimit?: number;
  /** Milliseconds after which the world of a test key that nobody used is dropped; ten minutes unless said otherwise. */
  readonly testKeyIdle?: number;
  /** Begins in every world, and again after a reset; checked before, or by its name. */
  readonly scenario?: ScenarioChoice;
  /** Answers where a request was recorded, from the beginning in every world and again after a reset. */
  readonly recording?: RecordingOptions;
  readonly onExchange?: (entry: JournalEntry) => void;
}
