export { advanceCalls, callOf, callsOf } from './advance-calls.ts';
export {
  faultProblems,
  mustHold,
  mustHoldFault,
  mustHoldScenario,
  NO_FAULT_NAME,
  StartOptionError,
} from './assert-options.ts';
export { buildSandbox, type Origin, type Sandbox, type SandboxOptions } from './sandbox.ts';
export { sandboxOfRequest, type Visit } from './sandbox-of-request.ts';
export { inTurn } from './tenant-history.ts';
