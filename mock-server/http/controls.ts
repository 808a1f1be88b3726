import { callsOf } from '../calls/index.ts';
import type { FakeControls } from '../fake-controls.ts';
import { healthOf } from '../health.ts';
import { defaultGrant, mintAccessToken } from '../mint.ts';
import type { World } from '../world.ts';

/** The controls of the fake of a world. */
export function controlsOf(world: World): FakeControls {
  return {
    reset: async () => world.reset(),
    journal: async () => world.stores.journal.list(),
    calls: async () => callsOf(world),
    health: async () => healthOf(world),
    token: (wish = {}) => mintAccessToken(world, { ...defaultGrant(world), ...wish }),
  };
}
