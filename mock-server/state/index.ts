export { type Clock, FakeClock } from './clock.ts';
export { Faults, type Injection, isFaultName } from './faults.ts';
export { createMemoryStores } from './memory-store.ts';
export { type NamedAnswer, namedAnswer } from './named-reply.ts';
export { RateLimiter } from './rate-limiter.ts';
export { beginScenario, type Step, scenarioProblems, setScenario } from './scenario.ts';
export { ScenarioState } from './scenario-state.ts';
export type { Stores } from './store.ts';
