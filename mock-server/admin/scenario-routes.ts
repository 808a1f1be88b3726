import { builtInScenarios } from '../../generated/index.ts';
import type { Answer } from '../exchange/index.ts';
import type { World } from '../sandbox/index.ts';
import { setScenario } from '../state/index.ts';
import { json, noContent, withForm, wrongForm } from './responses.ts';
import type { ControlRoute } from './route.ts';

/** The scenario of a world, and those that are built in. */
export const scenarioRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/scenario', answer: ({ scenario, clock }) => json(200, scenario.report(clock.now())) },
  {
    method: 'PUT',
    path: '/scenario',
    answer: (world, { body }) => withForm('Scenario', body, (form) => set(world, form)),
  },
  {
    method: 'PUT',
    path: '/scenario/{name}',
    answer: (world, { params }) => set(world, params['name'] ?? ''),
  },
  {
    method: 'DELETE',
    path: '/scenario',
    answer({ scenario }) {
      scenario.clear();
      return noContent();
    },
  },
  {
    method: 'GET',
    path: '/scenarios',
    answer: () => json(200, { scenarios: Object.entries(builtInScenarios).map(([name, form]) => ({ name, ...form })) }),
  },
];

function set(world: World, wanted: Parameters<typeof setScenario>[1]): Answer {
  const problems = setScenario(world, wanted);
  return problems.length > 0 ? wrongForm(problems) : json(200, world.scenario.report(world.clock.now()));
}
