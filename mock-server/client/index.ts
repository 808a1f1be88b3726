/** A fake that runs in another process, as if it had been started here. Nothing of the server is in it. */

export type { CallRecord, CallState, CallStep, Disposition } from '../calls/index.ts';
export type { ClockReading } from '../clock.ts';
export type {
  ClockControls,
  EventOptions,
  FakeControls,
  Health,
  JournalControls,
  ReachableFake,
} from '../fake-controls.ts';
export type { JournalEntry } from '../journal-entry.ts';
export type { Har, HarEntry } from '../journal-har.ts';
export type { Grant } from '../mint.ts';
export type { DoubleDial } from '../stores/index.ts';
export type { TenantPatch } from '../tenant/index.ts';
export type {
  Expectation,
  ExpectationResult,
  JournalFilter,
  NearMiss,
  Order,
  Verification,
  VerificationResult,
} from '../verification/index.ts';
export { type ConnectOptions, connectFakeCxone } from './connect.ts';
export { type ConnectionFault, NoFakeCxone } from './no-fake-cxone.ts';
