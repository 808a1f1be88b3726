import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Memory } from './memory.ts';

/** A fake that runs in a child process. */
export interface FakeProcess {
  readonly url: string;
  readonly port: number;
  readonly isRunning: boolean;
  /** What it has printed on stderr since it was last asked. */
  takeOutput(): string;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

/** Starts a fake in a process of its own, with options as `startFakeCxone` takes, which must be JSON. */
export async function startFakeProcess(options: object = {}): Promise<FakeProcess> {
  const child = fork(fileURLToPath(new URL('fake-process.ts', import.meta.url)), [JSON.stringify(options)], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const started = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  const url = started[0] as unknown;
  if (typeof url !== 'string') throw new Error(`the fake did not start: ${output}`);
  return {
    url,
    port: Number(new URL(url).port),
    get isRunning() {
      return child.exitCode === null && child.signalCode === null;
    },
    takeOutput() {
      const text = output;
      output = '';
      return text;
    },
    async memory() {
      const answer = once(child, 'message');
      child.send('memory');
      return (await answer)[0] as Memory;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
