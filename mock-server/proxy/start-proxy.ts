import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { contractUnder, type SomeReadings, TenantIndex } from '../../contracts/index.ts';
import { createScrubber } from '../../contracts/scrub/index.ts';
import { BadStartOption } from '../bad-start-option.ts';
import { isLoopback } from '../control/index.ts';
import type { Health, JournalControls } from '../fake-controls.ts';
import { healthOf } from '../health.ts';
import { closerOf, createHouse, createWorld, journalControls, listen, moveIn, urlOf } from '../http/index.ts';
import type { World } from '../world.ts';
import { createJudge } from './judge.ts';
import type { ProxyOptions } from './proxy-options.ts';
import type { ProxyParts } from './proxy-parts.ts';
import { serveProxy } from './serve-proxy.ts';
import { readTarget, type Target } from './target.ts';
import { createUpstream } from './upstream.ts';

const HALF_A_MINUTE = 30_000;

/** A proxy that runs: its journal is asked as a fake's is. */
export interface ProxyCxone extends JournalControls {
  readonly url: string;
  /** Forgets what went by. */
  reset(): Promise<void>;
  health(): Promise<Health>;
  /** Takes no more requests, and is done when those in flight are answered; what takes longer than `timeout` is cut. */
  close(): Promise<void>;
  /** Only where nobody may use `/_fake/`: others can reach the proxy, and it has no admin token. */
  readonly isControlClosed?: true;
}

/**
 * Starts a proxy on a port of its own. Refuses with the system's error where the port is taken, and with BadStartOption
 * where an option does not hold.
 */
export async function startProxy(options: ProxyOptions): Promise<ProxyCxone> {
  const target = readTarget(options.target);
  if (typeof target === 'string') throw new BadStartOption('target', target);
  const house = createHouse({ ...options, target: target.origin + target.prefix });
  const world = await createWorld({
    ...(options.tenant && { tenant: options.tenant }),
    ...(options.rulings && { rulings: options.rulings }),
    ...(options.journalLimit !== undefined && { journalLimit: options.journalLimit }),
  });
  moveIn(world, house);
  const proxy = await proxyOf(options, target, world);
  const { timeout } = proxy;
  const server = createServer(
    { headersTimeout: timeout, requestTimeout: 0, connectionsCheckingInterval: Math.min(timeout, 5_000) },
    (request: IncomingMessage, response: ServerResponse) => void serveProxy(proxy, world, house, request, response),
  );
  // a tunnel would let through what nobody has seen
  server.on('connect', (_request, socket) =>
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n'),
  );
  const close = closerOf(server);
  const address = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
  house.isExposed = !isLoopback(address.address);
  const url = urlOf(address, 'http');
  world.origin.settle(() => url);
  return {
    url,
    ...journalControls(world),
    reset: async () => world.reset(),
    health: async () => healthOf(world, house),
    ...(house.isExposed && house.isAdminToken === undefined && { isControlClosed: true }),
    async close() {
      house.isClosing = true;
      const cut = setTimeout(() => server.closeAllConnections(), timeout); // a stream may go on for ever
      await close();
      clearTimeout(cut);
      await proxy.upstream.close();
    },
  };
}

async function proxyOf(options: ProxyOptions, target: Target, world: World): Promise<ProxyParts> {
  const { tenant, timeout = HALF_A_MINUTE, key = randomBytes(32).toString('hex'), adminToken } = options;
  const contract = await contractUnder({ ...(tenant?.rulings as SomeReadings | undefined), ...options.rulings });
  const index = tenant && new TenantIndex(tenant);
  return {
    target,
    upstream: await createUpstream(target, timeout),
    contract,
    tenant: index,
    judge: createJudge(contract, index, target),
    scrubber: createScrubber({
      hash: (text) => createHmac('sha256', key).update(text).digest(),
      keepNumbers: options.keepNumbers === true,
      secrets: adminToken === undefined ? world.watch.secrets : [adminToken],
    }),
    refusesErrors: options.errors === true,
    blocksCalls: options.blockCalls === true,
    timeout,
    via: `1.1 fake-cxone (${randomBytes(4).toString('hex')})`,
    onExchange: (entry, recorded) => options.onExchange?.(entry, recorded),
  };
}
