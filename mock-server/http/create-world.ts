import type { Clock } from '../clock.ts';
import { buildWorld, type World } from '../world.ts';
import type { WorldOptions } from '../world-options.ts';

const systemClock: Clock = { now: () => Date.now() };

/** Builds a world that goes by the system's clock, unless it is given another. The tenant must have been checked. */
export function createWorld(options: WorldOptions = {}): Promise<World> {
  return buildWorld({ clock: systemClock, ...options });
}
