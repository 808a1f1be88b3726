import type { Tenant } from '../../contracts/index.ts';
import { changeTenant, isRefused, problemOf, shownTenant } from '../tenant/index.ts';
import type { ControlRoute } from './control-route.ts';
import { json, problem } from './problem.ts';
import { withForm, withJson } from './with-form.ts';

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
