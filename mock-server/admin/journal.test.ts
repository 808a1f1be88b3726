import { once } from 'node:events';
import { connect } from 'node:net';
import { Ajv } from 'ajv';
// @ts-expect-error: it has no types
import harSchemas from 'har-schema';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../cli/test-support/run-cli.ts';
import { answer, controlsOf, createSandbox, type FakeCxone, type JournalEntry, startFakeCxone } from '../index.ts';
import { answerAdminApi } from './admin-api.ts';
import { createServerContext } from './server-context.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const contact = { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] };
const RIGHT = { contact, campaignId: 'camp-pc-001' };
const FLAT = { contact: { externalId: 'ext-12345', phone: '+15550199999' } };
const WRONG = { contact, campaignId: 'camp-abc-123' };

/** A clock that a test turns. */
const time = { now: Date.parse('2030-01-01T00:00:00Z') };
let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ clock: { now: () => time.now } });
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

async function call(body: unknown, token = 'fake-pc-write', headers = {}): Promise<number> {
  const { status } = await fetch(fake.url + CALL, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return status;
}

/** journal-1 to -4: accepted, rejected for its campaign, for its token, and a path that is none. */
async function four(): Promise<void> {
  await call(RIGHT);
  time.now += 60_000;
  await call(WRONG, 'fake-pc-write', { 'X-Trace': 'Needle-in-a-header' });
  await call(RIGHT, 'nobody');
  await fetch(`${fake.url}/nothing/here?a=1`);
}

const control = (path: string, init?: RequestInit) => fetch(`${fake.url}/_fake${path}`, init);
const detailOf = async (response: Response) => ((await response.json()) as { detail: string }).detail;
const post = (path: string, body: unknown) =>
  control(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });

