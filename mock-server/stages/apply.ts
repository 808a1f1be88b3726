import type { Applied, Inspected } from '../exchange.ts';
import { andThen, type MaybePromise } from '../maybe-promise.ts';
import { effects } from '../operations/index.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

/** The effect on the world, and the second door to it: the only room that changes state. */
export function apply(world: World, exchange: Inspected): MaybePromise<Applied | Refusal> {
  return andThen(effects[exchange.operation.id](world, exchange), (effect) => {
    if (isRefusal(effect)) return effect;
    exchange.slots = effect.slots;
    exchange.callId = effect.callId;
    if (effect.found !== undefined) exchange.found = [...exchange.found, ...effect.found];
    exchange.reply = exchange.operation.success;
    return exchange as Applied;
  });
}
