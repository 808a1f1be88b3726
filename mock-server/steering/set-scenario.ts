import { type Contract, type FormProblem, formProblems } from '../../contracts/index.ts';
import { builtInScenarios, type Forms } from '../../generated/index.ts';
import type { World } from '../world.ts';
import { compileScenario, type Scenario } from './compile-scenario.ts';

/** A scenario of one's own, or the name of a built-in one. */
export type ScenarioChoice = Forms['Scenario'] | string;

/** Begins a scenario in a world; where something of it is wrong, says all of it and changes nothing. */
export function setScenario(world: World, choice: ScenarioChoice): readonly FormProblem[] {
  const chosen = chosenScenario(world.contract.tables, choice);
  if ('problems' in chosen) return chosen.problems;
  world.scenario.set(chosen.scenario, world.clock.now());
  return [];
}

/** Everything that keeps a value from being a scenario of a contract. */
export async function scenarioProblems(tables: Contract, value: unknown): Promise<readonly FormProblem[]> {
  const ofForm = await formProblems('Scenario', value);
  if (ofForm.length > 0) return ofForm;
  const compiled = compileScenario(tables, value as Forms['Scenario']);
  return 'problems' in compiled ? compiled.problems : [];
}

/** The scenario that is meant, its names looked up; or everything that is wrong with it. */
export function chosenScenario(
  tables: Contract,
  choice: ScenarioChoice,
): { readonly scenario: Scenario } | { readonly problems: readonly FormProblem[] } {
  if (typeof choice !== 'string') return compileScenario(tables, choice);
  const form = Object.hasOwn(builtInScenarios, choice) ? builtInScenarios[choice] : undefined;
  if (form !== undefined) return compileScenario(tables, { name: choice, ...form });
  const known = Object.keys(builtInScenarios).join(', ');
  return { problems: [{ pointer: '', problem: `there is no scenario '${choice}'; there are ${known}` }] };
}
