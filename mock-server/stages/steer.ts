import type { Routed, Steered } from '../exchange.ts';

/** Where a wish, a scenario or a magic input will choose the reply. Nothing chooses yet. */
export function steer(exchange: Routed): Steered {
  return exchange as Steered;
}
