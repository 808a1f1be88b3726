import { request as httpRequest } from 'node:http';
import { setTimeout as later } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { type FakeCxone, startFakeCxone } from './index.ts';

const API = '/inContactAPI/services/v34.0';
const AGENTS = 1_000;
const ROUNDS = 3;
/** Seconds that a request waits: longer than it takes to send one for each agent. */
const TIMEOUT = 60;
/** Bytes by which the heap may grow from the first round to the last; the journal is full in all of them. */
const MOST_GROWTH = 5_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

interface Reply {
  readonly status: number | undefined;
  readonly text: string;
}

/** A request without a pool of connections: each agent has one of their own. */
function send(fake: FakeCxone, method: string, path: string, body?: object): Promise<Reply> {
  const headers = { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json', accept: '*/*' };
  return new Promise((resolve, reject) => {
    httpRequest(fake.url + API + path, { method, headers, agent: false }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, text });
    })
      .on('error', reject)
      .end(body && JSON.stringify(body));
  });
}

function idIn({ text }: Reply): string {
  return (JSON.parse(text) as { readonly sessionId: string }).sessionId;
}

/** Does something for each agent, a few at a time: a listening socket takes few connections at once. */
async function forEach<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (let first = 0; first < items.length; first += 50)
    done.push(...(await Promise.all(items.slice(first, first + 50).map(work))));
  return done;
}

test(`${AGENTS} agents wait at once, each for their own events, and nothing of them stays`, async () => {
  const agents = Array.from({ length: AGENTS }, (_, index) => ({
    userId: `user-${index}`,
    securityProfile: 'Dialer',
    agentId: 7000 + index,
  }));
  const tenant = { ...defaultTenant, users: [...defaultTenant.users, ...agents] };
  const fake = await startFakeCxone({ tenant, journalLimit: 100 });
  const poll = (id: string, timeout: number) =>
    send(fake, 'GET', `/agent-sessions/${id}/get-next-event?timeout=${timeout}`);
  let ids = await forEach(agents, async ({ agentId }) => {
    const made = await send(fake, 'POST', '/agent-sessions', { stationId: `${agentId}`, asAgentId: agentId });
    return idIn(await poll(idIn(made), 0));
  });
  const idle = heapUsed();
  const heaps: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const answered = new Set<string>();
    const waiting: Promise<Reply>[] = [];
    for (const id of ids) {
      waiting.push(poll(id, TIMEOUT).finally(() => answered.add(id)));
      if (waiting.length % 50 === 0) await later(10);
    }
    await send(fake, 'POST', `/agent-sessions/${ids[7]}/state`, { state: 'Unavailable', reason: `${round}` });
    const { status, text } = await (waiting[7] as Promise<Reply>);
    expect([status, text.includes('AgentState')]).toEqual([200, true]);
    expect([...answered]).toEqual([ids[7]]);
    heaps.push(heapUsed());
    await forEach(
      ids.filter((id) => id !== ids[7]),
      (id) => send(fake, 'POST', `/agent-sessions/${id}/state`, { state: 'Available' }),
    );
    ids = (await Promise.all(waiting)).map(idIn);
  }
  const [first = 0, last = 0] = [heaps[0], heaps.at(-1)];
  console.log(
    `${AGENTS} agents wait: ${Math.round((first - idle) / AGENTS / 1024)} KiB each, their connections and clients included;`,
    `heap in MB after each of ${ROUNDS} rounds: ${heaps.map((heap) => (heap / 1e6).toFixed(1)).join(', ')}`,
  );
  expect(last - first).toBeLessThan(MOST_GROWTH);
  await fake.close();
});
