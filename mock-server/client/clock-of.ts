import type { ClockReading } from '../clock.ts';
import type { ClockControls } from '../fake-controls.ts';
import { type Address, ask } from './ask.ts';

/** The clock of a fake that runs elsewhere. */
export function clockOf(address: Address): ClockControls {
  const change = async (wish: object) => (await ask(address, 'PATCH', '/clock', wish)) as ClockReading;
  return {
    read: async () => (await ask(address, 'GET', '/clock')) as ClockReading,
    stop: () => change({ isRunning: false }),
    start: () => change({ isRunning: true }),
    set: (now) => change({ now: new Date(now).toISOString() }),
    advance: (seconds) => change({ advance: seconds }),
  };
}
