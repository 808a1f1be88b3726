/** Answers as the vendor would: an app to mount, or a server that runs. */

export type { ServerOptions } from './admin/index.ts';
export type { Grant } from './auth/index.ts';
export type { CallRecord, CallState, CallStep, Disposition } from './calls/index.ts';
export type {
  ClockControls,
  EventOptions,
  FakeControls,
  Health,
  JournalControls,
  ReachableFake,
} from './client/index.ts';
export type { Answer, Body, Head } from './exchange/index.ts';
export type {
  Expectation,
  ExpectationResult,
  Har,
  HarEntry,
  JournalEntry,
  JournalFilter,
  NearMiss,
  Order,
  Proxied,
  Verification,
  VerificationResult,
} from './journal/index.ts';
export { answer } from './lifecycle/index.ts';
export { type ProxyCxone, type ProxyOptions, type Recorded, startProxy } from './proxy/index.ts';
export type { RecordingOptions, RecordingSummary } from './replay/index.ts';
export {
  faultProblems,
  type Sandbox,
  type SandboxOptions,
  StartOptionError,
  type TenantPatch,
} from './sandbox/index.ts';
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
export {
  type Clock,
  type ClockState,
  type DoubleDial,
  type Fault,
  type FaultState,
  type RateLimit,
  type ScenarioChoice,
  type ScenarioReport,
  scenarioProblems,
} from './state/index.ts';
export type { DroppedChange } from './tenant/index.ts';
export { BadSigningKey } from './tokens/index.ts';
