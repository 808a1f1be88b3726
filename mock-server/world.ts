import { contractUnder, type RuledContract, type SomeReadings, type Tenant, TenantIndex } from '../contracts/index.ts';
import { defaultTenant } from '../generated/index.ts';
import type { JournalEntry } from './exchange.ts';
import type { MaybePromise } from './maybe-promise.ts';
import { type CallRecord, createMemoryStores, type Stores } from './stores/index.ts';
import { createTokenKeys, type TokenKeys } from './tokens/index.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** Everything that the fake knows, and everything that makes two runs differ. */
export interface World {
  readonly contract: RuledContract;
  readonly tenant: TenantIndex;
  readonly clock: Clock;
  readonly stores: Stores;
  readonly tokens: TokenKeys;
  /** Where the fake is reached, without a slash at the end: the issuer, and the base of every URL in an answer. */
  origin: string;
  /** True once the origin is known and not only assumed. */
  originIsSettled: boolean;
  /** Called with each exchange when it is over. A server that watches puts itself before it. */
  onExchange: (entry: JournalEntry) => void;
  /** Called with each call that was accepted. */
  onCall: (call: CallRecord) => void;
  /** Texts that the journal must not show, beside the tenant's secrets. */
  readonly secrets: string[];
  /** Numbers things in the order in which they come to be: `call-1`, `call-2`. */
  nextId(kind: 'call' | 'journal' | 'token'): string;
  /** Forgets the journal, the calls, the used and revoked tokens; ids start again. */
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
  readonly onExchange?: (entry: JournalEntry) => void;
}

/** Builds a world. The tenant must have been checked before. */
export async function buildWorld(options: WorldOptions & { readonly clock: Clock }): Promise<World> {
  const tenant = options.tenant ?? defaultTenant;
  const contract = await contractUnder({ ...(tenant.rulings as SomeReadings | undefined), ...options.rulings });
  const stores = createMemoryStores(options.journalLimit ?? 1000);
  const counters = { call: 0, journal: 0, token: 0 };
  return {
    contract,
    tenant: new TenantIndex(tenant),
    clock: options.clock,
    stores,
    tokens: createTokenKeys(options.signingKey),
    origin: options.origin?.replace(/\/+$/, '') ?? 'http://127.0.0.1:4010',
    originIsSettled: options.origin !== undefined,
    onExchange: options.onExchange ?? (() => {}),
    onCall: () => {},
    secrets: [],
    nextId(kind) {
      counters[kind] += 1;
      return `${kind}-${counters[kind]}`;
    },
    reset() {
      counters.call = 0;
      counters.journal = 0;
      return stores.reset();
    },
  };
}
