import type { FakeControls } from '../fake-controls.ts';
import { healthOf } from '../health.ts';
import type { House } from '../house.ts';
import { defaultGrant, mintAccessToken } from '../mint.ts';
import { mustHold, mustHoldFault } from '../must-hold.ts';
import { setScenario } from '../steering/index.ts';
import type { World } from '../world.ts';

/** The controls of the fake of a world. */
export function controlsOf(world: World, house?: House): FakeControls {
  return {
    reset: async () => world.reset(),
    journal: async () => world.stores.journal.list(),
    calls: async () => world.stores.calls.list(),
    setFault: async (name, fault) => {
      await mustHoldFault(name, fault);
      world.faults.set(name, fault);
    },
    clearFault: async (name) => void (name === undefined ? world.faults.clearAll() : world.faults.clear(name)),
    faults: async () => world.faults.list(),
    setRateLimit: async (limit) => {
      await mustHold('RateLimit', limit, 'the rate limit');
      world.limiter.set(limit);
    },
    clearRateLimit: async () => world.limiter.set(undefined),
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
