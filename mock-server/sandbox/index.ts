export { advanceCalls, bringUpToDate, callOf, callsOf } from './advance-calls.ts';
export {
  assertDocuments,
  assertFault,
  assertForm,
  assertScenario,
  assertStub,
  assertStubs,
  faultProblems,
  StartOptionError,
  stubProblems,
} from './assert-options.ts';
export { withActivity } from './idle-sessions.ts';
export {
  buildSandbox,
  isSandbox,
  namedOperations,
  type ObserveStore,
  type Origin,
  recordEntry,
  releaseStore,
  type Sandbox,
  setScenario,
  settleOrigin,
  timeOf,
} from './sandbox.ts';
export { type RejectedTarget, type RequestTarget, sandboxOfRequest } from './sandbox-of-request.ts';
export type { SandboxOptions } from './sandbox-options.ts';
export { inheritedIdOf, isBehind, serialize, type TenantChanges } from './tenant-history.ts';
