/** Answers as the vendor would: an app to mount, or a server that runs. */

export type { ServerOptions } from './admin/index.ts';
export type {
  CallRecord,
  CallState,
  CallStep,
  ClockControls,
  ClockState,
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
  Proxied,
  RateLimit,
  ReachableFake,
  ScenarioChoice,
  ScenarioReport,
  TenantPatch,
  TestKeyPolicy,
  Verification,
  VerificationResult,
} from './admin-types/index.ts';
export type { Answer, Body, Head } from './exchange/index.ts';
export { answer } from './lifecycle/index.ts';
export { type ProxyCxone, type ProxyOptions, type RecordedExchange, startProxy } from './proxy/index.ts';
export type { RecordingOptions, RecordingSummary } from './replay/index.ts';
export { faultProblems, type Sandbox, type SandboxOptions, StartOptionError } from './sandbox/index.ts';
export {
  controlsOf,
  createApp,
  createFetch,
  createSandbox,
  type FakeCxone,
  type FetchHandler,
  type HostOptions,
  type StartOptions,
  startFakeCxone,
  type TlsOptions,
  type Wait,
} from './server/index.ts';
export { type Clock, scenarioProblems } from './state/index.ts';
export type { DroppedChange } from './tenant/index.ts';
export { BadSigningKey } from './tokens/index.ts';
