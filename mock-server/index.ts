/** Answers as the vendor would: an app to mount, or a server that runs. */

export { ArgumentError } from '../contracts/arguments/index.ts';
export type { ServerOptions } from './admin/index.ts';
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
  NotifyEvent,
  Order,
  Proxied,
  RateLimit,
  ReachableFake,
  ScenarioChoice,
  ScenarioReport,
  Stub,
  StubState,
  TenantPatch,
  TestKeyPolicy,
  Verification,
  VerificationResult,
} from './admin-types/index.ts';
export type { Answer, Body, Head } from './exchange/index.ts';
export type { NotifyOptions } from './notify/index.ts';
export type { ProxyCxone, ProxyOptions, RecordedExchange } from './proxy/index.ts';
export {
  answer,
  controlsOf,
  createApp,
  createFetch,
  createSandbox,
  faultProblems,
  scenarioProblems,
  startFakeCxone,
  startProxy,
  stubProblems,
} from './public-functions.ts';
export type { RecordingOptions, RecordingSummary } from './replay/index.ts';
export { type Sandbox, type SandboxOptions, StartOptionError } from './sandbox/index.ts';
export type { FakeCxone, FetchHandler, HostOptions, StartOptions, TlsOptions, Wait } from './server/index.ts';
export type { Clock } from './state/index.ts';
export type { DroppedChange } from './tenant/index.ts';
export { BadSigningKey } from './tokens/index.ts';
