import { callOf, callsOf } from '../calls/index.ts';
import type { ClockControls, FakeControls, ReachableFake } from '../fake-controls.ts';
import { healthOf } from '../health.ts';
import type { House } from '../house.ts';
import { defaultGrant, mintAccessToken } from '../mint.ts';
import { mustHoldScenario } from '../must-hold.ts';
import { keyOfForeignToken, revokeAllTokens, revokeToken } from '../revocation.ts';
import { setScenario } from '../steering/index.ts';
import { changeTenant, isRefused, problemOf, shownTenant } from '../tenant/index.ts';
import { checkTestKey, mountOf } from '../test-key.ts';
import type { World } from '../world.ts';
import { journalControls } from './journal-controls.ts';
import { weatherControls } from './weather-controls.ts';

/** The controls of the fake of a world. */
export function controlsOf(world: World, house?: House): FakeControls {
  return {
    reset: async () => world.reset(),
    ...weatherControls(world),
    ...journalControls(world),
    forKey: (key) => controlsOfKey(world, key, house),
    calls: async () => callsOf(world),
    async call(id) {
      const call = await callOf(world, id);
      if (call === undefined) throw new Error(`there is no call '${id}'; it may have been dropped or reset`);
      return call;
    },
    clock: clockOf(world),
    tenant: async () => shownTenant(world.tenant.tenant),
    async patchTenant(patch) {
      const made = await changeTenant(world, { patch });
      if (isRefused(made)) throw new Error(problemOf(made));
      return made;
    },
    doubleDials: async () => world.stores.dials.doubles(),
    async revoke(token) {
      if (typeof token !== 'string') return revokeAllTokens(world);
      const key = keyOfForeignToken(world, token);
      if (key !== undefined)
        throw new Error(`the token belongs to the test key '${key}'; revoke it by forKey('${key}')`);
      if (!(await revokeToken(world, token)))
        throw new Error('the token is none that this fake has issued, and no fixed one');
    },
    health: async () => healthOf(world, house),
    async setScenario(choice) {
      await mustHoldScenario(choice);
      const problems = setScenario(world, choice);
      if (problems.length > 0)
        throw new Error(problems.map(({ pointer, problem }) => `${pointer} ${problem}`.trim()).join('; '));
    },
    clearScenario: async () => world.scenario.clear(),
    scenario: async () => world.scenario.report(world.clock.now()),
    token: (wish = {}) => mintAccessToken(world, { ...defaultGrant(world), ...wish }),
  };
}

function clockOf({ clock }: World): ClockControls {
  return {
    read: async () => clock.reading(),
    stop: async () => clock.change({ isRunning: false }),
    start: async () => clock.change({ isRunning: true }),
    set: async (now) => clock.change({ now: new Date(now).toISOString() }),
    advance: async (seconds) => clock.change({ advance: seconds }),
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
