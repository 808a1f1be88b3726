import { guarded } from '../exchange/index.ts';
import type { Lease } from '../state/index.ts';
import type { RedisConnection } from './connection.ts';
import { LEASE_SCRIPT } from './read-scripts.ts';

/** Milliseconds that a lease lasts without its holder, and after which its holder asks again. */
const LASTS = 5_000;
const RENEWED = 1_500;

/** Takes part in a lease. Who cannot reach the store for as long as a lease lasts has it no more. */
export function takePart(connection: RedisConnection, key: string, process: string, gained: () => void): Lease {
  let heldUntil = 0;
  let isOver = false;
  const isHeld = () => !isOver && performance.now() < heldUntil;
  const ask = guarded('asking for a lease', async () => {
    const begun = performance.now();
    const wasHeld = isHeld();
    const isOurs = (await connection.run(LEASE_SCRIPT, [key], [process, String(LASTS)]).catch(() => 0)) === 1;
    if (!isOurs || isOver) return;
    heldUntil = begun + LASTS;
    if (!wasHeld) gained();
  });
  const timer = setInterval(ask, RENEWED).unref();
  ask();
  return {
    get isHeld() {
      return isHeld();
    },
    async release() {
      const wasHeld = isHeld();
      isOver = true;
      clearInterval(timer);
      if (wasHeld) await connection.run(LEASE_SCRIPT, [key], [process, '1']).catch(() => undefined);
    },
  };
}
