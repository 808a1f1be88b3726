/** What the admin API takes and shows, for its server, its clients and its pages. */

export {
  ADMIN_PREFIX,
  checkTestKey,
  isAdminPath,
  isTestKey,
  mountOf,
  queryOf,
  WHAT_A_KEY_IS,
} from './admin-path.ts';
export type {
  AgentAction,
  CallRecord,
  CallState,
  CallStep,
  ClockChange,
  ClockState,
  DialerReport,
  DialerSkill,
  Disposition,
  DoubleDial,
  Expectation,
  ExpectationResult,
  Fault,
  FaultState,
  MemoryKind,
  MemoryUse,
  NearMiss,
  NotifyDelivery,
  NotifyEvent,
  NotifyReport,
  Order,
  RateLimit,
  ScenarioChoice,
  ScenarioReport,
  Stub,
  StubState,
  TenantPatch,
  TestKeyPolicy,
  Verification,
  VerificationResult,
  WaitingContact,
} from './admin-schemas.ts';
export { checkedControls, checkedJournal } from './checked-controls.ts';
export type {
  ClockControls,
  EventOptions,
  FakeControls,
  Grant,
  Health,
  JournalControls,
  OverrideControls,
  ReachableFake,
} from './controls.ts';
export type { Har, HarEntry } from './har.ts';
export type {
  DocumentFacts,
  JournalEntry,
  JournalFilter,
  OverriddenBy,
  OverriddenBySource,
  Proxied,
} from './journal-entry.ts';
