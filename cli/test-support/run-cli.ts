import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type CommandSurroundings, type Ended, runInProcess } from './run-in-process.ts';

const BIN = fileURLToPath(new URL('../../bin.js', import.meta.url));

export type { Ended };

type Options = CommandSurroundings & {
  /** Of another one than this project. */
  readonly bin?: string;
};

/** Runs a command to its end: in this process, or where another one's `bin` is named, as a process. */
export function runCli(args: readonly string[], options: Options = {}): Promise<Ended> {
  return options.bin === undefined ? runInProcess(args, options) : runProcess(args, options);
}

/** Runs a command as people do, as a process of its own, to its end. */
export function runProcess(args: readonly string[], options: Options = {}): Promise<Ended> {
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
  readonly pid: number;
  /** Lines on stdout so far. */
  readonly lines: string[];
  /** Texts on stderr so far. */
  readonly talk: string[];
  /** Waits until stderr has what is looked for, and gives all of it so far. */
  stderrMatching(wanted: RegExp): Promise<string>;
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
      resolve({ url, pid: child.pid ?? 0, lines, talk, stderrMatching: told, end });
    });
    void over.then(({ stderr }) => reject(new Error(`serve ended: ${stderr}`)));
  });
}

/** What a process says on stderr, for anyone who waits for it. */
function listenTo(child: ChildProcess): ServeProcess['stderrMatching'] {
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
