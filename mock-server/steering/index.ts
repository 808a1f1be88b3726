/** What may be chosen for a request in place of the contract's own answer, and who chooses. */
export { choose, chooseElsewhere } from './choose.ts';
export { type Fault, type FaultState, isFaultName } from './faults.ts';
export { magic } from './magic.ts';
export type { RateLimit } from './rate-limiter.ts';
export { type ScenarioReport, ScenarioState } from './scenario-state.ts';
export { chosenScenario, type ScenarioChoice, scenarioProblems, setScenario } from './set-scenario.ts';
export { choosesReply, type SteeredBy, type Steering } from './steering.ts';
export { type FirstWeather, newWeather, type Weather } from './weather.ts';
