import {
  assertCurrentNames,
  contractUnder,
  type EffectiveContract,
  type SomeVariants,
  type Tenant,
  TenantIndex,
} from '../../contracts/internal.ts';
import { defaultTenant } from '../../generated/index.ts';
import type { Fault, JournalEntry, RateLimit, ScenarioChoice, TenantPatch } from '../admin-types/index.ts';
import type { MaybePromise } from '../exchange/index.ts';
import { guarded } from '../exchange/index.ts';
import { type Watch, Watchers } from '../journal/index.ts';
import { createRecording, Playback, type Recording, type RecordingOptions } from '../replay/index.ts';
import {
  beginScenario,
  type Clock,
  createMemoryStores,
  FakeClock,
  Faults,
  RateLimiter,
  ScenarioState,
  type Stores,
} from '../state/index.ts';
import { createTokenKeys, type TokenKeys } from '../tokens/index.ts';
import { mustHoldAll } from './assert-options.ts';
import { newTenantHistory, type TenantHistory } from './tenant-history.ts';
import { TestKeys } from './test-keys.ts';

/** What a sandbox is made from; most of it is shared by the sandboxes of all test keys. */
export interface Foundation {
  readonly contract: EffectiveContract;
  readonly tenant: TenantIndex;
  /** The tenant as its file has it, and what was changed since. */
  readonly file: Tenant;
  readonly changes: readonly TenantPatch[];
  readonly clock: Clock;
  readonly tokens: TokenKeys;
  readonly origin: Origin;
  readonly watch: Watch;
  readonly testKeys: TestKeys;
  readonly recording: Recording | undefined;
  readonly options: SandboxOptions;
}

/** A sandbox of a test key begins with what holds in the one without a key. */
export function foundationOn(foundation: Foundation, { tenant, contract, history }: Sandbox): Foundation {
  const { file, inherited, own } = history;
  return { ...foundation, tenant, contract, file, changes: [...inherited, ...own] };
}

/** Where the fake is reached: the issuer of its tokens, and the base of every URL in an answer. */
export class Origin {
  #url: string;
  #isSettled: boolean;

  /** Known from the start, or settled by the host when it knows. */
  constructor(known?: string) {
    this.#url = known?.replace(/\/+$/, '') ?? 'http://127.0.0.1:4010';
    this.#isSettled = known !== undefined;
  }

  /** Without a slash at the end. */
  get url(): string {
    return this.#url;
  }

