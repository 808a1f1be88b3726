import type { FakeControls, ReachableFake } from '../fake-controls.ts';
import { healthOf } from '../health.ts';
import type { House } from '../house.ts';
import { defaultGrant, mintAccessToken } from '../mint.ts';
import { setScenario } from '../steering/index.ts';
import { checkTestKey, mountOf } from '../test-key.ts';
import type { World } from '../world.ts';
import { journalControls } from './journal-controls.ts';

/** The controls of the fake of a world. */
export function controlsOf(world: World, house?: House): FakeControls {
  return {
    reset: async () => world.reset(),
    ...journalControls(world),
    forKey: (key) => controlsOfKey(world, key, house),
    calls: async () => world.stores.calls.list(),
    health: async () => healthOf(world, house),
    async setScenario(choice) {
      const problems = setScenario(world, choice);
      if (problems.length > 0)
        throw new Error(problems.map(({ pointer, problem }) => `${pointer} ${problem}`.trim()).join('; '));
    },
    clearScenario: async () => world.scenario.clear(),
    scenario: async () => world.scenario.report(world.clock.now()),
    token: (wish = {}) => mintAccessToken(world, { ...defaultGrant(world), ...wish }),
  };
}

/** Each use finds the world anew: it may have been dropped meanwhile. */
function controlsOfKey({ testKeys, origin }: World, key: string, house?: House): ReachableFake {
  checkTestKey(key);
  const now = () => ({ ...controlsOf(testKeys.world(key), house), url: origin.url + mountOf(key) });
  const names = Object.keys(now()) as (keyof ReachableFake)[];
  const getters = names.map((name) => [name, { enumerable: true, get: () => now()[name] }] as const);
  return Object.defineProperties({}, Object.fromEntries(getters)) as ReachableFake;
}
