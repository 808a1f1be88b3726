import { type Answer, andThen, type Body, type Head, headerValue, type MaybePromise } from '../exchange/index.ts';
import type { World } from '../sandbox/index.ts';
import { type Peer, refusalAtGate } from './admin-auth.ts';
import { callRoutes, clockRoutes } from './call-routes.ts';
import { weatherRoutes } from './fault-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { consoleRoutes, docsRoutes } from './page-routes.ts';
import { json, noContent, problem } from './responses.ts';
import { type ControlRoute, paramsOf } from './route.ts';
import { scenarioRoutes } from './scenario-routes.ts';
import type { House } from './server-context.ts';
import { healthOf, houseRoutes } from './server-routes.ts';
import { tenantRoutes, testKeyRoutes } from './tenant-routes.ts';
import { tokenRoutes } from './token-routes.ts';

const CONTROL_PREFIX = '/_fake';

/** Answers a request to the control surface: everything that is ours and not the vendor's. */
export function answerControl(
  enter: () => World,
  head: Head,
  body: Body,
  peer: Peer,
  house: House,
): MaybePromise<Answer> {
  const refused = refusalAtGate(house, head, peer);
  if (refused !== undefined) return refused;
  if (isFromAnotherSite(head)) return problem(403, `${CONTROL_PREFIX} does not answer to pages of other sites`);
  const path = head.path.slice(CONTROL_PREFIX.length);
  const routes = house.target === undefined ? controlRoutes : controlRoutes.filter(isOfProxies);
  const atPath = routes.filter((route) => paramsOf(route, path) !== undefined);
  if (atPath.length === 0) return problem(404, `nothing is at ${head.path}${whose(house)}; there are ${known(routes)}`);
  const method = head.method === 'HEAD' ? 'GET' : head.method;
  const route = atPath.find((each) => each.method === method);
  if (route === undefined) {
    const allow = atPath.map((each) => each.method).join(', ');
    const answer = problem(405, `${head.path} takes ${allow}`);
    return { ...answer, headers: [...answer.headers, 'Allow', allow] };
  }
  if ('tooLarge' in body) return problem(413, 'the body is too large');
  return route.answer(enter(), {
    params: paramsOf(route, path) ?? {},
    query: new URLSearchParams(head.query),
    body: body.bytes,
    head,
    house,
  });
}

export function isControlPath(path: string): boolean {
  return path === CONTROL_PREFIX || path.startsWith(`${CONTROL_PREFIX}/`);
}

/** A proxy has a journal and pages, and neither a tenant nor calls: those are behind it. */
function isOfProxies({ path }: ControlRoute): boolean {
  return /^(\/?$|\/(console|docs|health|metrics|journal|keys|reset$|openapi))/.test(path);
}

function whose({ target }: House): string {
  return target === undefined ? '' : `: this is a proxy for ${target}, and no fake`;
}

function known(routes: readonly ControlRoute[]): string {
  return routes.map(({ method, path }) => `${method} ${CONTROL_PREFIX}${path}`).join(', ');
}

/** A page that a browser shows may send requests here; none but our own has any business to. */
function isFromAnotherSite(head: Head): boolean {
  const origin = headerValue(head, 'origin');
  const host = headerValue(head, 'host');
  return origin !== null && origin.replace(/^https?:\/\//, '') !== host;
}

/** Everything that the control surface does, an area a file. */
export const controlRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/health', answer: (world, { house }) => json(200, healthOf(world, house)) },
  ...houseRoutes,
  ...docsRoutes,
  ...consoleRoutes,
  ...journalRoutes,
  ...callRoutes,
  ...clockRoutes,
  ...scenarioRoutes,
  ...testKeyRoutes,
  ...weatherRoutes,
  ...tenantRoutes,
  ...tokenRoutes,
  { method: 'POST', path: '/reset', answer: (world) => andThen(world.reset(), noContent) },
  {
    method: 'GET',
    path: '/openapi.json',
    async answer({ contract, origin }) {
      const spec = JSON.stringify(await contract.openapi());
      return json(200, JSON.parse(spec.replaceAll('http://127.0.0.1:4010', origin.url)));
    },
  },
];
