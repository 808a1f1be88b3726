export { type Clock, type ClockState, FakeClock } from './clock.ts';
export { type Fault, type FaultState, Faults, type Injection, isFaultName } from './faults.ts';
export { createMemoryStores } from './memory-store.ts';
export { type NamedAnswer, namedAnswer } from './named-reply.ts';
export { type RateLimit, RateLimiter } from './rate-limiter.ts';
export { beginScenario, type ScenarioChoice, type Step, scenarioProblems, setScenario } from './scenario.ts';
export { type ScenarioReport, ScenarioState } from './scenario-state.ts';
export type { DoubleDial, Stores } from './store.ts';
