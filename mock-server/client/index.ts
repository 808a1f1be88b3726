/** A fake that runs in another process, as if it had been started here. Nothing of the server is in it. */

export type { FakeControls, Health, ReachableFake } from '../fake-controls.ts';
export type { JournalEntry } from '../journal-entry.ts';
export type { Grant } from '../mint.ts';
export type { Fault, FaultState, RateLimit } from '../steering/index.ts';
export type { CallRecord } from '../stores/index.ts';
export { type ConnectOptions, connectFakeCxone } from './connect.ts';
export { type ConnectionFault, NoFakeCxone } from './no-fake-cxone.ts';
