import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { contractOf, contractUnder, filterHeaders, type SomeVariants, TenantIndex } from '../../contracts/internal.ts';
import { createRedactor } from '../../contracts/redaction/index.ts';
import {
  answerAdminApi,
  attachToServer,
  createServerContext,
  healthOf,
  isLoopback,
  type ServerContext,
} from '../admin/index.ts';
import type { Health, JournalControls } from '../admin-types/index.ts';
import { isAdminPath } from '../admin-types/index.ts';
import type { Head } from '../exchange/index.ts';
import { guarded, on, problem } from '../exchange/index.ts';
import {
  type RequestTarget,
  type Sandbox,
  StartOptionError,
  sandboxOfRequest,
  settleOrigin,
} from '../sandbox/index.ts';
import {
  createSandbox,
  headOf,
  journalControls,
  KEEP_ALIVE,
  listen,
  onRequest,
  trackResponses,
  urlOf,
  waitInRealTime,
  writeAnswer,
} from '../server/index.ts';
import { failureOf } from './failure.ts';
import { forward } from './forward.ts';
import { readIncoming } from './incoming.ts';
import { openExchange } from './proxied-exchange.ts';
import type { ProxyOptions } from './proxy-options.ts';
import type { ProxyParts } from './proxy-parts.ts';
import { readTarget, type Target } from './target.ts';
import { createUpstream } from './upstream.ts';
import { createExchangeValidator } from './validate-exchange.ts';

const HALF_A_MINUTE = 30_000;

/** A proxy that runs: its journal has the same API as a fake's. */
export interface ProxyCxone extends JournalControls, AsyncDisposable {
  readonly url: string;
  /** Forgets what went by. */
  reset(): Promise<void>;
  health(): Promise<Health>;
  /**
   * Accepts no new requests, and resolves when those in flight are answered; what takes longer than `timeout` is cut.
   * `await using` calls it for you.
   */
  close(): Promise<void>;
  /** Only where nobody may use `/_fake/`: others can reach the proxy, and it has no admin token. */
  readonly isControlClosed?: true;
}

/**
 * Starts a proxy on a port of its own. Rejects with the system's error where the port is taken, and with StartOptionError
 * where an option is invalid.
 */
export async function startProxy(options: ProxyOptions): Promise<ProxyCxone> {
  const target = readTarget(options.target);
  if (typeof target === 'string') throw new StartOptionError('target', target);
  const serverContext = createServerContext({ ...options, target: target.origin + target.prefix });
  const sandbox = await sandboxOf(options);
  attachToServer(sandbox, serverContext);
  const proxy = await proxyOf(options, target, sandbox);
  const server = serverOf(proxy, sandbox, serverContext);
  const { close } = trackResponses(server);
  const { host = '127.0.0.1' } = options;
  const address = await listen(server, options.port ?? 0, host);
  serverContext.allowedHosts.add(host.toLowerCase());
  serverContext.isExposed = !isLoopback(address.address);
  if (serverContext.isExposed && options.testKeys === undefined) sandbox.testKeys.policy = 'known';
  const url = urlOf(address, 'http');
  settleOrigin(sandbox.origin, url);
  const end = async () => {
    serverContext.isClosing = true;
    const cut = setTimeout(() => server.closeAllConnections(), proxy.timeout); // a stream may go on forever
    await close();
    clearTimeout(cut);
    await proxy.upstream.close();
  };
  return {
    url,
    ...journalControls(sandbox),
    reset: async () => sandbox.reset(),
    health: async () => healthOf(sandbox, serverContext),
    ...(serverContext.isExposed && serverContext.isAdminToken === undefined && { isControlClosed: true }),
    close: end,
    [Symbol.asyncDispose]: end,
  };
}

function sandboxOf(options: ProxyOptions): Promise<Sandbox> {
  return createSandbox({
    ...(options.tenant && { tenant: options.tenant }),
    ...(options.variants && { variants: options.variants }),
    ...(options.openapi && { openapi: options.openapi }),
    ...(options.journalLimit !== undefined && { journalLimit: options.journalLimit }),
    ...(options.memoryLimit !== undefined && { memoryLimit: options.memoryLimit }),
    ...(options.testKeys !== undefined && { testKeys: options.testKeys }),
    ...(options.knownTestKeys !== undefined && { knownTestKeys: options.knownTestKeys }),
  });
}

