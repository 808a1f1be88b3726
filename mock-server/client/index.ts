/** A fake that runs in another process, as if it had been started here. Nothing of the server is in it. */

export { ArgumentError } from '../../contracts/arguments/index.ts';
export type {
  CallRecord,
  CallState,
  CallStep,
  ClockControls,
  ClockState,
  DialerReport,
  Disposition,
  DoubleDial,
  EventOptions,
  Expectation,
  ExpectationResult,
  FakeControls,
  Fault,
  FaultState,
  Grant,
  Har,
  HarEntry,
  Health,
  JournalControls,
  JournalEntry,
  JournalFilter,
  MemoryUse,
  NearMiss,
  Order,
  RateLimit,
  ReachableFake,
  Stub,
  StubState,
  TenantPatch,
  TestKeyPolicy,
  Verification,
  VerificationResult,
} from '../admin-types/index.ts';
export { type ConnectOptions, connectFakeCxone } from './connect.ts';
export { ConnectionError, type ConnectionFault } from './request.ts';
