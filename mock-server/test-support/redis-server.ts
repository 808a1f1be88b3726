import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAM = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);

/** True where there is a server to test with; otherwise one line says what to install, and REQUIRE_ALL makes it a failure. */
export function hasRedis(what: string): boolean {
  if (PROGRAM !== undefined) return true;
  const how = 'apt-get install redis-server';
  if (process.env['REQUIRE_ALL']) throw new Error(`${what}: there is no redis-server, and REQUIRE_ALL is set; ${how}`);
  process.stderr.write(`${what}: left out, for there is no redis-server; ${how}\n`);
  return false;
}

/** A server of our own, which keeps its data in a folder of its own. */
export interface RedisServer {
  readonly port: number;
  /** The URL of a store apart from all others. */
  url(): string;
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again, with the data that it had kept. */
  start(): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Ends it, and removes its data. */
  end(): Promise<void>;
}

/** Starts a server on a free port of loopback; every write is on the disk before it is acknowledged. */
export async function startRedis(...options: readonly string[]): Promise<RedisServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-redis-'));
  const port = await freePort();
  let child: ChildProcess | undefined;
  let prefixes = 0;
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const start = async () => {
    child = spawn(
      PROGRAM as string,
      [
        ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
        ...['--appendonly', 'yes', '--appendfsync', 'always', ...options],
      ],
      { stdio: 'ignore' },
    );
    await answers(port);
  };
  await start();
  return {
    port,
    url() {
      prefixes += 1;
      return `redis://127.0.0.1:${port}?prefix=test-${prefixes}`;
    },
    stop,
    start,
    signal: (signal) => void child?.kill(signal),
    async end() {
      child?.kill('SIGCONT');
      await stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that leads to one server, then to another, as the name of a managed Redis does. */
export async function startForwarder(first: number) {
  let target = first;
  const sockets = new Set<Socket>();
  const listener = createServer((incoming) => {
    const outgoing = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const cut = () => {
    for (const each of sockets) each.destroy();
  };
  const leadTo = (port: number) => {
    target = port;
    cut();
  };
  const close = async () => {
    listener.close();
    cut();
    await once(listener, 'close');
  };
  return { port: (listener.address() as AddressInfo).port, leadTo, close };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(port: number): Promise<void> {
  const { createClient } = await import('redis');
  for (;;) {
    const client = createClient({ url: `redis://127.0.0.1:${port}`, socket: { reconnectStrategy: false } });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.ping();
      return client.destroy();
    } catch {
      await sleep(50);
    }
  }
}
