import type { FakeControls } from '../fake-controls.ts';
import { mustHold, mustHoldFault } from '../must-hold.ts';
import type { World } from '../world.ts';

type WeatherControls = Pick<FakeControls, 'setFault' | 'clearFault' | 'faults' | 'setRateLimit' | 'clearRateLimit'>;

/** The controls of the faults and the rate limit of a world. */
export function weatherControls({ weather: { faults, limiter } }: World): WeatherControls {
  return {
    setFault: async (name, fault) => {
      await mustHoldFault(name, fault);
      faults.set(name, fault);
    },
    clearFault: async (name) => void (name === undefined ? faults.clearAll() : faults.clear(name)),
    faults: async () => faults.list(),
    setRateLimit: async (limit) => {
      await mustHold('RateLimit', limit, 'the rate limit');
      limiter.set(limit);
    },
    clearRateLimit: async () => limiter.set(undefined),
  };
}
