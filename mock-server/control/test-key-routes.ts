import { isTestKey, WHAT_A_KEY_IS } from '../test-key.ts';
import type { ControlRoute } from './control-route.ts';
import { json, noContent, problem } from './problem.ts';

/** The worlds of test keys. */
export const testKeyRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/keys',
    answer: ({ testKeys }) => json(200, { keys: testKeys.list().map(({ key }) => key) }),
  },
  {
    method: 'DELETE',
    path: '/keys/{key}',
    answer({ testKeys }, { params }) {
      const key = params['key'] ?? '';
      if (testKeys.drop(key)) return noContent();
      return isTestKey(key)
        ? problem(404, `nobody has used the test key '${key}', or its world was dropped`)
        : problem(404, `'${key}' is no test key: ${WHAT_A_KEY_IS}`);
    },
  },
];
