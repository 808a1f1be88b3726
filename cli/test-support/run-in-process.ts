import { Console } from 'node:console';
import { PassThrough, Writable } from 'node:stream';

/** What a command that ended has said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandSurroundings {
  readonly input?: string;
  /** In milliseconds. */
  readonly inputAfter?: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the command line from its sources in this process, to its end: starting a process takes longer than most commands.
 * A process has one working directory and one stdout, so that commands that are run at the same time wait for each other.
 */
export function runInProcess(args: readonly string[], surroundings: CommandSurroundings): Promise<Ended> {
  const run = last.then(() => runAlone(args, surroundings));
  last = run.catch(() => undefined);
  return run;
}

async function runAlone(
  args: readonly string[],
  { input = '', inputAfter = 0, env, cwd }: CommandSurroundings,
): Promise<Ended> {
  const { main } = await import('../main.ts');
  const [stdin, stdout, stderr] = [new PassThrough(), new TextSink(), new TextSink()];
  const before = { env: process.env, cwd: process.cwd(), exitCode: process.exitCode };
  const restoreStreams = replaceStreams({ stdin, stdout, stderr });
  process.env = withoutUndefined({ ...before.env, ...env });
  process.exitCode = undefined;
  if (cwd !== undefined) process.chdir(cwd);
  setTimeout(() => stdin.end(input), inputAfter);
  try {
    await main([process.execPath, 'fake-cxone', ...args]);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    restoreStreams();
    process.env = before.env;
    process.exitCode = before.exitCode;
    process.chdir(before.cwd);
  }
}

/** As stdout is where it is not a terminal. */
class TextSink extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}

function replaceStreams(streams: { stdin: unknown; stdout: Writable; stderr: Writable }): () => void {
  const names = ['stdin', 'stdout', 'stderr'] as const;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(process, name)] as const);
  const { console } = globalThis;
  globalThis.console = new Console(streams.stdout, streams.stderr);
  for (const name of names) Object.defineProperty(process, name, { value: streams[name], configurable: true });
  return () => {
    for (const [name, descriptor] of before) Object.defineProperty(process, name, descriptor ?? {});
    globalThis.console = console;
  };
}

/** A variable that is set to undefined is none, as in the environment of a process that is started. */
function withoutUndefined(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}
