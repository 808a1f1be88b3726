import {
  isAnObject,
  isBoolean,
  isFunction,
  isListOf,
  isText,
  type OptionChecks,
} from '../../contracts/arguments/index.ts';
import type { SomeVariants, Tenant } from '../../contracts/internal.ts';
import { isVariants } from '../../contracts/internal.ts';
import { TIMEOUT } from '../../contracts/time/index.ts';
import type { JournalEntry, TestKeyPolicy } from '../admin-types/index.ts';
import { areTestKeys, isAddress, isLimit, isMemoryLimit, isPort, isTestKeyPolicy, lasts } from '../server/index.ts';
import type { RecordedExchange } from './body-capture.ts';

/** What a proxy is started with. */
export interface ProxyOptions {
  /** `https://api.nice-incontact.com`, or with a path that goes before every path. */
  readonly target: string;
  /** 0 is any free one, and the default. */
  readonly port?: number;
  /** 127.0.0.1 by default. */
  readonly host?: string;
  /** What `/_fake` asks for as a bearer token. */
  readonly adminToken?: string;
  /** Host names under which `/_fake` may be used without an admin token, beside loopback and addresses. */
  readonly allowedHosts?: readonly string[];
  /** What `/_fake/health` gives as the version of the package. */
  readonly version?: string;
  /** With it, the rules about campaigns, skills and scripts run too. */
  readonly tenant?: Tenant;
  readonly variants?: SomeVariants;
  /** OpenAPI 3 documents, parsed: exchanges with their operations are compared with them, where the contract has none. */
  readonly openapi?: readonly object[];
  /** Answers itself what violates the contract, in both directions. */
  readonly errors?: boolean;
  /** Lets nothing through that could ring a phone. */
  readonly blockCalls?: boolean;
  /** Leaves phone numbers in journal and recordings as they are. */
  readonly keepNumbers?: boolean;
  /** Keeps bodies that are neither JSON nor a form, redacted as far as a text can be; otherwise they are omitted. */
  readonly keepBodies?: boolean;
  /** Key of the hashes that replace secrets and numbers; random by default. */
  readonly key?: string;
  /** Milliseconds in which something must happen: 30,000 by default. */
  readonly timeout?: number;
  /** Exchanges that the journal keeps, 1000 by default. */
  readonly journalLimit?: number;
  /** Bytes that the journals and events may use together, estimated; 256 MB by default. */
  readonly memoryLimit?: number;
  /** Whose test keys have a journal: `any` on loopback, and those that are `known` elsewhere, by default. */
  readonly testKeys?: TestKeyPolicy;
  /** Test keys that are known from the start. */
  readonly knownTestKeys?: readonly string[];
  /** Called with each exchange when it is over, as the journal has it and whole; without secrets. */
  readonly onExchange?: (entry: JournalEntry, recorded: RecordedExchange) => void;
}

/** What they must be, as `proxy` checks its own. What is inside of a tenant and a target is checked when it is used. */
export const PROXY_OPTIONS: OptionChecks<ProxyOptions> = {
  target: isText,
  port: isPort,
  host: isAddress,
  adminToken: isText,
  allowedHosts: isListOf(isText),
  version: isText,
  tenant: isAnObject,
  variants: isVariants,
  openapi: isListOf(isAnObject),
  errors: isBoolean,
  blockCalls: isBoolean,
  keepNumbers: isBoolean,
  keepBodies: isBoolean,
  key: isText,
  timeout: lasts(TIMEOUT),
  journalLimit: isLimit,
  memoryLimit: isMemoryLimit,
  testKeys: isTestKeyPolicy,
  knownTestKeys: areTestKeys,
  onExchange: isFunction,
};
