import { builtInScenarios } from '../../generated/index.ts';
import type { Answer } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { setScenario } from '../state/index.ts';
import { json, noContent, withForm, wrongForm } from './responses.ts';
import type { AdminRoute } from './route.ts';

/** The scenario of a sandbox, and those that are built in. */
export const scenarioRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/scenario', answer: ({ scenario, clock }) => json(200, scenario.report(clock.now())) },
  {
    method: 'PUT',
    path: '/scenario',
    answer: (sandbox, { body }) => withForm('Scenario', body, (form) => set(sandbox, form)),
  },
  {
    method: 'PUT',
    path: '/scenario/{name}',
    answer: (sandbox, { params }) => set(sandbox, params['name'] ?? ''),
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

function set(sandbox: Sandbox, wanted: Parameters<typeof setScenario>[1]): Answer {
  const problems = setScenario(sandbox, wanted);
  return problems.length > 0 ? wrongForm(problems) : json(200, sandbox.scenario.report(sandbox.clock.now()));
}
