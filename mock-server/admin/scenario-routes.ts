import { builtInScenarios } from '../../generated/index.ts';
import type { ScenarioChoice } from '../admin-types/index.ts';
import { type Answer, andThen } from '../exchange/index.ts';
import { type Sandbox, setScenario } from '../sandbox/index.ts';
import { reportIn, updateState, withoutScenario } from '../state/index.ts';
import { json, noContent, withForm, wrongForm } from './responses.ts';
import type { AdminRoute } from './route.ts';

/** The scenario of a sandbox, and those that are built in. */
export const scenarioRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/scenario',
    answer: ({ store, source }) => andThen(store.state(), (state) => json(200, reportIn(state, source))),
  },
  {
    method: 'PUT',
    path: '/scenario',
    takesBody: true,
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
    async answer({ store }) {
      await updateState(store, withoutScenario);
      return noContent();
    },
  },
  {
    method: 'GET',
    path: '/scenarios',
    answer: () => json(200, { scenarios: Object.entries(builtInScenarios).map(([name, form]) => ({ name, ...form })) }),
  },
];

async function set(sandbox: Sandbox, wanted: ScenarioChoice): Promise<Answer> {
  const problems = await setScenario(sandbox, wanted);
  return problems.length > 0 ? wrongForm(problems) : json(200, reportIn(await sandbox.store.state(), sandbox.source));
}
