import type { FakeControls, ReachableFake } from '../fake-controls.ts';
import { healthOf } from '../health.ts';
import { defaultGrant, mintAccessToken } from '../mint.ts';
import { checkTestKey, mountOf } from '../test-key.ts';
import type { World } from '../world.ts';
import { journalControls } from './journal-controls.ts';

/** The controls of the fake of a world. */
export function controlsOf(world: World): FakeControls {
  return {
    reset: async () => world.reset(),
    ...journalControls(world),
    forKey: (key) => controlsOfKey(world, key),
    calls: async () => world.stores.calls.list(),
    health: async () => healthOf(world),
    token: (wish = {}) => mintAccessToken(world, { ...defaultGrant(world), ...wish }),
  };
}

/** Each use finds the world anew: it may have been dropped meanwhile. */
function controlsOfKey({ testKeys, origin }: World, key: string): ReachableFake {
  checkTestKey(key);
  const now = () => ({ ...controlsOf(testKeys.world(key)), url: origin.url + mountOf(key) });
  const names = Object.keys(now()) as (keyof ReachableFake)[];
  const getters = names.map((name) => [name, { enumerable: true, get: () => now()[name] }] as const);
  return Object.defineProperties({}, Object.fromEntries(getters)) as ReachableFake;
}
