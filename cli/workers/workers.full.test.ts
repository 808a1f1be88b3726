import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectFakeCxone } from '../../mock-server/client/index.ts';
import { hasRedis, type RedisServer, startRedis } from '../../mock-server/test-support/redis-server.ts';
import { runCli, runProcess, type ServeProcess, startServe } from '../test-support/run-cli.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const BODY =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}';
/** Racing requests; `npm run test:nightly` sends 50,000. */
const REQUESTS = Number(process.env['RACING_REQUESTS'] ?? 1_500);
const AT_ONCE = 12;
const TIMEOUT = 60_000 + REQUESTS * 20;

const agent = new Agent({ keepAlive: true });
/** A connection for each request. */
const once = new Agent();
/** Milliseconds after which a request counts as one that is never answered. */
const UNANSWERED = 30_000;

/** The status of a call that is placed; 0 where the connection is lost, -1 where it stays open without an answer. */
function place(url: string, number = 0, by = agent): Promise<number> {
  const headers = { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json', 'x-number': number };
  return new Promise((resolve) => {
    const sent = request(url + CALL, { method: 'POST', agent: by, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    });
    sent.on('error', () => resolve(0));
    sent.setTimeout(UNANSWERED, () => {
      resolve(-1);
      sent.destroy();
    });
    sent.end(BODY);
  });
}

/** How often each status was answered, of requests that race at some URLs. */
async function race(urls: readonly string[], count: number): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  let left = count;
  const runner = async (url: string) => {
    while (left > 0) {
      left -= 1;
      const status = await place(url);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(urls.flatMap((url) => Array.from({ length: AT_ONCE }, () => runner(url))));
  return statuses;
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return parent === pid ? [Number(name)] : [];
      } catch {
        return [];
      }
    });
}

test('more than one worker without a store is a usage error that says why', async () => {
  const { code, stderr } = await runCli(['serve', '--port', '0', '--workers', '2']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('--workers above 1 needs --store: without one each')]);
});

test.each([
  ['http://127.0.0.1:6379', '--store must be a URL such as redis://127.0.0.1:6379'],
  ['planted-secret', '--store must be a URL such as redis://127.0.0.1:6379'],
])('a store at %s is a usage error that does not repeat it', async (url, problem) => {
  const { code, stderr } = await runCli(['serve', '--port', '0', '--store', url]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(problem)]);
  expect(stderr).not.toContain(url);
});

test('config shows no password of a store', async () => {
  const { stdout } = await runCli(['config', '--store', 'redis://user:planted-secret@127.0.0.1:6379']);
  expect(stdout).toContain('redis://');
  expect(stdout).not.toContain('planted-secret');
});

const isThere = hasRedis('workers and replicas over one Redis');

