import type { FakeControls } from '../fake-controls.ts';
import { healthOf } from '../health.ts';
import { defaultGrant, mintAccessToken } from '../mint.ts';
import { mustHold, mustHoldFault } from '../must-hold.ts';
import type { World } from '../world.ts';

/** The controls of the fake of a world. */
export function controlsOf(world: World): FakeControls {
  return {
    reset: async () => world.reset(),
    journal: async () => world.stores.journal.list(),
    calls: async () => world.stores.calls.list(),
    health: async () => healthOf(world),
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
    token: (wish = {}) => mintAccessToken(world, { ...defaultGrant(world), ...wish }),
  };
}
