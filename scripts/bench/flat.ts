/**
 * `npm run bench:flat`: whether a request costs the same however much the fake has: contacts, sandboxes, entries of the
 * journal; what a body with many faults costs; and how memory grows with requests. In one process without a socket, in
 * processor time for a request, the best of interleaved rounds.
 *
 * `--requests N` for the memory (1,000,000 by default, 0 for none), `--rounds N`.
 */
import { parseArgs } from 'node:util';
import { defaultTenant } from '../../generated/index.ts';
import { answer } from '../../mock-server/lifecycle/index.ts';
import type { Sandbox } from '../../mock-server/sandbox/index.ts';
import { createSandbox } from '../../mock-server/server/index.ts';
import { CASES } from './cases.ts';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '7' } },
});
const ROUNDS = Number(values.rounds);
const IN_A_ROUND = 4_000;
const SMALL_JOURNAL = 100;
const LARGE_JOURNAL = 100_000;

const accepted = CASES.find(({ name }) => name === 'accepted');
if (accepted === undefined) throw new Error('there is no case of an accepted call');
const CALL = accepted;

async function place(sandbox: Sandbox, text = CALL.body, status = CALL.status): Promise<void> {
  const head = { method: CALL.method, path: CALL.path, query: '', rawHeaders: [...CALL.headers] };
  const made = await answer(sandbox, head, { bytes: Buffer.from(text) });
  if (made.status !== status) throw new Error(`${made.status} in place of ${status}: ${made.body}`);
}

/** Microseconds of processor time that one of N requests takes. */
async function measured(send: (index: number) => Promise<void>, count = IN_A_ROUND): Promise<number> {
  const begun = process.cpuUsage();
  for (let index = 0; index < count; index++) await send(index);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / count;
}

/** The best round of each of some ways to send requests, which take turns. */
async function best(ways: readonly ((index: number) => Promise<void>)[], count?: number): Promise<number[]> {
  const least = ways.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS + 2; round++)
    for (const [at, send] of ways.entries()) {
      const time = await measured(send, count);
      if (round >= 2) least[at] = Math.min(least[at] as number, time); // the first two are warm-up
    }
  return least;
}

function report(what: string, [few = 0, many = 0]: readonly number[]): void {
  console.log(`${what}: ${few.toFixed(1)} and ${many.toFixed(1)} µs, ratio ${(many / few).toFixed(2)}`);
}

async function withContacts(count: number): Promise<Sandbox> {
  const others = Array.from({ length: count }, (_, index) => ({ externalId: `one-${index}`, phoneTypes: ['mobile'] }));
  return createSandbox({ tenant: { ...defaultTenant, contacts: [...defaultTenant.contacts, ...others] } });
}

async function growth(): Promise<void> {
  const [few, many] = [await withContacts(7), await withContacts(99_997)];
  report('10 and 100,000 contacts', await best([() => place(few), () => place(many)]));
  const one = await createSandbox();
  const thousand = Array.from({ length: 1_000 }, (_, index) => `key-${index}`);
  const ofKey = (index: number) => one.testKeys.get(thousand[index % thousand.length] as string);
  report('1 and 1,000 sandboxes', await best([() => place(one), (index) => place(ofKey(index))]));
  const [small, large] = [
    await createSandbox({ journalLimit: SMALL_JOURNAL }),
    await createSandbox({ journalLimit: LARGE_JOURNAL, memoryLimit: 2_000 }),
  ];
  for (let index = 0; index < LARGE_JOURNAL; index++) await place(large);
  report('a journal of 100 and one of 100,000, full', await best([() => place(small), () => place(large)]));
}

/** A body with N keys that the contract does not have. */
function faulty(count: number): string {
  const unknown = Object.fromEntries(Array.from({ length: count }, (_, index) => [`unknown${index}`, index]));
  return JSON.stringify({ ...(JSON.parse(CALL.body) as object), ...unknown });
}

async function faults(): Promise<void> {
  const sandbox = await createSandbox();
  const counts = [1, 10, 100, 1_000, 5_000];
  const bodies = counts.map(faulty);
  const least = await best(
    bodies.map((body) => () => place(sandbox, body, 400)),
    30,
  );
  for (const [at, count] of counts.entries()) console.log(`${count} faults in a body: ${least[at]?.toFixed(0)} µs`);
}

async function memory(requests: number): Promise<void> {
  const sandbox = await createSandbox();
  const { gc } = globalThis as { gc?: () => void };
  const used: number[] = [];
  for (let index = 1; index <= requests; index++) {
    await place(sandbox);
    if (index !== requests / 10 && index !== requests) continue;
    gc?.();
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    used.push(heapUsed + arrayBuffers);
    const megabytes = (bytes: number) => Math.round(bytes / 1_048_576);
    console.log(`${index} requests: ${megabytes(heapUsed + arrayBuffers)} MB in use, ${megabytes(rss)} MB resident`);
  }
  console.log(`ratio of what is in use ${((used[1] ?? 0) / (used[0] ?? 1)).toFixed(2)}`);
}

await growth();
await faults();
await memory(Number(values.requests));
process.exit(0);
