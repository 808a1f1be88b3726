/** A fake that runs in another process, as if it had been started here. Nothing of the server is in it. */

export type { Grant } from '../auth/index.ts';
export type { CallRecord, CallState, CallStep, Disposition } from '../calls/index.ts';
export type {
  Expectation,
  ExpectationResult,
  Har,
  HarEntry,
  JournalEntry,
  JournalFilter,
  NearMiss,
  Order,
  Verification,
  VerificationResult,
} from '../journal/index.ts';
export type { TenantPatch } from '../sandbox/index.ts';
export type { ClockState, DoubleDial, Fault, FaultState, RateLimit } from '../state/index.ts';
export { type ConnectOptions, connectFakeCxone } from './connect.ts';
export type { ClockControls, EventOptions, FakeControls, Health, JournalControls, ReachableFake } from './controls.ts';
export { ConnectionError, type ConnectionFault } from './request.ts';
