/**
 * `npm run fuzz`: random requests to the vendor's API and the admin API, in memory and over raw sockets. Whatever is
 * sent, there must be no error of the server that nobody asked for, no page, no stack, no hang and no growth. Options:
 * `--count` requests in memory, `--sockets` requests over sockets, `--seconds` for both together, `--seed`.
 * A failure is written as the smallest session that has it; put it into `corpus.json` when you fix it.
 */
import { measureMemory } from '../traffic/memory.ts';
import { numberOptions } from '../traffic/number-options.ts';
import type { SentRequest } from '../traffic/request.ts';
import { sessions } from '../traffic/sessions.ts';
import { connectionSessions, type FuzzConnection } from './connections.ts';
import { readCorpus, writeFailure } from './corpus.ts';
import { inMemoryTarget } from './in-memory.ts';
import { SocketTarget } from './over-sockets.ts';
import { type Budget, type FuzzTarget, type Outcome, runFuzz, runSession } from './run-fuzz.ts';

const MOST_GROWTH = 0.15;

const values = numberOptions({
  count: 1_000_000,
  sockets: 100_000,
  seconds: Number.POSITIVE_INFINITY,
  seed: Math.floor(Math.random() * 1_000_000_000),
});
const { seed } = values;
const seconds = values.seconds / 2;
const budget = (count: number): Budget => ({ count, seconds, seed });

const corpus = readCorpus();
let failures = 0;
console.log(`seed ${seed}`);
await inMemory();
await overSockets();
console.log(failures === 0 ? 'fuzz: nothing is wrong' : `fuzz: ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;

async function inMemory(): Promise<void> {
  const target = await inMemoryTarget();
  for (const { name, requests } of corpus.inMemory) await replay(target, name, requests);
  const sizeOf = (session: readonly SentRequest[]) => session.length;
  const mode = { name: 'in memory', sessions, sizeOf, memory: measureMemory };
  await replaySeeds((once) => runFuzz(target, mode, once));
  if (values.count > 0) report('inMemory', await runFuzz(target, mode, budget(values.count)));
}

async function overSockets(): Promise<void> {
  const target = await SocketTarget.start();
  try {
    for (const { name, connections } of corpus.overSockets) await replay(target, name, connections);
    const sizeOf = (session: readonly FuzzConnection[]) => session.reduce((sum, each) => sum + each.requests, 0);
    const mode = { name: 'over sockets', sessions: connectionSessions, sizeOf, memory: () => target.fake.memory() };
    if (values.sockets > 0) report('overSockets', await runFuzz(target, mode, budget(values.sockets)));
  } finally {
    await target.stop();
  }
}

async function replay<C>(target: FuzzTarget<C>, name: string, session: readonly C[]): Promise<void> {
  const problem = await runSession(target, session);
  if (problem === undefined) return;
  failures += 1;
  console.log(`corpus: ${name}: ${problem}`);
}

/** A batch for each seed that once found something. */
async function replaySeeds<C>(run: (budget: Budget) => Promise<Outcome<C>>): Promise<void> {
  for (const each of corpus.seeds) report('inMemory', await run({ count: 1, seconds: 60, seed: each }));
}

function report<C>(kind: 'inMemory' | 'overSockets', { failures: found, growth }: Outcome<C>): void {
  for (const failure of found) console.log(`${failure.problem}\n  ${writeFailure(kind, failure)}`);
  if (growth > MOST_GROWTH) console.log(`memory grew by ${(growth * 100).toFixed(1)} %`);
  failures += found.length + (growth > MOST_GROWTH ? 1 : 0);
}
