import type { FakeControls } from '../fake-controls.ts';
import { healthOf } from '../health.ts';
import type { House } from '../house.ts';
import { defaultGrant, mintAccessToken } from '../mint.ts';
import type { World } from '../world.ts';

/** The controls of the fake of a world. */
export function controlsOf(world: World, house?: House): FakeControls {
  return {
    reset: async () => world.reset(),
    journal: async () => world.stores.journal.list(),
    calls: async () => world.stores.calls.list(),
    health: async () => healthOf(world, house),
    token: (wish = {}) => mintAccessToken(world, { ...defaultGrant(world), ...wish }),
  };
}
