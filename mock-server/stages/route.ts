import { findRoute } from '../../contracts/index.ts';
import type { Exchange, Routed } from '../exchange.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { World } from '../world.ts';

/** Method and path to an operation: 404, 405. */
export function route({ contract }: World, exchange: Exchange): Routed | Refusal {
  const { operation, found } = findRoute(contract, exchange.head.method, exchange.head.path);
  const [first, ...others] = found;
  if (operation === undefined && first !== undefined) return refuse(first, ...others);
  exchange.operation = operation;
  exchange.found = found;
  return exchange as Routed;
}
