export { callOf, callsOf, settleCalls } from './advance-calls.ts';
export {
  BadStartOption,
  faultProblems,
  mustHold,
  mustHoldFault,
  mustHoldScenario,
  NO_FAULT_NAME,
} from './assert-options.ts';
export { buildWorld, type World, type WorldOptions } from './sandbox.ts';
export { type Visit, worldFor } from './sandbox-of-request.ts';
export { inTurn, type TenantPatch } from './tenant-history.ts';