describe.runIf(isThere)('processes over one store', () => {
  let server: RedisServer;
  const running: ServeProcess[] = [];
  const start = async (...args: readonly string[]) => {
    const fake = await startServe(['--journal-limit', '100000', ...args]);
    running.push(fake);
    return fake;
  };
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(async () => {
    for (const each of running.splice(0)) await each.end('SIGKILL').catch(() => undefined);
    agent.destroy();
    await server.end();
  });

  test('four replicas take each step of a scenario once, see each double dial, and lose no entry', {
    timeout: TIMEOUT,
  }, async () => {
    const store = server.url();
    const four = await Promise.all([1, 2, 3, 4].map(() => start('--store', store)));
    const fake = await connectFakeCxone({ url: four[0]?.url ?? '' });
    await fake.setScenario({ steps: ['429 x100', '503 x50', 'pass…'] });
    const urls = four.map(({ url }) => url);
    expect(await race(urls, REQUESTS)).toEqual({ 202: REQUESTS - 150, 429: 100, 503: 50 });
    expect((await fake.scenario()).taken).toEqual([100, 50, REQUESTS - 150]);
    const ids = (await fake.journal()).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([REQUESTS, REQUESTS]);
    const calls = await fake.calls();
    expect(new Set(calls.map(({ id }) => id)).size).toBe(REQUESTS - 150);
    expect(await fake.doubleDials()).toHaveLength(REQUESTS - 151);

    await fake.reset();
    await fake.clock.stop();
    await fake.setRateLimit({ requests: 77, seconds: 60 });
    expect(await race(urls, 400)).toEqual({ 202: 77, 429: 323 });
    for (const each of four) expect(await each.end()).toBe(0);
  });

  test('workers answer on one port, count together, and end with their primary', async () => {
    const fake = await start('--store', server.url(), '--workers', '3');
    expect(childrenOf(fake.pid)).toHaveLength(3);
    expect(await race([fake.url], 60)).toEqual({ 202: 60 });
    const metrics = await (await fetch(`${fake.url}/_fake/metrics`)).text();
    expect(metrics).toContain('fake_cxone_requests_total{operation="placeCall",status="202"} 60');
    expect(metrics).toContain('fake_cxone_journal_entries 60');
    expect(fake.lines.filter((line) => line.startsWith('listening'))).toHaveLength(1);
    expect(await fake.end()).toBe(0);
    await expect(fetch(fake.url)).rejects.toThrow();
  });

  test('a worker that is killed under load is replaced, nothing that was acknowledged is lost, and nothing waits forever', async () => {
    const fake = await start('--store', server.url(), '--workers', '3');
    const accepted: number[] = [];
    const unanswered: number[] = [];
    let [isOver, last] = [false, 0];
    const load = Array.from({ length: 12 }, async (_, index) => {
      while (!isOver) {
        last += 1;
        const number = last;
        const status = await place(fake.url, number, index < 6 ? agent : once);
        if (status === 202) accepted.push(number);
        if (status === -1) unanswered.push(number);
      }
    });
    await vi.waitFor(() => expect(accepted.length).toBeGreaterThan(50), 20_000);
    let before = 0;
    for (const first of childrenOf(fake.pid)) {
      process.kill(first, 'SIGKILL');
      await vi.waitFor(() => expect(childrenOf(fake.pid).filter((pid) => pid !== first)).toHaveLength(3), 20_000);
      before = accepted.length;
      await vi.waitFor(() => expect(accepted.length).toBeGreaterThan(before + 50), 20_000);
    }
    isOver = true;
    await Promise.all(load);
    expect(unanswered).toEqual([]);
    const kept = await (await connectFakeCxone({ url: fake.url })).journal({ status: '202' });
    const numbers = kept.map(({ request: { headers } }) => Number(headers['x-number']));
    expect(accepted.filter((number) => numbers.filter((each) => each === number).length !== 1)).toEqual([]);
    expect(await fake.stderrMatching(/a worker has ended and is replaced/)).toBeTruthy();
    const metrics = await (await fetch(`${fake.url}/_fake/metrics`)).text();
    const counted = Number(/requests_total\{operation="placeCall",status="202"\} (\d+)/.exec(metrics)?.[1]);
    expect(counted).toBeGreaterThan(before);
    expect(await fake.end()).toBe(0);
  });

  test('workers that are all killed at once come back at the same URL', async () => {
    const fake = await start('--store', server.url(), '--workers', '2');
    for (const pid of childrenOf(fake.pid)) process.kill(pid, 'SIGKILL');
    await vi.waitFor(async () => expect(await place(fake.url, 0, once)).toBe(202), { timeout: 20_000, interval: 200 });
    expect(await fake.end()).toBe(0);
  });

  test('what is wrong with the options of workers is said once', async () => {
    const { code, stderr } = await runProcess([
      ...['serve', '--port', '0', '--store', server.url(), '--workers', '3'],
      ...['--notify', 'http://127.0.0.1:9', '--notify-secret', 'planted'],
    ]);
    expect([code, stderr.match(/--notify-secret/g)]).toEqual([2, ['--notify-secret']]);
  });
});
