import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetch, createSandbox, type FakeCxone, type JournalEntry, startFakeCxone } from '../index.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const under = (key: string) => `/_fake/keys/${key}`;
const MINUTE = 60_000;

/** Sandboxes by a clock that the test turns, asked in this process. */
async function aFake(options: { testKeyIdle?: number } = {}) {
  const time = { now: 1_700_000_000_000 };
  const handle = createFetch(await createSandbox({ clock: { now: () => time.now }, ...options }));
  const ask = async (path: string, method = 'GET', body?: string) => {
    const response = await handle(new Request(`http://fake${path}`, { method, ...(body !== undefined && { body }) }));
    const text = await response.text();
    return { status: response.status, value: text === '' ? undefined : JSON.parse(text) };
  };
  const keys = async () => (await ask('/_fake/keys')).value.keys as string[];
  const entries = async (mount = '') => (await ask(`${mount}/_fake/journal`)).value.entries.length as number;
  return { time, ask, keys, entries };
}

describe('the sandbox of a test key', () => {
  test('is there from its first use on, and listed, the last used first', async () => {
    const { ask, keys } = await aFake();
    expect(await keys()).toEqual([]);
    for (const key of ['a', 'b', 'a']) await ask(`${under(key)}/nothing`);
    expect(await keys()).toEqual(['a', 'b']);
  });

  test('is dropped ten minutes after its last use, and not before', async () => {
    const { time, ask, keys, entries } = await aFake();
    await ask(`${under('a')}/nothing`);
    time.now += 9 * MINUTE;
    expect(await entries(under('a'))).toBe(1);
    time.now += 10 * MINUTE;
    expect(await keys()).toEqual(['a']);
    time.now += 1;
    expect(await keys()).toEqual([]);
    expect(await entries(under('a'))).toBe(0);
  });

  test('is dropped after its configured lifetime', async () => {
    const { time, ask, keys } = await aFake({ testKeyIdle: 50 });
    await ask(`${under('a')}/nothing`);
    time.now += 51;
    expect(await keys()).toEqual([]);
    expect((await ask('/_fake/keys/a', 'DELETE')).status).toBe(404);
  });

  test('lives on as long as it is used, whatever its own clock shows', async () => {
    const { time, ask, keys } = await aFake();
    await ask(`${under('a')}/_fake/clock`, 'PATCH', '{"advance":86400}');
    expect(await keys()).toEqual(['a']);
    for (let times = 0; times < 5; times++) {
      time.now += 9 * MINUTE;
      await ask(`${under('a')}/nothing`);
    }
    expect(await keys()).toEqual(['a']);
  });

  test('goes when it is deleted, and only it', async () => {
    const { ask, keys, entries } = await aFake();
    for (const key of ['a', 'b']) await ask(`${under(key)}/nothing`);
    expect((await ask('/_fake/keys/a', 'DELETE')).status).toBe(204);
    expect(await keys()).toEqual(['b']);
    expect(await entries(under('b'))).toBe(1);
    const again = await ask('/_fake/keys/a', 'DELETE');
    expect([again.status, again.value.detail]).toEqual([
      404,
      "the test key 'a' is not in use, or its sandbox was dropped",
    ]);
    expect((await ask('/_fake/keys/a%20b', 'DELETE')).value.detail).toContain("'a b' is not a test key");
  });

  test('is one of at most a thousand: the one that was not used for longest goes', async () => {
    const { ask, keys } = await aFake();
    for (let number = 0; number < 1_000; number++) await ask(`${under(`k-${number}`)}/_fake/health`);
    await ask(`${under('k-0')}/_fake/health`);
    await ask(`${under('one-more')}/_fake/health`);
    const there = await keys();
    expect(there).toHaveLength(1_000);
    expect([there.includes('k-0'), there.includes('k-1'), there[0]]).toEqual([true, false, 'one-more']);
  });

  test('does not go for keys that any client may invent, where the admin API was asked under its key', async () => {
    const { ask, keys, entries } = await aFake();
    await ask(`${under('known')}/_fake/health`);
    await ask(`${under('known')}/nothing`);
    for (let number = 0; number < 1_001; number++) await ask(`${under(`k-${number}`)}/nothing`);
    const there = await keys();
    expect([there.length, there.includes('k-1'), there.includes('k-2')]).toEqual([1_000, false, true]);
    expect(await entries(under('known'))).toBe(1);
  });

  test.each([
    ['under a key resets that key alone', `${under('a')}/_fake/reset`, [1, 0, 1]],
    ['of the base leaves the keys alone', '/_fake/reset', [0, 1, 1]],
  ])('a reset %s', async (_name, path, left) => {
    const { ask, entries } = await aFake();
    for (const mount of ['', under('a'), under('b')]) await ask(`${mount}/nothing`);
    expect((await ask(path, 'POST')).status).toBe(204);
    expect([await entries(), await entries(under('a')), await entries(under('b'))]).toEqual(left);
  });

  test('has a clock of its own', async () => {
    const { ask } = await aFake();
    const shown = async (mount: string) => (await ask(`${mount}/_fake/clock`)).value;
    await ask(`${under('a')}/_fake/clock`, 'PATCH', '{"now":"2030-01-01T00:00:00Z","isRunning":false}');
    expect(await shown(under('a'))).toEqual({ now: '2030-01-01T00:00:00.000Z', isRunning: false });
    const usual = { now: '2023-11-14T22:13:20.000Z', isRunning: true };
    expect([await shown(''), await shown(under('b'))]).toEqual([usual, usual]);
  });
});

