import type { Exchange } from '../exchange.ts';
import type { World } from '../world.ts';
import { fault } from './fault.ts';
import { rateLimit } from './rate-limit.ts';
import type { Steering } from './steering.ts';

/** Somebody who may choose the outcome of a request that has an operation. */
export type Chooser = (world: World, exchange: Exchange) => Steering | undefined;

/** In order of precedence: the first that chooses an answer is heard; what the others wish for is added to it. */
const choosers: readonly Chooser[] = [fault, rateLimit];

/** Asks everybody in turn. Undefined where nobody has a wish. */
export function choose(world: World, exchange: Exchange): Steering | undefined {
  for (const chooser of choosers) {
    const chosen = chooser(world, exchange);
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}
