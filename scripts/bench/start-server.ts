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
  { env = {}, output }: { readonly env?: Readonly<Record<string, string>>; readonly output: string },
): Promise<BenchServer> {
  const file = openSync(output, 'w');
  const child = spawn('taskset', ['-c', '0', ...args], {
    stdio: ['ignore', file, file],
    env: { ...process.env, ...env },
  });
  closeSync(file);
  const port = await portOf(name, child, output);
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

async function portOf(name: string, child: ChildProcess, output: string): Promise<number> {
  for (;;) {
    const text = readFileSync(output, 'utf8');
    const port = /listening on (?:\S*:)?(\d+)/i.exec(text)?.[1];
    if (port !== undefined) return Number(port);
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it listened: ${text}`);
    await sleep(10);
  }
}
