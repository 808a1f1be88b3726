import type { House } from '../house.ts';
import type { World } from '../world.ts';

/** Makes a world one of a house: what happens in it is counted there, and its journal keeps the secrets of the house. */
export function moveIn({ watch }: World, { metrics, secrets }: House): void {
  const { onExchange, onCall } = watch;
  watch.secrets.push(...secrets);
  watch.onExchange = (entry) => {
    metrics.exchange(entry);
    onExchange(entry);
  };
  watch.onCall = (call) => {
    metrics.call(call);
    onCall(call);
  };
}
