import type { Exchange, Routed, SteeredExchange } from '../exchange.ts';
import { choose, chooseElsewhere } from '../steering/index.ts';
import type { World } from '../world.ts';

/** A wish, a scenario, a fault, a rate limit or a recording may choose the answer. The rooms behind are gone through all the same. */
export function steer(world: World, exchange: Routed): SteeredExchange {
  exchange.steering = choose(world, exchange);
  return exchange as SteeredExchange;
}

/** A path that is no operation is refused, unless a recording knows what was answered there. */
export function steerElsewhere(world: World, exchange: Exchange): void {
  exchange.steering = chooseElsewhere(world, exchange);
}
