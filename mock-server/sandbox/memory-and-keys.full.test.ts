import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { type FakeCxone, type Health, type StartOptions, startFakeCxone, startProxy } from '../index.ts';

const TOKEN = 'an-admin-token-of-tests';
const KEY = 'x-fake-cxone-key';
const CALL = '/ccapi/v2/outbound/personal-connection/call';
const MEGABYTE = 1024 * 1024;

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.close();
});

async function started(options: StartOptions = {}): Promise<FakeCxone> {
  const fake = await startFakeCxone(options);
  running.push(fake);
  return fake;
}

const under = (key: string) => `/_fake/keys/${key}`;
const vendorStatus = async (url: string, headers: Record<string, string>, path = '/auth/jwks') =>
  (await fetch(url + path, { headers })).status;
const asAdmin = { Authorization: `Bearer ${TOKEN}` };

describe('a test key', () => {
  const exposed = { host: '0.0.0.0', adminToken: TOKEN };

  test('of a stranger has no sandbox where others reach the fake, and drops nobody', async () => {
    const { url } = await started(exposed);
    expect((await fetch(`${url}${under('mine')}/_fake/health`, { headers: asAdmin })).status).toBe(200);
    expect(await vendorStatus(url, { [KEY]: 'mine' })).toBe(200);
    const rejected = await fetch(`${url}/auth/jwks`, { headers: { [KEY]: 'yours' } });
    expect([rejected.status, ((await rejected.json()) as { detail: string }).detail]).toEqual([
      403,
      expect.stringContaining("the test key 'yours' is not known"),
    ]);
    for (let number = 0; number < 1_100; number++) await vendorStatus(url, { [KEY]: `stranger-${number}` });
    expect(await vendorStatus(url, {}, `${under('yours')}/auth/jwks`)).toBe(403);
    expect(await vendorStatus(url, { Authorization: 'Bearer fake-pc-write~yours' })).toBe(403);
    const keys = await (await fetch(`${url}/_fake/keys`, { headers: asAdmin })).json();
    expect(keys).toEqual({ keys: ['mine'] });
    // who may not use the admin API makes none known either
    expect((await fetch(`${url}${under('yours')}/_fake/health`)).status).toBe(401);
    expect(await vendorStatus(url, { [KEY]: 'yours' })).toBe(403);
  });

  test.each<[string, StartOptions, string, number]>([
    ['is known from the start by its name', { ...exposed, knownTestKeys: ['mine'] }, 'mine', 200],
    ["is anybody's where that is said", { ...exposed, testKeys: 'any' }, 'yours', 200],
    ["is anybody's on loopback", {}, 'yours', 200],
    ['is not on loopback, where that is said', { testKeys: 'known' }, 'yours', 403],
    ["is nobody's where they are off", { testKeys: 'off', knownTestKeys: ['mine'] }, 'mine', 403],
  ])('%s', async (_name, options, key, status) => {
    const { url } = await started(options);
    expect(await vendorStatus(url, { [KEY]: key })).toBe(status);
    expect(await vendorStatus(url, {})).toBe(200);
  });

  test('is known to the proxy by the same rules', async () => {
    const proxy = await startProxy({ target: (await started()).url, testKeys: 'known', knownTestKeys: ['mine'] });
    running.push(proxy);
    expect(await vendorStatus(proxy.url, { [KEY]: 'mine' })).toBe(200);
    expect(await vendorStatus(proxy.url, { [KEY]: 'yours' })).toBe(403);
  });

  test('is known from when a program uses it', async () => {
    const fake = await started({ testKeys: 'known' });
    const mine = fake.forKey('mine');
    expect(await vendorStatus(mine.url, {})).toBe(200);
    expect(await mine.journal()).toHaveLength(1);
  });

  test('has a policy that the health shows', async () => {
    const [one, other] = [await started(), await started(exposed)];
    expect((await one.health()).testKeys).toBe('any');
    expect((await other.health()).testKeys).toBe('known');
  });
});

