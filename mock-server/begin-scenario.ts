import type { RuledContract } from '../contracts/index.ts';
import type { Clock } from './clock.ts';
import { chosenScenario, type ScenarioChoice, type ScenarioState } from './steering/index.ts';

/** Begins the scenario that a world is told to begin with, or none. It must have been checked. */
export function beginScenario(
  scenario: ScenarioState,
  { tables }: RuledContract,
  clock: Clock,
  choice?: ScenarioChoice,
): void {
  scenario.clear();
  if (choice === undefined) return;
  const chosen = chosenScenario(tables, choice);
  if ('problems' in chosen) throw new Error(chosen.problems.map(({ problem }) => problem).join('; '));
  scenario.set(chosen.scenario, clock.now());
}
