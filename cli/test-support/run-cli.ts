import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin.js', import.meta.url));

/** What a command that ended has said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own, to its end: that of this project, or another one's `bin`. `inputAfter` in milliseconds. */
export function runCli(
  args: readonly string[],
  options: { input?: string; inputAfter?: number; env?: NodeJS.ProcessEnv; cwd?: string; bin?: string } = {},
): Promise<Ended> {
  const { cwd, env, bin = BIN } = options;
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, ...env } });
  setTimeout(() => child.stdin.end(options.input ?? ''), options.inputAfter ?? 0);
  return ended(child);
}

function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A fake that runs as a process. */
export interface ServeProcess {
  readonly url: string;
  /** Lines on stdout so far. */
  readonly lines: string[];
  /** Texts on stderr so far. */
  readonly talk: string[];
  /** Waits until stderr has what is looked for, and gives all of it so far. */
  told(wanted: RegExp): Promise<string>;
  /** Ends it as a shell would, and gives its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `serve`, `replay` or `proxy` on a free port and waits until it says where it listens. */
export function startServe(
  args: readonly string[] = [],
  {
    env,
    cwd,
    command = 'serve',
  }: { env?: NodeJS.ProcessEnv; cwd?: string; command?: 'serve' | 'replay' | 'proxy' } = {},
): Promise<ServeProcess> {
  const child = spawn(process.execPath, [BIN, command, '--port', '0', ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  const over = ended(child);
  const talk: string[] = [];
  child.stderr.on('data', (chunk) => talk.push(String(chunk)));
  const lines: string[] = [];
  const told = listenTo(child);
  let rest = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      const url = /https?:\/\/(?:\[[\da-f:]+\]|[\d.]+):\d+/.exec(
        lines.find((line) => /listening/.test(line)) ?? '',
      )?.[0];
      if (url === undefined) return;
      const end = async (signal: NodeJS.Signals = 'SIGTERM') => {
        child.kill(signal);
        return (await over).code;
      };
      resolve({ url, lines, talk, told, end });
    });
    void over.then(({ stderr }) => reject(new Error(`serve ended: ${stderr}`)));
  });
}

/** What a process says on stderr, for whoever waits for it. */
function listenTo(child: ChildProcess): ServeProcess['told'] {
  let [text, isOver] = ['', false];
  let waiting: (() => void)[] = [];
  const wake = () => {
    const woken = waiting;
    waiting = [];
    for (const each of woken) each();
  };
  child.stderr?.on('data', (chunk) => {
    text += chunk;
    wake();
  });
  child.on('close', () => {
    isOver = true;
    wake();
  });
  return async (wanted) => {
    while (!wanted.test(text)) {
      if (isOver) throw new Error(`serve ended without ${wanted}: ${text}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    return text;
  };
}
