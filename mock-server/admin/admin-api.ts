import { firstValueOf, PathRouter, quoted } from '../../contracts/internal.ts';
import { loadAdminOpenApi } from '../../generated/index.ts';
import { ADMIN_PREFIX } from '../admin-types/index.ts';
import { type Answer, andThen, type Body, type Head, type MaybePromise, problem } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { followTenant } from '../tenant/index.ts';
import { type Peer, rejectionAtGate } from './admin-auth.ts';
import { callRoutes, clockRoutes } from './call-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { rejectionOfOtherSites } from './other-sites.ts';
import { consoleRoutes, docsRoutes } from './page-routes.ts';
import { json, longJson, noContent } from './responses.ts';
import type { AdminRoute } from './route.ts';
import { scenarioRoutes } from './scenario-routes.ts';
import type { ServerContext } from './server-context.ts';
import { healthOf, serverRoutes } from './server-routes.ts';
import { stubRoutes } from './stub-routes.ts';
import { tenantRoutes, testKeyRoutes } from './tenant-routes.ts';
import { tokenRoutes } from './token-routes.ts';

/** Answers a request to the admin API: everything that is ours and not the vendor's. */
export function answerAdminApi(
  sandbox: () => Sandbox,
  head: Head,
  body: Body,
  peer: Peer,
  serverContext: ServerContext,
): MaybePromise<Answer> {
  const rejected = rejectionAtGate(serverContext, head, peer) ?? rejectionOfOtherSites(head);
  return andThen(rejected ?? answerByRoute(sandbox, head, body, serverContext), withoutSniffing);
}

/** No answer is taken for a script or a page that its media type does not say it is. */
function withoutSniffing(answer: Answer): Answer {
  const has = firstValueOf(answer.headers, 'x-content-type-options') !== null;
  return has ? answer : { ...answer, headers: [...answer.headers, 'X-Content-Type-Options', 'nosniff'] };
}

function answerByRoute(
  sandbox: () => Sandbox,
  head: Head,
  body: Body,
  serverContext: ServerContext,
): MaybePromise<Answer> {
  const path = head.path.slice(ADMIN_PREFIX.length);
  const isHere = serverContext.target === undefined ? () => true : isOfProxies;
  const matches = router.findAll(path).flatMap(({ value, params }) => value.map((route) => ({ route, params })));
  const atPath = matches.filter(({ route }) => isHere(route));
  if (atPath.length === 0) {
    const routes = known(controlRoutes.filter(isHere));
    return problem(404, `nothing is at ${head.path}${whose(serverContext)}; there are ${routes}`);
  }
  const method = head.method === 'HEAD' ? 'GET' : head.method;
  const found = atPath.find(({ route }) => route.method === method);
  if (found === undefined) {
    const allow = atPath.map(({ route }) => route.method).join(', ');
    const answer = problem(405, `${head.path} takes ${allow}`);
    return { ...answer, headers: [...answer.headers, 'Allow', allow] };
  }
  if ('tooLarge' in body) return problem(413, 'the body is too large');
  const { route, params } = found;
  const { bytes } = body;
  const there = sandbox();
  const query = new URLSearchParams(head.query);
  const unused = unusedPart(route, query, bytes);
  if (unused !== undefined) {
    const outcome = method === 'GET' ? '' : '. Nothing was changed';
    return problem(400, `${method} ${head.path} takes no ${unused}${outcome}`);
  }
  return andThen(upToDate(there, path), () => route.answer(there, { params, query, body: bytes, head, serverContext }));
}

/** What a request is not read for: a change was meant for a part only, or in another way. An empty object asks for nothing. */
function unusedPart(
  { method, takesNoQuery, takesBody }: AdminRoute,
  query: URLSearchParams,
  body: Uint8Array,
): string | undefined {
  if ((method !== 'GET' || takesNoQuery) && query.size > 0)
    return `query parameters; remove ${[...query.keys()].map(quoted).join(', ')}`;
  if (method === 'GET') return undefined;
  const isUnused = takesBody !== true && !['', '{}'].includes(Buffer.from(body).toString().trim());
  return isUnused ? 'body; send none' : undefined;
}

/** Other processes may have changed the tenant. Whether the fake is well does not depend on them. */
function upToDate(sandbox: Sandbox, path: string): MaybePromise<void> {
  if (sandbox.shared === undefined || path.startsWith('/health')) return undefined;
  return andThen(sandbox.store.state(), (state) => followTenant(sandbox, state));
}

/** A proxy has a journal and pages, and neither a tenant nor calls: those are behind it. */
function isOfProxies({ path }: AdminRoute): boolean {
  return /^(\/?$|\/(console|docs|health|metrics|journal|keys|reset$|openapi|admin-openapi))/.test(path);
}

function whose({ target }: ServerContext): string {
  return target === undefined ? '' : `: this is a proxy for ${target}, and no fake`;
}

function known(routes: readonly AdminRoute[]): string {
  return routes.map(({ method, path }) => `${method} ${ADMIN_PREFIX}${path}`).join(', ');
}

/** Everything that the admin API does, an area a file. */
export const controlRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/health',
    answer: (sandbox, { serverContext }) => json(200, healthOf(sandbox, serverContext)),
  },
  ...serverRoutes,
  ...docsRoutes,
  ...consoleRoutes,
  ...journalRoutes,
  ...callRoutes,
  ...clockRoutes,
  ...scenarioRoutes,
  ...testKeyRoutes,
  ...faultRoutes,
  ...stubRoutes,
  ...tenantRoutes,
  ...tokenRoutes,
  { method: 'POST', path: '/reset', answer: (sandbox) => andThen(sandbox.reset(), noContent) },
  {
    method: 'GET',
    path: '/openapi.json',
    answer: async ({ contract, origin }) => longJson(servedAt(origin.url, await contract.openapi())),
  },
  {
    method: 'GET',
    path: '/admin-openapi.json',
    answer: async ({ origin }) => longJson(servedAt(origin.url, (await loadAdminOpenApi()) as object)),
  },
];

/** The last text of each document, with the URL that is in it. */
const served = new WeakMap<object, { readonly url: string; readonly text: string }>();

/** A document as text, with the URL of this fake in place of the default one. */
function servedAt(url: string, document: object): string {
  const last = served.get(document);
  if (last?.url === url) return last.text;
  const text = `${JSON.stringify(document, null, 2).replaceAll('http://127.0.0.1:4010', () => url)}\n`;
  served.set(document, { url, text });
  return text;
}

const router = new PathRouter(
  [...new Set(controlRoutes.map((route) => route.path))].map((path): [string, AdminRoute[]] => [
    path,
    controlRoutes.filter((route) => route.path === path),
  ]),
);
