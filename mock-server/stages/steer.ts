import type { Routed, SteeredExchange } from '../exchange.ts';
import { choose } from '../steering/index.ts';
import type { World } from '../world.ts';

/** A wish, a scenario, a fault or a rate limit may choose the answer. The rooms behind are gone through all the same. */
export function steer(world: World, exchange: Routed): SteeredExchange {
  exchange.steering = choose(world, exchange);
  return exchange as SteeredExchange;
}