describe('the memory of all sandboxes', () => {
  const call = (url: string, headers: Record<string, string> = {}) =>
    fetch(url + CALL, {
      method: 'POST',
      headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ campaignId: 'camp-pc-001', note: 'n'.repeat(15_000) }),
    });

  test('stays within its limit, no matter who fills it; the smallest loses nothing', async () => {
    const fake = await started({ memoryLimit: MEGABYTE });
    await call(fake.url, { [KEY]: 'small' });
    for (let times = 0; times < 150; times++) await call(fake.url, { [KEY]: `large-${times % 2}` });
    const { memory } = await fake.health();
    expect(memory.used).toBeLessThanOrEqual(MEGABYTE);
    expect(memory.used).toBeGreaterThan(MEGABYTE / 2);
    expect(memory.journal + memory.calls + memory.tokens + memory.events).toBe(memory.used);
    expect(await fake.forKey('small').journal()).toHaveLength(1);
    const kept = (await fake.forKey('large-0').journal()).map(({ id }) => id);
    expect([kept.length < 75, kept.at(-1)]).toEqual([true, 'journal-75']);
  });

  test('is given back by a reset, by what is cleared, and by a sandbox that is dropped', async () => {
    const fake = await started();
    for (const headers of [{}, { [KEY]: 'a' }]) await call(fake.url, headers);
    const used = async () => (await fake.health()).memory.used;
    const both = await used();
    await fetch(`${fake.url}/_fake/keys/a`, { method: 'DELETE' });
    const one = await used();
    expect(one).toBeLessThan(both);
    await fake.clearJournal();
    expect(await used()).toBeLessThan(one);
    await fake.reset();
    expect(await used()).toBe(0);
  });

  test('is shown by /_fake/health and the metrics', async () => {
    const fake = await started({ memoryLimit: 7 * MEGABYTE });
    await call(fake.url);
    const { memory } = (await (await fetch(`${fake.url}/_fake/health`)).json()) as Health;
    expect(memory).toMatchObject({ limit: 7 * MEGABYTE, calls: 0, events: 0 });
    const page = await (await fetch(`${fake.url}/_fake/metrics`)).text();
    expect(page).toContain(`fake_cxone_memory_bytes{kind="journal"} ${memory.journal}`);
    expect(page).toContain(`fake_cxone_memory_limit_bytes ${7 * MEGABYTE}`);
  });

  test('takes little for many who do not read the events: they get a gap event and are cut', async () => {
    const fake = await started({ memoryLimit: 4 * MEGABYTE });
    const silent = Array.from({ length: 20 }, () => {
      const sent = request(`${fake.url}/_fake/journal/events`);
      sent.on('error', () => {});
      sent.on('response', (response) => response.pause());
      sent.end();
      return sent;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (let times = 0; times < 600; times++) await call(fake.url);
    const { memory } = await fake.health();
    expect(memory.events).toBeLessThanOrEqual(2 * MEGABYTE);
    for (const each of silent) each.destroy();
  }, 60_000);

  test('a loop that is too far behind gets an error for the gap, and the id by which it resumes', async () => {
    const fake = await started({ journalLimit: 20_000 });
    const events = await fake.events();
    await fetch(`${fake.url}/first`);
    expect((await events.next()).value?.id).toBe('journal-1');
    for (let rounds = 0; rounds < 101; rounds++)
      await Promise.all(Array.from({ length: 100 }, () => fetch(`${fake.url}/auth/jwks`)));
    await expect(events.next()).rejects.toThrow(/behind.*events\(\{ after: 'journal-1' \}\)/);
    expect(await events.next()).toEqual({ value: undefined, done: true });
    const resumed = await fake.events({ after: 'journal-1' });
    expect((await resumed.next()).value?.id).toBe('journal-2');
    await resumed.return?.();
  }, 60_000);
});