describe('the journal', () => {
  test.each<[query: string, ids: number[]]>([
    ['', [1, 2, 3, 4]],
    ['operation=placeCall', [1, 2, 3]],
    ['operation=none', [4]],
    ['status=4xx', [2, 3, 4]],
    ['status=401', [3]],
    ['finding=campaign-skill-not-running', [2]],
    ['method=get', [4]],
    [`path=${CALL}`, [1, 2, 3]],
    ['path=/nothing/here', [4]],
    ['path=/nothing/here%3Fa=2', []],
    ['since=2030-01-01T00:01:00Z', [2, 3, 4]],
    ['until=2030-01-01T00:01:00Z', [1]],
    ['text=needle-in', [2]],
    ['text=camp-abc', [2]],
    ['limit=2', [3, 4]],
    ['limit=0', []],
    ['after=journal-2', [3, 4]],
    ['after=journal-99', []],
    ['operation=placeCall&status=4xx&limit=1', [3]],
  ])('?%s leaves the entries %j', async (query, numbers) => {
    time.now = Date.parse('2030-01-01T00:00:00Z');
    await four();
    const ids = numbers.map((number) => `journal-${number}`);
    const idsOf = (entries: readonly JournalEntry[]) => entries.map(({ id }) => id);
    const { entries } = (await (await control(`/journal?${query}`)).json()) as { entries: JournalEntry[] };
    expect(idsOf(entries)).toEqual(ids);
    expect(idsOf(await fake.journal(Object.fromEntries(new URLSearchParams(query))))).toEqual(ids);
    const har = (await (await control(`/journal.har?${query}`)).json()) as { log: { entries: { _id: string }[] } };
    expect(har.log.entries.map(({ _id }) => _id)).toEqual(ids);
    const lines = (await (await control(`/journal.ndjson?${query}`)).text()).split('\n').filter(Boolean);
    expect(idsOf(lines.map((line) => JSON.parse(line)))).toEqual(ids);
  });

  test.each([
    [
      'stauts=403',
      "'stauts' is not a filter of the journal; there are operation, status, finding, method, path, since, until, text, limit, after",
    ],
    ['status=9', "'9' is not a valid status; it must be 403 or 4xx"],
    ['status=400&status=401', "'status' is given twice"],
    ['since=yesterday', "'yesterday' is not a valid since; it must be a time such as 2030-01-31T12:00:00Z"],
    ['since=2030-99-99', "'2030-99-99' is not a valid since; it must be a time such as 2030-01-31T12:00:00Z"],
    ['limit=-1', "'-1' is not a valid limit; it must be a whole number, 0 or more"],
    ['after=1', "'1' is not a valid after; it must be the id of an entry, such as journal-12"],
    ['method=', "'' is not a valid method; it must be a text"],
    ['operation=plceCall', `Unknown operation "plceCall". Did you mean "placeCall"?`],
    ['finding=campaign-unknwn', 'Unknown finding "campaign-unknwn". Did you mean "campaign-unknown"?'],
    ['constructor=1', expect.stringContaining("'constructor' is not a filter")],
  ])('?%s is rejected', async (query, detail) => {
    for (const path of ['/journal', '/journal.har', '/journal.ndjson', '/journal/events']) {
      const response = await control(`${path}?${query}`);
      expect(response.status).toBe(400);
      expect(await detailOf(response)).toEqual(detail);
    }
    const [[name = '', value = ''] = []] = [...new URLSearchParams(query)];
    if (!query.includes('&')) await expect(fake.journal({ [name]: value })).rejects.toThrow(TypeError);
  });

  test('has the real time that each response took, while the clock of the fake stands still', async () => {
    const before = performance.now();
    await four();
    const took = performance.now() - before;
    const durations = (await fake.journal()).map(({ milliseconds }) => milliseconds);
    expect(durations).toHaveLength(4);
    for (const each of durations) expect(each).toSatisfy((value: number) => value >= 0 && value <= took + 0.1);
    const { log } = await fake.har();
    expect(log.entries.map((entry) => entry.time)).toEqual(durations);
    expect(log.entries.map(({ timings }) => timings.wait)).toEqual(durations);
  });

  test('counts the time from when the host had the head', async () => {
    const sandbox = await createSandbox();
    const head = { method: 'GET', path: '/nothing', query: '', rawHeaders: [] };
    await answer(sandbox, { ...head, begun: performance.now() - 60_000 }, { bytes: new Uint8Array() });
    await answer(sandbox, { ...head, begun: performance.now() + 60_000 }, { bytes: new Uint8Array() });
    const [late, early] = await controlsOf(sandbox).journal();
    expect(late?.milliseconds).toBeGreaterThanOrEqual(60_000);
    expect(early?.milliseconds).toBe(0);
  });

  test('one entry is shown by its id, here and there', async () => {
    await four();
    expect((await fake.entry('journal-2')).findings.map(({ code }) => code)).toEqual(['campaign-skill-not-running']);
    await expect(fake.entry('journal-9')).rejects.toThrow('the journal has no entry "journal-9"');
  });

  test('is cleared alone: calls stay, ids go on', async () => {
    await call(RIGHT);
    const filtered = await control('/journal?status=400', { method: 'DELETE' });
    expect([filtered.status, await detailOf(filtered)]).toEqual([400, expect.stringContaining('remove "status"')]);
    expect(await fake.journal()).not.toEqual([]);
    expect((await control('/journal', { method: 'DELETE' })).status).toBe(204);
    expect([(await fake.journal()).length, (await fake.calls()).length]).toEqual([0, 1]);
    await call(WRONG);
    await fake.clearJournal();
    await call(WRONG);
    expect((await fake.journal()).map(({ id }) => id)).toEqual(['journal-3']);
  });

  test('is searched by one expectation', async () => {
    await four();
    const response = await post('/journal/search', { body: [{ pointer: '/campaignId', equals: 'camp-pc-001' }] });
    const { entries } = (await response.json()) as { entries: JournalEntry[] };
    expect(entries.map(({ id }) => id)).toEqual(['journal-1', 'journal-3']);
    const rejected = await post('/journal/search', { operation: 'nothing', headers: { 'a/b': { matches: '(' } } });
    expect([rejected.status, await rejected.json()]).toMatchObject([
      400,
      {
        problems: [
          { pointer: '/operation', problem: expect.stringContaining('Unknown operation "nothing"') },
          { pointer: '/headers/a~1b/matches', problem: expect.stringContaining('is not a regular expression') },
        ],
      },
    ]);
  });

  test('by an expression that would take JavaScript forever', async () => {
    await post('/journal/search', {}); // the schemas are loaded
    await call(`${'a'.repeat(100_000)}!`);
    const expectation = { body: [{ pointer: '', matches: '^(a+)+$' }] };
    const { entries } = (await (await post('/journal/search', expectation)).json()) as { entries: JournalEntry[] };
    expect(entries).toEqual([]);
    const rejected = await post('/journal/search', { body: [{ pointer: '', matches: '(a)\\1' }] });
    expect([rejected.status, await rejected.text()]).toEqual([
      400,
      expect.stringContaining('RE2 has no backreferences'),
    ]);
  });
});

/** The schemas are of draft 6, whose meta-schema ajv does not bring; what they use has not changed since. */
const withoutDraft = (schema: object | undefined): object =>
  Object.fromEntries(Object.entries(schema ?? {}).filter(([key]) => key !== '$schema'));