  /** Takes what a host has found out, unless it was known. */
  settle(found: () => string): void {
    if (this.#isSettled) return;
    this.#url = found();
    this.#isSettled = true;
  }
}

/** What a sandbox is told to begin with. */
export interface InitialFaults {
  /** By name; those that a sandbox begins with, and goes back to by `reset`. */
  readonly faults?: Readonly<Record<string, Fault>>;
  /** None unless said otherwise. */
  readonly rateLimit?: RateLimit;
}

/** What goes wrong in a sandbox, and how fast its clients may send. */
export interface FaultInjection {
  readonly faults: Faults;
  readonly limiter: RateLimiter;
  /** Back to what it was first. */
  reset(): void;
}

/** Makes the faults of a sandbox. Names and forms must have been checked. */
export function newFaultInjection(first: InitialFaults): FaultInjection {
  const faults = new Faults(first.faults);
  const limiter = new RateLimiter(first.rateLimit);
  return {
    faults,
    limiter,
    reset() {
      faults.reset();
      limiter.reset();
    },
  };
}

/** What a sandbox is built with. */
export interface SandboxOptions extends InitialFaults {
  readonly tenant?: Tenant;
  /** Over those of the tenant. */
  readonly variants?: SomeVariants;
  readonly clock?: Clock;
  /** A private RSA key, PKCS#8 in PEM; otherwise one is made at first use. */
  readonly signingKey?: string;
  /** Where the fake is reached; otherwise the host finds out. */
  readonly origin?: string;
  /** Exchanges that the journal keeps, 1000 unless said otherwise. */
  readonly journalLimit?: number;
  /** Keeps bodies of requests that are neither JSON nor a form, redacted as far as a text can be; otherwise they are omitted. */
  readonly keepBodies?: boolean;
  /** Milliseconds after which the sandbox of a test key that nobody used is dropped; ten minutes unless said otherwise. */
  readonly testKeyIdle?: number;
  /** Begins in every sandbox, and again after a reset; checked before, or by its name. */
  readonly scenario?: ScenarioChoice;
  /** Answers where a request was recorded, from the beginning in every sandbox and again after a reset. */
  readonly recording?: RecordingOptions;
  readonly onExchange?: (entry: JournalEntry) => void;
}

/** Everything that the fake knows, and everything that makes two runs differ. */
export interface Sandbox {
  /** The test key that it belongs to; null for the sandbox of requests without one. */
  readonly key: string | null;
  /** The sandboxes of test keys, shared by all of them. */
  readonly testKeys: TestKeys;
  /** Replaced as a whole when the tenant's variants change. */
  contract: EffectiveContract;
  /** An immutable snapshot, replaced as a whole. */
  tenant: TenantIndex;
  /** Where the tenant comes from, and what was changed since. */
  readonly history: TenantHistory;
  readonly clock: FakeClock;
  readonly scenario: ScenarioState;
  readonly stores: Stores;
  readonly tokens: TokenKeys;
  readonly origin: Origin;
  readonly faults: FaultInjection;
  /** How far the sandbox has come in a recording, where it has one. */
  readonly playback: Playback | undefined;
  /** Who is told what happens, here and in the sandboxes of the test keys. */
  readonly watch: Watch;
  /** Those who watch this sandbox's journal. */
  readonly watchers: Watchers;
  /** Numbers things in the order in which they come to be: `call-1`, `call-2`. */
  nextId(kind: 'call' | 'journal' | 'token'): string;
  /** The contract under the variants of a tenant, and those that the fake was started with. */
  contractFor(tenant: Tenant): Promise<EffectiveContract>;
  /**
   * As on the first day: no journal, no calls, no used or revoked tokens, the tenant as it was at the start; ids start
   * again, the clock goes right.
   */
  reset(): MaybePromise<void>;
}

/** Builds a sandbox. The tenant must have been checked before; rejects with a TypeError where a fault does not hold. */
export async function buildSandbox(options: SandboxOptions & { readonly clock: Clock }): Promise<Sandbox> {
  assertCurrentNames(options);
  await mustHoldAll(options);
  const tenant = options.tenant ?? defaultTenant;
  const contract = await contractUnder({ ...(tenant.variants as SomeVariants | undefined), ...options.variants });
  const foundation: Foundation = {
    contract,
    tenant: new TenantIndex(tenant),
    file: tenant,
    changes: [],
    clock: options.clock,
    tokens: createTokenKeys(options.signingKey),
    origin: new Origin(options.origin),
    watch: {
      onExchange: guarded('onExchange throws', options.onExchange ?? (() => {})),
      onCall: () => {},
      secrets: [],
      keepBodies: options.keepBodies === true,
    },
    testKeys: new TestKeys((key) => sandboxOn(foundationOn(foundation, base), key), {
      clock: options.clock,
      ...(options.testKeyIdle !== undefined && { idle: options.testKeyIdle }),
    }),
    recording: options.recording && createRecording(contract, options.recording),
    options,
  };
  const base = sandboxOn(foundation, null);
  return base;
}

function sandboxOn(foundation: Foundation, key: string | null): Sandbox {
  const { contract, tenant, tokens, origin, watch, testKeys, options } = foundation;
  const [clock, scenario] = [new FakeClock(foundation.clock), new ScenarioState()];
  const restart = () => beginScenario(scenario, contract, clock, options.scenario);
  restart();
  const stores = createMemoryStores(options.journalLimit ?? 1000);
  const counters = { call: 0, journal: 0, token: 0 };
  const sandbox: Sandbox = {
    key,
    testKeys,
    contract,
    tenant,
    history: newTenantHistory({ tenant, contract }, foundation.file, foundation.changes),
    clock,
    scenario,
    stores,
    tokens,
    origin,
    faults: newFaultInjection(options),
    playback: foundation.recording && new Playback(foundation.recording),
    watch,
    watchers: new Watchers(),
    nextId(kind) {
      counters[kind] += 1;
      return `${kind}-${counters[kind]}`;
    },
    contractFor: ({ variants }) => contractUnder({ ...(variants as SomeVariants | undefined), ...options.variants }),
    reset() {
      Object.assign(counters, { call: 0, journal: 0 });
      clock.reset();
      sandbox.faults.reset();
      sandbox.playback?.reset();
      Object.assign(sandbox, sandbox.history.first);
      sandbox.history.own = [];
      restart();
      return stores.reset();
    },
  };
  return sandbox;
}
