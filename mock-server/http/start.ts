import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReachableFake } from '../fake-controls.ts';
import type { WorldOptions } from '../world.ts';
import { createApp } from './app.ts';
import { controlsOf } from './controls.ts';
import { createWorld } from './create-world.ts';
import { createHttpServer, type ServerOptions } from './server.ts';
import type { HostOptions } from './wait.ts';

export interface StartOptions extends WorldOptions, ServerOptions, HostOptions {
  /** 0 is any free one, and the default. */
  readonly port?: number;
  /** 127.0.0.1 unless said otherwise. */
  readonly host?: string;
}

/** A fake that runs. */
export interface FakeCxone extends ReachableFake {
  /** Takes no more requests, and is done when those in flight are answered. */
  close(): Promise<void>;
}

/** Starts a fake on a port of its own. Refuses with the system's error where the port is taken. */
export async function startFakeCxone(options: StartOptions = {}): Promise<FakeCxone> {
  const world = await createWorld(options);
  const { server, close } = createHttpServer(createApp(world, options), world, options);
  await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
  const url = urlOf(server.address() as AddressInfo);
  world.origin.settle(() => url);
  return { url, close, ...controlsOf(world) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf({ address, family, port }: AddressInfo): string {
  const host = family === 'IPv6' ? `[${address}]` : address;
  return `http://${host === '0.0.0.0' || host === '[::]' ? '127.0.0.1' : host}:${port}`;
}
