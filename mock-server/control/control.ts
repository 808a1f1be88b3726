import type { Answer } from '../exchange.ts';
import type { Body, Head } from '../head.ts';
import { headerValue } from '../head.ts';
import type { House } from '../house.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import type { World } from '../world.ts';
import { refusalAtGate } from './admin-gate.ts';
import { type ControlRoute, paramsOf } from './control-route.ts';
import { problem } from './problem.ts';
import { controlRoutes } from './routes.ts';

const CONTROL_PREFIX = '/_fake';

/** Who calls. */
export interface Peer {
  /** Address of the other end, as the socket has it. */
  readonly address: string | undefined;
}

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
