/**
 * `npm run bench:start`: milliseconds from the start of a process to its first right response, and the megabytes that are
 * resident then, of the fake beside an Express app with one route, in turn. The ratios count. Memory needs Linux. `--rounds N`; `--fake FOLDER` is that of another build, in turn too.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CASES } from './cases.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, fake: { type: 'string', multiple: true, default: ['.'] } },
});
const accepted = CASES.find(({ name }) => name === 'accepted') as (typeof CASES)[number];
const HELLO = 'Express, one route';
const programs: readonly (readonly [name: string, args: readonly string[]])[] = [
  [HELLO, ['scripts/bench/servers/hello-express.js']],
  ...values.fake.map((folder) => [folder, [path.join(folder, 'bin.js'), 'serve', '--port', '0']] as const),
];

async function portOf({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stdout ?? []) {
    text += chunk;
    const port = /listening on (?:\S*:)?(\d+)/.exec(text)?.[1];
    if (port !== undefined) return port;
  }
  throw new Error(`it ended before it listened: ${text}`);
}

interface Start {
  readonly ms: number;
  readonly mb: number;
}

async function startOf(args: readonly string[]): Promise<Start> {
  const { method, path: target, headers, body, status } = accepted;
  const pairs = headers.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, headers[at + 1] ?? '']] : [],
  );
  const begun = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const response = await fetch(`http://127.0.0.1:${await portOf(child)}${target}`, { method, headers: pairs, body });
  const ms = performance.now() - begun;
  if (response.status !== status) throw new Error(`${args.join(' ')} responds ${response.status}`);
  await response.arrayBuffer();
  const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  return { ms, mb: Number(resident) / 1024 };
}

const taken = new Map<string, Start[]>(programs.map(([name]) => [name, []]));
for (const [, args] of programs) await startOf(args); // the files are in the system's memory then
for (let round = 0; round < Number(values.rounds); round++)
  for (const [name, args] of programs) taken.get(name)?.push(await startOf(args));
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
const medians = (starts: readonly Start[] = []) =>
  [median(starts.map(({ ms }) => ms)), median(starts.map(({ mb }) => mb))] as const;
const [helloMs, helloMb] = medians(taken.get(HELLO));
console.table(
  [...taken].map(([name, starts]) => {
    const [ms, mb] = medians(starts);
    return {
      name,
      'median ms': Math.round(ms),
      'least ms': Math.round(Math.min(...starts.map((start) => start.ms))),
      ratio: Number((ms / helloMs).toFixed(2)),
      'median MB': Math.round(mb),
      'ratio of MB': Number((mb / helloMb).toFixed(2)),
    };
  }),
);
