import { readAuthorization, valuesOf } from '../../contracts/internal.ts';
import { type Answer, type Head, problem } from '../exchange/index.ts';
import { rejectionByHost } from './other-sites.ts';
import type { ServerContext } from './server-context.ts';

/** Who calls. */
export interface Peer {
  /** Address of the other end, as the socket has it. */
  readonly address: string | undefined;
  /** Set where the request came over no network, so that its Host header says nothing. */
  readonly isInProcess?: true;
}

/**
 * What anybody may read. A probe has no token; and a token must not be sent before the certificate is trusted, so that
 * the certificate cannot ask for one.
 */
const OPEN_TO_ALL = new Set(['/_fake/health/live', '/_fake/health/ready', '/_fake/certificate.pem']);

/**
 * A browser that opens a page has no token either. The documentation shows the contract, and nobody's data; the
 * page of the console is empty, and asks for the token before it asks for anything else.
 */
const PAGES = /^\/_fake(\/?|\/(docs|console)(\/.*)?)$/;

const HOW_TO_SET_ONE =
  'set FAKE_CXONE_ADMIN_TOKEN, --admin-token-file or the option adminToken, and send it as Authorization: Bearer';

/** Why this request may not come to the admin API, or nothing. */
export function rejectionAtGate(serverContext: ServerContext, head: Head, peer: Peer): Answer | undefined {
  if (OPEN_TO_ALL.has(head.path)) return undefined;
  if (PAGES.test(head.path) && (serverContext.isAdminToken !== undefined || serverContext.isExposed)) return undefined;
  if (serverContext.isAdminToken !== undefined) return rejectionByToken(serverContext.isAdminToken, head);
  if (serverContext.isExposed)
    return problem(403, `/_fake is closed: others can reach this fake, and it has no admin token; ${HOW_TO_SET_ONE}`);
  const byHost = peer.isInProcess === true ? undefined : rejectionByHost(serverContext, head);
  if (byHost !== undefined) return byHost;
  if (PAGES.test(head.path) || isLoopback(peer.address)) return undefined;
  return problem(403, `/_fake responds to this machine only, not to ${peer.address}, without an admin token`);
}

/** True for an address of the machine itself, also where it is written as one of IPv6. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1$|(::ffff:)?127\.)/.test(address);
}

function rejectionByToken(isAdminToken: (presented: string) => boolean, head: Head): Answer | undefined {
  const presented = readAuthorization(valuesOf(head.rawHeaders, 'authorization'));
  if (presented.kind === 'bearer' && isAdminToken(presented.token)) return undefined;
  const detail =
    presented.kind === 'none'
      ? '/_fake asks for the admin token of this fake; send it as Authorization: Bearer'
      : 'the Authorization header does not have the admin token of this fake';
  const answer = problem(401, detail);
  return { ...answer, headers: [...answer.headers, 'WWW-Authenticate', 'Bearer realm="fake-cxone admin API"'] };
}
