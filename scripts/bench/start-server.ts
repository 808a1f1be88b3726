import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server in a process of its own, on the first core. */
export interface BenchServer {
  readonly name: string;
  readonly port: number;
  /** Resident memory in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts a program, whose output goes to a file so that nobody has to read it, and waits until it says on which port it listens. */
export async function startServer(
  name: string,
  args: readonly string[],
  {
    env = {},
    output,
    port: given,
  }: { readonly env?: Readonly<Record<string, string>>; readonly output: string; readonly port: number | undefined },
): Promise<BenchServer> {
  const file = openSync(output, 'w');
  const child = spawn('taskset', ['-c', '0', ...args], {
    stdio: ['ignore', file, file],
    env: { ...process.env, ...env },
  });
  closeSync(file);
  const port = given === undefined ? await portOf(name, child, output) : await answering(given, child);
  return {
    name,
    port,
    memory: () =>
      Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024),
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** Waits until something answers at a port. */
async function answering(port: number, child: ChildProcess): Promise<number> {
  for (;;) {
    const isThere = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isThere) return port;
    if (child.exitCode !== null) throw new Error(`the server of port ${port} ended with ${child.exitCode}`);
    await sleep(100);
  }
}

async function portOf(name: string, child: ChildProcess, output: string): Promise<number> {
  for (;;) {
    const text = readFileSync(output, 'utf8');
    const port = /listening on (?:\S*:)?(\d+)/i.exec(text)?.[1];
    if (port !== undefined) return Number(port);
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it listened: ${text}`);
    await sleep(10);
  }
}
