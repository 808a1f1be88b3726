export { type Clock, changedClock, clockProblem, clockState, soundClock, timeIn } from './clock.ts';
export { type Injection, injectFaults, withFault } from './faults.ts';
export { MemoryBudget } from './memory-budget.ts';
export { createMemoryStore } from './memory-store.ts';
export { type NamedOperations, namedAnswer, unknownOperation } from './named-answer.ts';
export { newState, resetState, withRateLimit } from './new-state.ts';
export { nameProblem, unknownOverride } from './override-name.ts';
export { reachableShared, reachableStores, StateUnreachable } from './reachable-store.ts';
export { checkedScenario, chosenScenario, scenarioProblems } from './scenario.ts';
export { beginning, nameOf, reportIn, takeStep, withoutScenario } from './scenario-progress.ts';
export type { Lease, RemoteChange, SharedStore } from './shared-store.ts';
export {
  type Dial,
  doubleOf,
  type SandboxStore,
  type StateChange,
  type StoreFactory,
  updateState,
} from './store.ts';
export { isInUse, newStubs, takeResponse, tooManyStubs, withStub } from './stubs.ts';