function serverOf(proxy: ProxyParts, sandbox: Sandbox, serverContext: ServerContext): Server {
  const { timeout } = proxy;
  const server = createServer({
    headersTimeout: timeout,
    requestTimeout: 0,
    connectionsCheckingInterval: Math.min(timeout, 5_000),
    keepAliveTimeout: KEEP_ALIVE,
  });
  onRequest(server, 'request', (request, response) => serveProxy(proxy, sandbox, serverContext, request, response));
  // a tunnel would pass traffic that is not validated
  on(server, 'connect', (_request: IncomingMessage, socket: Duplex) => {
    on(socket, 'error', () => {}); // anyone who tunnels may be gone already
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n');
  });
  return server;
}

async function proxyOf(options: ProxyOptions, target: Target, sandbox: Sandbox): Promise<ProxyParts> {
  const { tenant, timeout = HALF_A_MINUTE, key = randomBytes(32).toString('hex'), adminToken } = options;
  const variants = { ...(tenant?.variants as SomeVariants | undefined), ...options.variants };
  const contract = await (options.openapi ? contractOf(options.openapi, variants) : contractUnder(variants));
  const index = tenant && new TenantIndex(tenant);
  return {
    target,
    upstream: await createUpstream(target, timeout),
    contract,
    tenant: index,
    validator: createExchangeValidator(contract, index, target),
    redactor: createRedactor({
      hash: (text) => createHmac('sha256', key).update(text).digest(),
      keepNumbers: options.keepNumbers === true,
      keepBodies: options.keepBodies === true,
      secrets: adminToken === undefined ? sandbox.secrets : [adminToken],
    }),
    rejectsErrors: options.errors === true,
    blocksCalls: options.blockCalls === true,
    timeout,
    via: `1.1 fake-cxone (${randomBytes(4).toString('hex')})`,
    onExchange: guarded('onExchange throws', (entry, recorded) => options.onExchange?.(entry, recorded)),
  };
}

/** Bytes of a request to the admin API. */
const CONTROL_BODY_LIMIT = 16 * 1024 * 1024;

/** Answers a request: what is ours by itself, and everything else by the target. */
async function serveProxy(
  proxy: ProxyParts,
  base: Sandbox,
  serverContext: ServerContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  on(request, 'error', () => {}); // anyone who reads hears of it
  on(response, 'error', () => response.destroy());
  const requested = sandboxOfRequest(base, withoutToken(headOf(request)));
  if ('problem' in requested) await writeAnswer(response, problem(requested.status, requested.problem), waitInRealTime);
  else if (isAdminPath(requested.head.path)) await toControl(requested, serverContext, proxy, request, response);
  else {
    const head = { ...requested.head, rawHeaders: request.rawHeaders };
    await forward(await openExchange(proxy, requested.sandbox(), head, request, response));
  }
}

/** Tokens are the target's: none of them names a test key here. */
function withoutToken(head: Head): Head {
  return { ...head, rawHeaders: filterHeaders(head.rawHeaders, (name) => name !== 'authorization') };
}

async function toControl(
  { sandbox, head }: RequestTarget,
  serverContext: ServerContext,
  { timeout }: ProxyParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const read = await readIncoming(request, CONTROL_BODY_LIMIT, timeout).catch((error: Error) => error);
  if (read instanceof Error) {
    const { status, detail } = failureOf(read, timeout / 1000);
    await writeAnswer(response, problem(status, detail), waitInRealTime);
    return;
  }
  const { body, isWhole } = read;
  const bytes = isWhole ? { bytes: (body as Buffer | null) ?? new Uint8Array() } : { tooLarge: true as const };
  const whole = { ...head, rawHeaders: request.rawHeaders };
  const answer = await answerAdminApi(sandbox, whole, bytes, { address: request.socket.remoteAddress }, serverContext);
  await writeAnswer(response, answer, waitInRealTime);
}
