import { contractUnder, type RuledContract, type SomeReadings, type Tenant, TenantIndex } from '../contracts/index.ts';
import { defaultTenant } from '../generated/index.ts';
import { beginScenario } from './begin-scenario.ts';
import { type Clock, FakeClock } from './clock.ts';
import { type Foundation, foundationOn } from './foundation.ts';
import type { MaybePromise } from './maybe-promise.ts';
import { mustHoldAll } from './must-hold.ts';
import { Origin } from './origin.ts';
import { createRecording, Playback } from './recording/index.ts';
import { newWeather, ScenarioState, type Weather } from './steering/index.ts';
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
  readonly weather: Weather;
  /** How far the world has come in a recording, where it has one. */
  readonly playback: Playback | undefined;
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

/** Builds a world. The tenant must have been checked before; rejects with a TypeError where a fault does not hold. */
export async function buildWorld(options: WorldOptions & { readonly clock: Clock }): Promise<World> {
  await mustHoldAll(options);
  const tenant = options.tenant ?? defaultTenant;
  const contract = await contractUnder({ ...(tenant.rulings as SomeReadings | undefined), ...options.rulings });
  const foundation: Foundation = {
    contract,
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
    recording: options.recording && createRecording(contract, options.recording),
    options,
  };
  const base = worldOn(foundation, null);
  return base;
}

function worldOn(foundation: Foundation, key: string | null): World {
  const { contract, tenant, tokens, origin, watch, testKeys, options } = foundation;
  const [clock, scenario] = [new FakeClock(foundation.clock), new ScenarioState()];
  const restart = () => beginScenario(scenario, contract, clock, options.scenario);
  restart();
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
    weather: newWeather(options),
    playback: foundation.recording && new Playback(foundation.recording),
    watch,
    watchers: new Watchers(),
    nextId(kind) {
      counters[kind] += 1;
      return `${kind}-${counters[kind]}`;
    },
    contractFor: ({ rulings }) => contractUnder({ ...(rulings as SomeReadings | undefined), ...options.rulings }),
    reset() {
      Object.assign(counters, { call: 0, journal: 0 });
      clock.reset();
      world.weather.reset();
      world.playback?.reset();
      Object.assign(world, world.lineage.first);
      world.lineage.own = [];
      restart();
      return stores.reset();
    },
  };
  return world;
}
