import type { Tenant } from '../../contracts/internal.ts';
import { isTestKey, WHAT_A_KEY_IS } from '../exchange/index.ts';
import { changeTenant, isRefused, problemOf, shownTenant } from '../tenant/index.ts';
import { json, noContent, problem, withForm, withJson } from './responses.ts';
import type { ControlRoute } from './route.ts';

/** The tenant of a world, without its secrets: whole, and changed by JSON Patch (RFC 6902). */
export const tenantRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/tenant', answer: ({ tenant }) => json(200, shownTenant(tenant.tenant)) },
  {
    method: 'PUT',
    path: '/tenant',
    answer: (world, { body }) => withJson(body, async (whole) => changed(await changeTenant(world, { whole }))),
  },
  {
    method: 'PATCH',
    path: '/tenant',
    answer: (world, { body }) =>
      withForm('JsonPatch', body, async (patch) => changed(await changeTenant(world, { patch }))),
  },
];

function changed(made: Tenant | Parameters<typeof problemOf>[0]) {
  return isRefused(made) ? problem(400, problemOf(made), { problems: made.problems }) : json(200, made);
}

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
