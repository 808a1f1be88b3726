import { contractUnder, type RuledContract, type SomeReadings, type Tenant, TenantIndex } from '../contracts/index.ts';
import { defaultTenant } from '../generated/index.ts';
import { type Clock, FakeClock } from './clock.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { MaybePromise } from './maybe-promise.ts';
import { Origin } from './origin.ts';
import { createMemoryStores, type Stores } from './stores/index.ts';
import { TestKeys } from './test-keys.ts';
import { createTokenKeys, type TokenKeys } from './tokens/index.ts';
import { Watchers } from './watchers.ts';

/** Everything that the fake knows, and everything that makes two runs differ. */
export interface World {
  /** The test key that it belongs to; null for the world of requests without one. */
  readonly key: string | null;
  /** The worlds of test keys, shared by all of them. */
  readonly testKeys: TestKeys;
  /** Replaced as a whole when the tenant's rulings change. */
  contract: RuledContract;
  /** An immutable snapshot, replaced as a whole. */
  tenant: TenantIndex;
  readonly clock: FakeClock;
  readonly stores: Stores;
  readonly tokens: TokenKeys;
  readonly origin: Origin;
  /** Called with each exchange when it is over. */
  readonly onExchange: (entry: JournalEntry) => void;
  /** Those who watch this world's journal. */
  readonly watchers: Watchers;
  /** Numbers things in the order in which they come to be: `call-1`, `call-2`. */
  nextId(kind: 'call' | 'journal' | 'token'): string;
  /** As on the first day: no journal, no calls, no used or revoked tokens; ids start again, the clock goes right. */
  reset(): MaybePromise<void>;
}

export interface WorldOptions {
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
  readonly onExchange?: (entry: JournalEntry) => void;
}

/** What the worlds of all test keys have in common. */
interface Foundation {
  readonly contract: RuledContract;
  readonly tenant: TenantIndex;
  readonly clock: Clock;
  readonly tokens: TokenKeys;
  readonly origin: Origin;
  readonly testKeys: TestKeys;
  readonly options: WorldOptions;
}

/** Builds a world. The tenant must have been checked before. */
export async function buildWorld(options: WorldOptions & { readonly clock: Clock }): Promise<World> {
  const tenant = options.tenant ?? defaultTenant;
  const foundation: Foundation = {
    contract: await contractUnder({ ...(tenant.rulings as SomeReadings | undefined), ...options.rulings }),
    tenant: new TenantIndex(tenant),
    clock: options.clock,
    tokens: createTokenKeys(options.signingKey),
    origin: new Origin(options.origin),
    testKeys: new TestKeys((key) => worldOn({ ...foundation, tenant: base.tenant, contract: base.contract }, key), {
      clock: options.clock,
      ...(options.testKeyIdle !== undefined && { idle: options.testKeyIdle }),
    }),
    options,
  };
  const base = worldOn(foundation, null);
  return base;
}

function worldOn(foundation: Foundation, key: string | null): World {
  const { contract, tenant, tokens, origin, testKeys, options } = foundation;
  const clock = new FakeClock(foundation.clock);
  const stores = createMemoryStores(options.journalLimit ?? 1000);
  const counters = { call: 0, journal: 0, token: 0 };
  return {
    key,
    testKeys,
    contract,
    tenant,
    clock,
    stores,
    tokens,
    origin,
    onExchange: options.onExchange ?? (() => {}),
    watchers: new Watchers(),
    nextId(kind) {
      counters[kind] += 1;
      return `${kind}-${counters[kind]}`;
    },
    reset() {
      counters.call = 0;
      counters.journal = 0;
      clock.reset();
      return stores.reset();
    },
  };
}