describe('the exports', () => {
  test('the HAR is one by the schema of HAR 1.2, and check reads what happened out of it', async () => {
    await four();
    await call(FLAT);
    const har = await (await control('/journal.har')).text();
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const { har: whole, ...parts } = harSchemas as Record<string, object>;
    for (const part of Object.values(parts)) ajv.addSchema(withoutDraft(part));
    const validate = ajv.compile(withoutDraft(whole));
    expect(validate(JSON.parse(har)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ log: { version: '1.2', creator: {}, entries: [{}] } })).toBe(false);
    expect(JSON.parse(har)).toEqual(JSON.parse(JSON.stringify(await fake.har())));
    expect(har).not.toContain('fake-pc-write');
    const { code, stdout } = await runCli(['check', '-', '--report', 'json'], { input: har });
    expect(code).toBe(1);
    expect(stdout).toContain('contact-flat-phone');
  });

  test.each([0, 1, 10, 11, 20, 25])('%d entries are the same text in parts as whole', async (count) => {
    for (let sent = 0; sent < count; sent++) await fetch(`${fake.url}/nothing/${sent}?a=é\u{1f600}\u2028`);
    const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
    const entries = await fake.journal();
    expect(entries).toHaveLength(count);
    expect(await (await control('/journal')).text()).toBe(pretty({ entries }));
    expect(await (await post('/journal/search', {})).text()).toBe(pretty({ entries }));
    expect(await (await control('/journal.har')).text()).toBe(pretty(await fake.har()));
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    expect(await (await control('/journal.ndjson')).text()).toBe(lines);
    const head = await control('/journal.har', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'application/json']);
  });

  test.each([
    ['the fake ends', false, false],
    ['the client has nothing more to send', true, true],
    ['both', true, false],
  ])('an export is whole where %s', async (_, isHalfClosed, isFirst) => {
    const own = await startFakeCxone();
    const long = JSON.stringify({ more: 'x'.repeat(16_000) });
    for (let sent = 0; sent < 800; sent++)
      await fetch(own.url + CALL, { method: 'POST', headers: { Authorization: 'Bearer a' }, body: long });
    const socket = connect({ port: Number(new URL(own.url).port), host: '127.0.0.1', allowHalfOpen: true });
    socket.write('GET /_fake/journal.ndjson HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n');
    if (isFirst) socket.end();
    const pieces = (await once(socket, 'data')) as Buffer[];
    socket.pause();
    if (isHalfClosed) socket.end();
    const isEnded = isFirst ? undefined : own.close();
    socket.on('data', (piece) => pieces.push(piece));
    socket.resume();
    await once(socket, 'end');
    socket.end();
    await (isEnded ?? own.close());
    const received = Buffer.concat(pieces).toString('latin1');
    expect(received.match(/"id":"journal-\d+"/g)).toHaveLength(800);
    expect(received).toMatch(/\r\n0\r\n\r\n$/);
  });

  test('check reads the NDJSON, too', async () => {
    await four();
    await call(FLAT);
    const ndjson = await control('/journal.ndjson');
    expect(ndjson.headers.get('content-type')).toBe('application/x-ndjson');
    const { code, stdout } = await runCli(['check', '-', '--report', 'json'], { input: await ndjson.text() });
    expect(code).toBe(1);
    expect(stdout).toContain('contact-flat-phone');
  });

  test('a body that is too long to be stored whole is not validated', async () => {
    const long = JSON.stringify({ ...RIGHT, more: 'x'.repeat(20_000) });
    await call(long);
    const [entry] = await fake.journal();
    expect(entry?.request).toMatchObject({ isCut: true, body: `${long.slice(0, 16_384)}…` });
    for (const path of ['/journal.har', '/journal.ndjson']) {
      const { stdout } = await runCli(['check', '-', '--report', 'json'], {
        input: await (await control(path)).text(),
      });
      expect(stdout).not.toContain('body-not-json');
      expect(stdout).not.toMatch(/"code":\s*"body-/);
    }
  });

  test('a response that is too long to be stored whole is not validated', async () => {
    const completedContacts = { generated: { count: 100, days: 1, seed: 1 } };
    await control('/tenant', {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json-patch+json' },
      body: JSON.stringify([{ op: 'add', path: '/completedContacts', value: completedContacts }]),
    });
    const headers = { Authorization: 'Bearer fake-pc-write' };
    const page = await fetch(`${fake.url}/inContactAPI/services/v34.0/contacts/completed?top=100`, { headers });
    const body = await page.text();
    const [entry] = await fake.journal({ operation: 'listCompletedContacts' });
    expect(entry?.response).toMatchObject({ isCut: true, body: `${body.slice(0, 16_384)}…` });
    for (const path of ['/journal.har', '/journal.ndjson']) {
      const input = await (await control(path)).text();
      const { code, stdout } = await runCli(['check', '-', '--report', 'json'], { input });
      expect([code, stdout]).toEqual([0, expect.stringContaining('"exchanges": 1')]);
    }
  });

  test('a secret that is where a long body is cut leaves no half of itself', async () => {
    const secret = 'fake-pc-write';
    const start = '{"more":"';
    const body = `${start}${'x'.repeat(16_384 - start.length - 5)}${secret}","z":"${'y'.repeat(20_000)}"}`;
    await call(body, secret);
    const [entry] = await fake.journal();
    expect(entry?.request.isCut).toBe(true);
    expect(entry?.request.body).not.toMatch(/fake-/);
    const response = await post('/journal/verify', {
      expectations: [{ body: [{ pointer: '/more', exists: true }] }],
    });
    expect(JSON.stringify(await response.json())).toContain('too long to be stored whole');
  });
});

test('a peer elsewhere gets none of it', async () => {
  const sandbox = await createSandbox();
  for (const path of ['/_fake/journal.har', '/_fake/journal/events']) {
    const head = { method: 'GET', path, query: '', rawHeaders: [] };
    const { status } = await answerAdminApi(
      () => sandbox,
      head,
      { bytes: new Uint8Array() },
      { address: '10.0.0.5' },
      createServerContext(),
    );
    expect(status).toBe(403);
  }
});
