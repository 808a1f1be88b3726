/** What may be chosen for a request in place of the contract's own answer, and who chooses. */
export { choose } from './choose.ts';
export { magic } from './magic.ts';
export { type ScenarioReport, ScenarioState } from './scenario-state.ts';
export { chosenScenario, type ScenarioChoice, scenarioProblems, setScenario } from './set-scenario.ts';
export { choosesReply, type SteeredBy, type Steering } from './steering.ts';
