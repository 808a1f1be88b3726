import type { Tenant } from '../../contracts/internal.ts';

import { isTestKey, WHAT_A_KEY_IS } from '../admin-types/index.ts';
import { andThen, problem } from '../exchange/index.ts';
import { changeTenant, isRejected, problemOf, redactTenant } from '../tenant/index.ts';
import { json, noContent, withForm, withJson } from './responses.ts';
import type { AdminRoute } from './route.ts';

/** The tenant of a sandbox, without its secrets: whole, and changed by JSON Patch (RFC 6902). */
export const tenantRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/tenant', answer: ({ tenant }) => json(200, redactTenant(tenant.tenant)) },
  {
    method: 'PUT',
    path: '/tenant',
    takesBody: true,
    answer: (sandbox, { body }) => withJson(body, async (whole) => changed(await changeTenant(sandbox, { whole }))),
  },
  {
    method: 'PATCH',
    path: '/tenant',
    takesBody: true,
    answer: (sandbox, { body }) =>
      withForm('JsonPatch', body, async (patch) => changed(await changeTenant(sandbox, { patch }))),
  },
];

function changed(made: Tenant | Parameters<typeof problemOf>[0]) {
  return isRejected(made) ? problem(400, problemOf(made), { problems: made.problems }) : json(200, made);
}

/** The sandboxes of test keys. */
export const testKeyRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/keys',
    takesNoQuery: true,
    answer: ({ testKeys }) => andThen(testKeys.keys(), (keys) => json(200, { keys })),
  },
  {
    method: 'DELETE',
    path: '/keys/{key}',
    answer({ testKeys }, { params }) {
      const key = params['key'] ?? '';
      if (!isTestKey(key)) return problem(404, `'${key}' is not a test key: ${WHAT_A_KEY_IS}`);
      return andThen(testKeys.drop(key), (isDropped) =>
        isDropped ? noContent() : problem(404, `the test key '${key}' is not in use, or its sandbox was dropped`),
      );
    },
  },
];
