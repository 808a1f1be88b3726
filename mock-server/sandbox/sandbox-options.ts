import type { SomeVariants, Tenant } from '../../contracts/internal.ts';
import type { JournalEntry, ScenarioChoice, TestKeyPolicy } from '../admin-types/index.ts';
import type { KeptExchange } from '../journal/index.ts';
import type { RecordingOptions } from '../replay/index.ts';
import type { Clock, StoreFactory } from '../state/index.ts';
import type { InitialOverrides } from './assert-options.ts';

/** What a sandbox is built with. */
export interface SandboxOptions extends InitialOverrides {
  readonly tenant?: Tenant;
  /** Over those of the tenant. */
  readonly variants?: SomeVariants;
  readonly clock?: Clock;
  /** A private RSA key, PKCS#8 in PEM; otherwise one is made at first use. */
  readonly signingKey?: string;
  /** Where the fake is reached; otherwise the host finds out. */
  readonly origin?: string;
  /** Exchanges that the journal keeps, 1000 by default. */
  readonly journalLimit?: number;
  /** Bytes that journal, calls and events of all sandboxes may use together, estimated; 256 MB by default. */
  readonly memoryLimit?: number;
  /** Whose test keys have a sandbox: `any`, those that are `known`, or `off`. */
  readonly testKeys?: TestKeyPolicy;
  /** Test keys that are known from the start. */
  readonly knownTestKeys?: readonly string[];
  /** Keeps bodies of requests that are neither JSON nor a form, redacted as far as a text can be; otherwise they are omitted. */
  readonly keepBodies?: boolean;
  /** Milliseconds after which the sandbox of a test key that nobody used is dropped; ten minutes by default. */
  readonly testKeyIdle?: number;
  /** Begins in every sandbox, and again after a reset; checked before, or by its name. */
  readonly scenario?: ScenarioChoice;
  /** Answers where a request was recorded, from the beginning in every sandbox and again after a reset. */
  readonly recording?: RecordingOptions;
  /**
   * OpenAPI 3.0 or 3.1 documents, parsed, whose operations are served beside those of the contract, which go first. Their
   * references must not lead out of them.
   */
  readonly openapi?: readonly object[];
  /** Where what outlives a request is kept; in memory by default. @internal */
  readonly stores?: StoreFactory;
  readonly onExchange?: (entry: JournalEntry) => void;
  /** The same for who reads few of the entries, which are made when they are read. @internal */
  readonly onKeptExchange?: (exchange: KeptExchange) => void;
}
