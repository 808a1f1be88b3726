/** Answers as the vendor would: an app to mount, or a server that runs. */

export { BadStartOption } from './bad-start-option.ts';
export type { CallRecord, CallState, CallStep, Disposition } from './calls/index.ts';
export type { Clock, ClockReading } from './clock.ts';
export type { Answer } from './exchange.ts';
export type {
  ClockControls,
  EventOptions,
  FakeControls,
  Health,
  JournalControls,
  ReachableFake,
} from './fake-controls.ts';
export type { Body, Head } from './head.ts';
export { createApp } from './http/app.ts';
export { controlsOf } from './http/controls.ts';
export type { HouseOptions } from './http/create-house.ts';
export { createWorld } from './http/create-world.ts';
export { createFetch, type FetchHandler } from './http/fetch.ts';
export { type FakeCxone, type StartOptions, startFakeCxone } from './http/start.ts';
export type { TlsWish } from './http/tls.ts';
export type { HostOptions, Wait } from './http/wait.ts';
export type { JournalEntry, Proxied } from './journal-entry.ts';
export type { Har, HarEntry } from './journal-har.ts';
export type { Grant } from './mint.ts';
export { answer } from './mock.ts';
export { faultProblems } from './must-hold.ts';
export { type ProxyCxone, type ProxyOptions, type Recorded, readTarget, startProxy } from './proxy/index.ts';
export type { RecordingOptions, RecordingSummary } from './recording/index.ts';
export type { Fault, FaultState, RateLimit } from './steering/index.ts';
export { type ScenarioChoice, type ScenarioReport, scenarioProblems } from './steering/index.ts';
export type { DoubleDial } from './stores/index.ts';
export type { DroppedChange, TenantPatch } from './tenant/index.ts';
export { BadSigningKey } from './tokens/index.ts';
export type {
  Expectation,
  ExpectationResult,
  JournalFilter,
  NearMiss,
  Order,
  Verification,
  VerificationResult,
} from './verification/index.ts';
export type { World } from './world.ts';
export type { WorldOptions } from './world-options.ts';
