import type { House } from '../house.ts';
import type { World } from '../world.ts';

/** Makes a world one of a house: what happens in it is counted there, and its journal keeps the secrets of the house. */
export function moveIn(world: World, { metrics, secrets }: House): void {
  const { onExchange, onCall } = world;
  world.secrets.push(...secrets);
  world.onExchange = (entry) => {
    metrics.exchange(entry);
    onExchange(entry);
  };
  world.onCall = (call) => {
    metrics.call(call);
    onCall(call);
  };
}
