import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NotifyReport } from '../admin-types/index.ts';
import { type FakeCxone, type StartOptions, startFakeCxone } from '../index.ts';
import { startReceiver } from '../test-support/receiver.ts';
import { hasRedis, type RedisServer, startRedis } from '../test-support/redis-server.ts';

const API = '/inContactAPI/services/v34.0';
const CALL = '/ccapi/v2/outbound/personal-connection/call';
const BODY = {
  contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
  campaignId: 'camp-pc-001',
};
const HEADERS = { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' };

interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

async function send({ url }: { readonly url: string }, path: string, { method, body, headers }: Sent = {}) {
  const response = await fetch(url + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...HEADERS, ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as never };
}

const place = async (fake: { readonly url: string }, headers: Record<string, string> = {}) =>
  (await send(fake, CALL, { body: BODY, headers })).status;

const isThere = hasRedis('replicas over one Redis');

describe.runIf(isThere)('two replicas over one store', () => {
  let server: RedisServer;
  let url: string;
  let fakes: FakeCxone[];
  const start = async (options: StartOptions = {}) => {
    const fake = await startFakeCxone({ store: url, ...options });
    fakes.push(fake);
    return fake;
  };
  const startTwo = async (options: StartOptions = {}) => [await start(options), await start(options)] as const;
  beforeAll(async () => {
    server = await startRedis();
  });
  beforeEach(() => {
    url = server.url();
    fakes = [];
  });
  afterEach(() => Promise.all(fakes.map((fake) => fake.close())));
  afterAll(() => server.end());

  test('have the same calls, journal, double dials, clock, faults and scenario', async () => {
    const [one, other] = await startTwo();
    expect([await place(one), await place(other)]).toEqual([202, 202]);
    expect((await other.calls()).map(({ id }) => id)).toEqual(['call-1', 'call-2']);
    expect((await one.journal()).map(({ id }) => id)).toEqual(['journal-1', 'journal-2']);
    expect((await one.doubleDials()).map(({ calls }) => calls)).toEqual([['call-1', 'call-2']]);
    await one.clock.set('2030-01-01T00:00:00Z');
    await one.clock.stop();
    expect((await other.clock.read()).now).toMatch(/^2030-01-01T00:00:0/);
    await other.setFault('down', { answer: { status: 503 }, times: 1 });
    expect([await place(one), await place(other)]).toEqual([503, 202]);
    await one.setScenario({ steps: ['429', '503'] });
    expect([await place(other), await place(one), await place(other)]).toEqual([429, 503, 202]);
    await other.reset();
    expect([await one.calls(), await one.journal()]).toEqual([[], []]);
  });

  test('have the same stubs, and take each response of a sequence once', async () => {
    const stubs = { welcome: { request: { path: '/welcome' }, responses: [{ text: 'hello' }] } };
    const [one, other] = await startTwo({ stubs });
    const responses = Array.from({ length: 20 }, (_, index) => ({ text: `n${index}` }));
    await one.setStub('many', { times: 20, request: { path: '/many' }, responses });
    const sent = Array.from({ length: 24 }, (_, index) => send(index % 2 === 0 ? one : other, '/many'));
    const seen = (await Promise.all(sent)).filter(({ status }) => status === 200).map(({ body }) => `${body}`);
    expect(seen.sort()).toEqual(responses.map(({ text }) => text).sort());
    expect(await other.stubs()).toMatchObject([
      { name: 'many', responded: 20 },
      { name: 'welcome', responded: 0 },
    ]);
    await other.clearStub();
    expect((await send(one, '/welcome')).status).toBe(404);
    await one.reset();
    expect((await send(other, '/welcome')).body).toBe('hello');
  });

  test('sign with one key, and know what the other has issued and revoked', async () => {
    const [one, other] = await startTwo({ origin: 'http://fake.example' }); // the issuer of its tokens
    expect(await send(one, '/auth/jwks')).toEqual(await send(other, '/auth/jwks'));
    const token = await one.token();
    const bearer = { authorization: `Bearer ${token}` };
    expect(await place(other, bearer)).toBe(202);
    await other.revoke(token);
    expect(await place(one, bearer)).toBe(401);
    const text = (await redisDump(server)).join('\n');
    expect(text).toContain('revoked');
    expect(text).not.toContain(token);
  });

  test('keep no secret of a request in the journal that leaves the process', async () => {
    const one = await start({ adminToken: 'planted-admin-token' });
    await place(one, { 'x-api-key': 'planted-api-key' });
    await send(one, '/auth/token', { body: 'grant_type=password&password=planted-password' });
    await send(one, CALL, { body: BODY, headers: { authorization: 'Bearer planted-bearer-token' } });
    expect((await redisDump(server)).join('\n')).not.toMatch(/planted-(admin|api|password|bearer)/);
  });

  test('change one tenant, which a test key that begins elsewhere inherits', async () => {
    const [one, other] = await startTwo();
    await one.patchTenant([{ op: 'replace', path: '/name', value: 'renamed' }]);
    expect(((await send(other, '/_fake/tenant')).body as { name: string }).name).toBe('renamed');
    await vi.waitFor(async () => expect((await other.tenant()).name).toBe('renamed'), 20_000);
    await place({ url: `${other.url}/_fake/keys/a-run` });
    await one.patchTenant([{ op: 'replace', path: '/name', value: 'again' }]);
    // it was begun before by the other replica: here it is as it was there
    expect(((await send(one, '/_fake/keys/a-run/_fake/tenant')).body as { name: string }).name).toBe('renamed');
    expect(((await send(other, '/_fake/keys/a-run/_fake/tenant')).body as { name: string }).name).toBe('renamed');
  });

  test('have the same sandboxes of test keys, which one drops for both', async () => {
    const [one, other] = await startTwo();
    await place({ url: `${one.url}/_fake/keys/a-run` });
    expect((await send(other, '/_fake/keys')).body).toEqual({ keys: ['a-run'] });
    expect(await other.forKey('a-run').calls()).toHaveLength(1);
    expect((await send(one, '/_fake/keys/a-run', { method: 'DELETE' })).status).toBe(204);
    expect(await other.forKey('a-run').calls()).toEqual([]);
    expect((await send(other, '/_fake/keys/nobody', { method: 'DELETE' })).status).toBe(404);
  });

  test('let a test key in at once that the other was told of', async () => {
    const [one, other] = await startTwo({ testKeys: 'known' });
    expect(await place(other, { 'x-fake-cxone-key': 'a-run' })).toBe(403);
    await send(one, '/_fake/keys/a-run/_fake/health');
    expect(await place(other, { 'x-fake-cxone-key': 'a-run' })).toBe(202);
  });

  test('have streams of events that hear of both, and each exchange once', async () => {
    const [one, other] = await startTwo();
    const heard: string[] = [];
    const ending = new AbortController();
    const listening = (async () => {
      for await (const { id } of await one.events({ signal: ending.signal })) heard.push(id);
    })();
    await vi.waitFor(async () => {
      await place(other);
      expect(heard.length).toBeGreaterThan(0);
    }, 20_000);
    const [first, second] = [await place(one), await place(other)];
    expect([first, second]).toEqual([202, 202]);
    const last = (await one.journal()).length;
    await vi.waitFor(() => expect(heard).toContain(`journal-${last}`), 20_000);
    ending.abort();
    await listening;
    expect(new Set(heard).size).toBe(heard.length);
  });

  test('wake a client that waits at the other', async () => {
    const [one, other] = await startTwo();
    const made = await send(one, `${API}/agent-sessions`, { body: { stationId: '5001', asAgentId: 5001 } });
    const { sessionId } = made.body as { sessionId: string };
    const poll = (timeout: number, id: string) =>
      send(one, `${API}/agent-sessions/${id}/get-next-event?timeout=${timeout}`);
    const first = (await poll(0, sessionId)).body as { sessionId: string };
    const waiting = poll(60, first.sessionId);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await send(other, `${API}/agent-sessions/${sessionId}/state`, { body: { state: 'Available' } });
    const { body } = await waiting;
    expect((body as { events: { Type: string }[] }).events.map(({ Type }) => Type)).toContain('AgentState');
  });

  test('upload a list that the other reads, however large it is', async () => {
    const [one, other] = await startTwo();
    const made = await send(one, `${API}/lists/call-lists`, {
      body: {
        listName: 'large',
        externalIdColumn: 'ID',
        destinationMappings: [{ fieldName: 'PhoneNumber', fieldValue: 'Phone' }],
      },
    });
    const { listId } = made.body as { listId: number };
    const rows = Array.from({ length: 50_000 }, (_, at) => `c-${at},+1555${String(at).padStart(7, '0')}`);
    const listFile = Buffer.from(`ID,Phone\n${rows.join('\n')}\n`).toString('base64');
    const flags = { forceOverwrite: false, expirationDate: '2030-01-01', startSkill: false, sendEmail: false };
    const sent = await send(one, `${API}/lists/call-lists/${listId}/upload`, { body: { listFile, ...flags } });
    expect(sent.body).toEqual({ jobId: 1 });
    await one.clock.advance(3_600);
    const inList = async (fake: FakeCxone) => {
      const { body } = await send(fake, `${API}/lists/call-lists/${listId}?includeRecords=true&top=3`);
      return (body as { resultSet: { totalRecords: number } }).resultSet;
    };
    expect((await inList(other)).totalRecords).toBe(50_000);
    expect(await inList(other)).toEqual(await inList(one));
  });

  test('post every event, also where the one that does so ends; what is posted again has the same id', async () => {
    const receiver = await startReceiver();
    const [one, other] = await startTwo({ notify: { url: receiver.url } });
    expect(one.notifySecret).toBe(other.notifySecret);
    await vi.waitFor(async () => expect(await leaseOf(server)).not.toBe(''), 20_000);
    for (const fake of [one, other]) await place(fake);
    await one.clock.advance(3_600);
    await vi.waitFor(() => expect(callsIn(receiver.types(), 'ended')).toEqual(['call-1', 'call-2']), 20_000);
    const reports = await Promise.all([one, other].map(async (fake) => (await send(fake, '/_fake/notify')).body));
    const byTaken = (reports as NotifyReport[]).toSorted((a, b) => b.taken - a.taken);
    expect(byTaken).toMatchObject([
      { isSender: true, dropped: 0 },
      { isSender: false, taken: 0, dropped: 0, waitingCount: 0, recent: [] },
    ]);
    expect(byTaken[0]?.taken).toBeGreaterThan(0);
    await one.close();
    await place(other);
    await other.clock.advance(3_600);
    await vi.waitFor(() => expect(callsIn(receiver.types(), 'ended')).toContain('call-3'), 20_000);
    const ids = receiver.received.map(({ event }) => event.id);
    expect(new Set(ids).size).toBe(new Set(receiver.types()).size);
    expect(ids.length - new Set(ids).size).toBeLessThan(2);
    const sequences = receiver.received.map(({ event }) => event.sequence);
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
    await receiver.close();
  });

  function callsIn(types: readonly string[], state: string): string[] {
    return types.filter((type) => type.startsWith(`call.${state} `)).map((type) => type.split(' ')[1] ?? '');
  }

  async function leaseOf({ port }: RedisServer): Promise<string> {
    const values = await redisValues(port, (key) => key.includes(':lease:notify'));
    return values.join('');
  }
});

/** All that a server keeps, as texts. */
function redisDump({ port }: RedisServer): Promise<string[]> {
  return redisValues(port, () => true);
}

async function redisValues(port: number, isWanted: (key: string) => boolean): Promise<string[]> {
  const { createClient } = await import('redis');
  const client = createClient({ url: `redis://127.0.0.1:${port}` });
  await client.connect();
  const found: string[] = [];
  for (const key of (await client.keys('*')).filter(isWanted)) {
    const type = await client.type(key);
    if (type === 'string') found.push(key, (await client.get(key)) ?? '');
    if (type === 'hash') found.push(key, JSON.stringify(await client.hGetAll(key)));
    if (type === 'zset') found.push(key, JSON.stringify(await client.zRange(key, 0, -1)));
    if (type === 'set') found.push(key, JSON.stringify(await client.sMembers(key)));
    if (type === 'stream') found.push(key, JSON.stringify(await client.xRange(key, '-', '+')));
  }
  client.destroy();
  return found;
}
