import { contractUnder, type RuledContract, type SomeReadings, type Tenant, TenantIndex } from '../contracts/index.ts';
import { defaultTenant } from '../generated/index.ts';
import { type Clock, FakeClock } from './clock.ts';
import { type Foundation, foundationOn } from './foundation.ts';
import type { MaybePromise } from './maybe-promise.ts';
import { Origin } from './origin.ts';
import { chosenScenario, type ScenarioChoice, ScenarioState } from './steering/index.ts';
import { createMemoryStores, type Stores } from './stores/index.ts';
import { type Lineage, newLineage } from './tenant/index.ts';
import { TestKeys } from './test-keys.ts';
import { createTokenKeys, type TokenKeys } from './tokens/index.ts';
import type { Watch } from './watch.ts';
import { Watchers } from './watchers.ts';
import type { WorldOptions } from './world-options.ts';

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
  /** Where the tenant comes from, and what was changed since. */
  readonly lineage: Lineage;
  readonly clock: FakeClock;
  readonly scenario: ScenarioState;
  readonly stores: Stores;
  readonly tokens: TokenKeys;
  readonly origin: Origin;
  /** Who is told what happens, here and in the worlds of the test keys. */
  readonly watch: Watch;
  /** Those who watch this world's journal. */
  readonly watchers: Watchers;
  /** Numbers things in the order in which they come to be: `call-1`, `call-2`. */
  nextId(kind: 'call' | 'journal' | 'token'): string;
  /** The contract under the readings of a tenant, and those that the fake was started with. */
  contractFor(tenant: Tenant): Promise<RuledContract>;
  /**
   * As on the first day: no journal, no calls, no used or revoked tokens, the tenant as it was at the start; ids start
   * again, the clock goes right.
   */
  reset(): MaybePromise<void>;
}

/** Builds a world. The tenant must have been checked before. */
export async function buildWorld(options: WorldOptions & { readonly clock: Clock }): Promise<World> {
  const tenant = options.tenant ?? defaultTenant;
  const foundation: Foundation = {
    contract: await contractUnder({ ...(tenant.rulings as SomeReadings | undefined), ...options.rulings }),
    tenant: new TenantIndex(tenant),
    file: tenant,
    changes: [],
    clock: options.clock,
    tokens: createTokenKeys(options.signingKey),
    origin: new Origin(options.origin),
    watch: { onExchange: options.onExchange ?? (() => {}), onCall: () => {}, secrets: [] },
    testKeys: new TestKeys((key) => worldOn(foundationOn(foundation, base), key), {
      clock: options.clock,
      ...(options.testKeyIdle !== undefined && { idle: options.testKeyIdle }),
    }),
    options,
  };
  const base = worldOn(foundation, null);
  return base;
}

function worldOn(foundation: Foundation, key: string | null): World {
  const { contract, tenant, tokens, origin, watch, testKeys, options } = foundation;
  const clock = new FakeClock(foundation.clock);
  const scenario = new ScenarioState();
  const beginScenario = () => begin(scenario, contract, clock, options.scenario);
  beginScenario();
  const stores = createMemoryStores(options.journalLimit ?? 1000);
  const counters = { call: 0, journal: 0, token: 0 };
  const world: World = {
    key,
    testKeys,
    contract,
    tenant,
    lineage: newLineage({ tenant, contract }, foundation.file, foundation.changes),
    clock,
    scenario,
    stores,
    tokens,
    origin,
    watch,
    watchers: new Watchers(),
    nextId(kind) {
      counters[kind] += 1;
      return `${kind}-${counters[kind]}`;
    },
    contractFor: ({ rulings }) => contractUnder({ ...(rulings as SomeReadings | undefined), ...options.rulings }),
    reset() {
      counters.call = 0;
      counters.journal = 0;
      clock.reset();
      Object.assign(world, world.lineage.first);
      world.lineage.own = [];
      beginScenario();
      return stores.reset();
    },
  };
  return world;
}

function begin(scenario: ScenarioState, { tables }: RuledContract, clock: Clock, choice?: ScenarioChoice): void {
  scenario.clear();
  if (choice === undefined) return;
  const chosen = chosenScenario(tables, choice);
  if ('problems' in chosen) throw new Error(chosen.problems.map(({ problem }) => problem).join('; '));
  scenario.set(chosen.scenario, clock.now());
}
