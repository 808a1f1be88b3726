/**
 * `npm run soak`: mixed traffic for an hour, with changes of scenario, tenants that are reloaded, exports and subscribers.
 * At the end the heap, after a forced collection, must be within 10 % of what it was after the warm-up, and the
 * 99th percentile of a request within 30 % of the same request to a fake that has nothing else to do. `--minutes`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { inMegabytes, type Memory } from '../traffic/memory.ts';
import { numberOptions } from '../traffic/number-options.ts';
import { type FakeProcess, startFakeProcess } from '../traffic/start-fake-process.ts';
import { measurePairs, p99 } from './latency.ts';
import { administer, sendMixed, subscribe } from './traffic.ts';

const WARM_UP = 0.2;
const MOST_GROWTH = 0.1;
const MOST_SLOWNESS = 0.3;
const SUBSCRIBERS = 5;

const { minutes } = numberOptions({ minutes: 60 });
const milliseconds = minutes * 60_000;

const loaded = await startFakeProcess({ journalLimit: 200 });
const idle = await startFakeProcess({ journalLimit: 200 });
try {
  const [warm, before] = await phase(milliseconds * WARM_UP);
  const [after, measured] = await phase(milliseconds * (1 - WARM_UP));
  console.log(`soak: ${minutes} minutes, ${before.sent + measured.sent} requests, ${measured.loaded.length} pairs`);
  const growth = after.heap / warm.heap - 1;
  console.log(
    `heap ${inMegabytes(warm.heap)} -> ${inMegabytes(after.heap)} (${percent(growth)}), RSS ${inMegabytes(warm.rss)} -> ${inMegabytes(after.rss)}`,
  );
  const [slow, control] = [p99(measured.loaded), p99(measured.idle)];
  const slowness = slow / control - 1;
  console.log(`p99 ${slow.toFixed(2)} ms, of the idle fake ${control.toFixed(2)} ms (${percent(slowness)})`);
  const output = loaded.takeOutput();
  if (output !== '') console.log(`it prints ${output}`);
  const isSound = growth <= MOST_GROWTH && slowness <= MOST_SLOWNESS && output === '' && loaded.isRunning;
  console.log(isSound ? 'soak: nothing is wrong' : 'soak: failed');
  process.exitCode = isSound ? 0 : 1;
} finally {
  await Promise.all([loaded.stop(), idle.stop()]);
}

interface Measured {
  readonly sent: number;
  readonly loaded: readonly number[];
  readonly idle: readonly number[];
}

/** Traffic for N milliseconds; then a reset, and what memory is left in use. */
async function phase(duration: number): Promise<[Memory, Measured]> {
  const ending = new AbortController();
  const { signal } = ending;
  const work = Promise.all([
    sendMixed(loaded, signal),
    measurePairs(loaded, idle, signal),
    administer(loaded, signal),
    ...Array.from({ length: SUBSCRIBERS }, () => subscribe(loaded, signal)),
  ]);
  await Promise.race([wait(duration), work]);
  ending.abort();
  const [sent, pairs] = await work;
  await emptied(loaded);
  return [await loaded.memory(), { sent, ...pairs }];
}

/** What the journal and the calls keep depends on when the last reset was; what is left then does not. */
async function emptied({ url }: FakeProcess): Promise<void> {
  await fetch(`${url}/_fake/reset`, { method: 'POST' });
  const { keys } = (await (await fetch(`${url}/_fake/keys`)).json()) as { keys: string[] };
  for (const key of keys) await fetch(`${url}/_fake/keys/${key}`, { method: 'DELETE' });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