describe('20 parallel keys with 10,000 interleaved requests', () => {
  const KEYS = Array.from({ length: 20 }, (_, number) => `key-${number}`);
  const EACH = 500;
  const agent = new Agent({ keepAlive: true });
  let fake: FakeCxone;
  beforeAll(async () => {
    fake = await startFakeCxone();
  });
  afterAll(() => {
    agent.destroy();
    return fake.close();
  });

  /** Each key is named in one of the three ways; every fifth request is rejected. */
  async function send(key: string, turn: number): Promise<void> {
    const way = Number(key.slice(4)) % 3;
    const isRight = turn % 5 !== 0;
    const [status, entry] = await post(`${way === 0 ? under(key) : ''}${CALL}`, bodyOf(key, turn), {
      Authorization: `Bearer fake-pc-write${way === 1 ? `~${key}` : ''}`,
      'Content-Type': 'application/json',
      ...(way === 2 && { 'x-fake-cxone-key': key }),
    });
    expect([status, entry]).toEqual([isRight ? 202 : 400, `${under(key)}/_fake/journal/journal-${turn + 1}`]);
  }

  /** By Node's own client, which takes a third of the time that fetch does. */
  function post(
    path: string,
    body: string,
    headers: Record<string, string>,
  ): Promise<[status: unknown, entry: unknown]> {
    return new Promise((resolve, reject) => {
      const sent = request(fake.url + path, { method: 'POST', agent, headers }, (response) => {
        response.on('end', () => resolve([response.statusCode, response.headers['x-fake-cxone-journal']])).resume();
      });
      sent.on('error', reject).end(body);
    });
  }

  const bodyOf = (key: string, turn: number) =>
    JSON.stringify({
      contact: { externalId: `${key}.${turn}`, phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
      campaignId: turn % 5 === 0 ? 'camp-abc-123' : 'camp-pc-001',
    });

  test('leak nothing to each other: ids, bodies, keys and calls are each key’s own', async () => {
    await Promise.all(
      KEYS.map(async (key) => {
        for (let turn = 0; turn < EACH; turn++) await send(key, turn);
      }),
    );
    const turns = Array.from({ length: EACH }, (_, turn) => turn);
    for (const key of KEYS) {
      const of = async (path: string) => (await fetch(`${fake.url}${under(key)}/_fake/${path}`)).json();
      const { entries } = (await of('journal')) as { entries: JournalEntry[] };
      expect(entries.map((entry) => [entry.id, entry.key, entry.request.body])).toEqual(
        turns.map((turn) => [`journal-${turn + 1}`, key, bodyOf(key, turn)]),
      );
      const { calls } = (await of('calls')) as { calls: { id: string; contact: string }[] };
      const right = turns.filter((turn) => turn % 5 !== 0);
      expect(calls.map(({ id, contact }) => [id, contact])).toEqual(
        right.map((turn, index) => [`call-${index + 1}`, `${key}.${turn}`]),
      );
    }
    expect([await fake.journal(), await fake.calls()]).toEqual([[], []]);
  });
});
