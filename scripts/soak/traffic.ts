import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import type { SentRequest } from '../traffic/request.ts';
import { requests } from '../traffic/sessions.ts';
import type { FakeProcess } from '../traffic/start-fake-process.ts';

const BATCH = 200;
/** Milliseconds between requests, so that a busy machine is not all that is measured. */
const PAUSE = 5;
const SCENARIOS = ['thread', 'flaky', 'expiring-token', 'rate-limited', 'maintenance'];
const EXPORTS = [
  '/_fake/journal.har',
  '/_fake/journal.ndjson',
  '/_fake/journal?limit=50',
  '/_fake/metrics',
  '/_fake/openapi.json',
];

/** What cannot be sent by fetch is the fuzzer's; what makes the fake wait on purpose would be measured as slowness. */
function isMixed({ method, target, headers }: SentRequest): boolean {
  return (
    /^(GET|HEAD|POST|PUT|PATCH|DELETE)$/.test(method) &&
    target.startsWith('/') &&
    !/_fake.*(faults|scenario|events|keys)/.test(target) &&
    headers.every(([name, value]) => !/^(prefer|expect)$/i.test(name) && /^[\x20-\x7e]*$/.test(value))
  );
}

/** Random requests, one after the other, until the signal; gives how many. */
export async function sendMixed({ url }: FakeProcess, signal: AbortSignal): Promise<number> {
  let sent = 0;
  for (let seed = 1; !signal.aborted; seed++) {
    for (const each of fc.sample(requests, { numRuns: BATCH, seed })) {
      if (signal.aborted) break;
      if (!isMixed(each)) continue;
      await send(url, each);
      sent += 1;
      await wait(PAUSE);
    }
  }
  return sent;
}

async function send(url: string, { method, target, headers, body }: SentRequest): Promise<void> {
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const list = headers
    .filter(([name]) => !/^host$/i.test(name))
    .map(([name, value]): [string, string] => [name, value]);
  const response = await fetch(url + target, {
    method,
    headers: list,
    redirect: 'manual',
    ...(hasBody && { body: Buffer.from(body, 'latin1') }),
  });
  await response.arrayBuffer();
}

/** What people and tools do beside an application: change the scenario, reload the tenant, export, reset. */
export async function administer({ url }: FakeProcess, signal: AbortSignal): Promise<void> {
  const tenant = await (await fetch(`${url}/_fake/tenant`)).json();
  for (let turn = 0; !signal.aborted; turn++) {
    await change(url, 'PUT', `/_fake/scenario/${SCENARIOS[turn % SCENARIOS.length]}`);
    await change(url, 'GET', EXPORTS[turn % EXPORTS.length] ?? '');
    await change(url, 'PATCH', '/_fake/tenant', [{ op: 'replace', path: '/name', value: `soak ${turn}` }]);
    if (turn % 10 === 0) await change(url, 'PUT', '/_fake/tenant', tenant);
    await change(url, 'DELETE', '/_fake/scenario');
    await change(url, 'POST', `/_fake/keys/soak-${turn % 50}/_fake/reset`);
    if (turn % 60 === 59) await change(url, 'POST', '/_fake/reset');
    await wait(1_000, undefined, { signal }).catch(() => {});
  }
}

async function change(url: string, method: string, path: string, body?: unknown): Promise<void> {
  const response = await fetch(url + path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  await response.arrayBuffer();
}

/** Subscribers that come, read for some seconds, and go. */
export async function subscribe({ url }: FakeProcess, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const enough = AbortSignal.any([signal, AbortSignal.timeout(5_000)]);
    try {
      const response = await fetch(`${url}/_fake/journal/events`, { signal: enough });
      for await (const _ of response.body ?? []) if (enough.aborted) break;
    } catch (error) {
      if (!enough.aborted) throw error;
    }
  }
}
