import type { FakeControls, NotifyReport } from '../admin-types/index.ts';
import { guarded } from '../exchange/index.ts';
import { Metrics, reportTo, type ServerProcesses } from '../metrics/index.ts';
import type { Origin } from '../sandbox/index.ts';
import { type Sandbox, StartOptionError } from '../sandbox/index.ts';
import { adminTokenMatcher } from '../tokens/index.ts';
import { readHost } from './other-sites.ts';

/** What belongs to the server and not to a sandbox: who may use its admin API, what it counts, what it is. */
export interface ServerContext {
  /** As `/_fake/health` shows it, where it is known. */
  readonly version: string | undefined;
  /** Whether this is the admin token; undefined where there is none. */
  readonly isAdminToken: ((presented: string) => boolean) | undefined;
  /** Origins whose pages may read the vendor's answers. */
  readonly cors: '*' | readonly string[] | undefined;
  readonly metrics: Metrics;
  /** Other processes that are the same server on this machine. */
  readonly processes: ServerProcesses | undefined;
  /** Texts that no journal must show. */
  readonly secrets: readonly string[];
  /** Where a proxy sends what it gets; undefined of a fake. */
  readonly target?: string;
  /** What has become of the notifications of a sandbox; undefined of a server that sends none. */
  readonly notifications: ((sandbox: Sandbox) => NotifyReport | undefined) | undefined;
  /** The certificate that the server shows, in PEM; undefined where it speaks plain HTTP. */
  readonly certificate: string | undefined;
  /** Names in the header Host that `/_fake` answers to, in lower case, beside loopback and addresses. */
  readonly allowedHosts: Set<string>;
  /** Where clients reach the server; undefined where it serves no sandbox. */
  origin: Origin | undefined;
  /** The controls of a sandbox, for assistants; undefined of a proxy. */
  controlsOf: ((sandbox: Sandbox) => FakeControls) | undefined;
  /** True where the server listens on more than loopback, which is known once it listens. */
  isExposed: boolean;
  /** True from the moment that the server takes no more connections. */
  isClosing: boolean;
}

/** What the server knows of itself, wherever the fake is served. */
export interface ServerOptions {
  /** What `/_fake` asks for as a bearer token; required there as soon as the server listens on more than loopback. */
  readonly adminToken?: string;
  /** Host names under which `/_fake` may be used without an admin token, beside loopback, addresses and the public URL. */
  readonly allowedHosts?: readonly string[];
  /** Origins whose pages may read the vendor's answers, or `*` for all; none by default. */
  readonly cors?: '*' | readonly string[];
  /** What `/_fake/health` gives as the version of the package. */
  readonly version?: string;
  /** Other processes that are the same server on this machine; metrics are of all of them. @internal */
  readonly processes?: ServerProcesses;
}

/** RFC 6750 section 2.1: what can be sent as a bearer token; and long enough to be found in a text and taken out. */
const ADMIN_TOKEN = /^(?=.{8})[A-Za-z0-9\-._~+/]+=*$/;

/** Makes the context of one server. Throws StartOptionError for an admin token or an origin that nobody can send. */
export function createServerContext(
  options: ServerOptions & Partial<Pick<ServerContext, 'certificate' | 'target' | 'notifications'>> = {},
): ServerContext {
  const { adminToken, allowedHosts = [], cors, version, certificate, target, processes, notifications } = options;
  if (adminToken !== undefined && !ADMIN_TOKEN.test(adminToken))
    throw new StartOptionError('adminToken', `an admin token has 8 or more letters, digits and - . _ ~ + / =`);
  return {
    version,
    certificate,
    notifications,
    ...(target !== undefined && { target }),
    cors: typeof cors === 'string' || cors === undefined ? cors : cors.map(checkedOrigin),
    isAdminToken: adminToken === undefined ? undefined : adminTokenMatcher(adminToken),
    allowedHosts: new Set(allowedHosts.map(checkedHost)),
    secrets: adminToken === undefined ? [] : [adminToken],
    metrics: new Metrics(),
    processes,
    origin: undefined,
    controlsOf: undefined,
    isExposed: false,
    isClosing: false,
  };
}

function checkedHost(given: string): string {
  const host = readHost(given);
  if (host !== undefined) return host;
  throw new StartOptionError('allowedHosts', `'${given}' is not a host name; write it as fake.example`);
}

function checkedOrigin(given: string): string {
  const origin = URL.canParse(given) ? new URL(given).origin : 'null';
  if (origin === given && origin !== 'null') return given;
  const remedy = origin === 'null' ? 'write it as https://app.example' : `give '${origin}'`;
  throw new StartOptionError('cors', `'${given}' is not an origin; ${remedy}`);
}

/** Attaches a sandbox to a server: what happens in it is counted there, and its journal keeps the secrets of the server. */
export function attachToServer(sandbox: Sandbox, serverContext: ServerContext): void {
  const { allSubscribers, secrets, origin, memory } = sandbox;
  const { metrics, processes } = serverContext;
  serverContext.origin = origin;
  secrets.push(...serverContext.secrets);
  allSubscribers.add(metrics);
  if (processes !== undefined)
    guarded('counting for other processes', () => reportTo(processes, metrics, () => memory.use()))();
}
