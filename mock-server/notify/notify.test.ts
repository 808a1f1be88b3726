import type { ServerResponse } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { afterEach, describe, expect, test, vi } from 'vitest';
import adminDocument from '../../generated/admin-openapi.json' with { type: 'json' };
import { defaultTenant } from '../../generated/index.ts';
import type { NotifyReport } from '../admin-types/index.ts';
import { type FakeCxone, type StartOptions, startFakeCxone } from '../index.ts';
import { isSigned, startReceiver, type TestReceiver } from '../test-support/receiver.ts';

const API = '/inContactAPI/services/v34.0';
const SECRET = `whsec_${Buffer.from('a secret of 24 bytes and more').toString('base64')}`;
const PATH = '/ccapi/v2/outbound/personal-connection/call';

const started: { close(): Promise<unknown> }[] = [];
afterEach(() => Promise.all(started.splice(0).map((each) => each.close())));

async function receiver(...responses: Parameters<typeof startReceiver>): Promise<TestReceiver> {
  const made = await startReceiver(...responses);
  started.push(made);
  return made;
}

async function fakeFor({ url }: { readonly url: string }, options: StartOptions = {}): Promise<FakeCxone> {
  const fake = await startFakeCxone({ ...options, notify: { url, ...options.notify } });
  started.push(fake);
  return fake;
}

async function send(fake: FakeCxone, method: string, path: string, body?: object, headers = {}): Promise<number> {
  const response = await fetch(fake.url + path, {
    method,
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  await response.text();
  return response.status;
}

/** Somebody answers the first number; the second is busy. */
const ANSWERED = '+15550199999';
const BUSY = '+12025550101';
const USUAL = ['ext-12345', 'camp-pc-001'] as const;
/** A contact in New York, where calls are allowed from nine o'clock on. */
const AT_NINE = ['ext-24680', 'camp-hours-006'] as const;

function place(
  fake: FakeCxone,
  number = ANSWERED,
  headers = {},
  of: readonly [string, string] = USUAL,
): Promise<number> {
  const [externalId, campaignId] = of;
  const contact = { externalId, phoneNumbers: [{ phoneType: 'mobile', number }] };
  return send(fake, 'POST', PATH, { contact, campaignId }, headers);
}

async function upload(fake: FakeCxone, rows: readonly string[], skillId = 4002): Promise<void> {
  await send(fake, 'POST', `${API}/lists/call-lists`, {
    listName: 'Customers',
    externalIdColumn: 'ID',
    destinationMappings: [{ fieldName: 'PhoneNumber', fieldValue: 'Phone' }],
  });
  const listFile = Buffer.from(['ID,Phone', ...rows].join('\n')).toString('base64');
  const flags = { forceOverwrite: false, expirationDate: '', startSkill: true, sendEmail: false, skillId };
  expect(await send(fake, 'POST', `${API}/lists/call-lists/5001/upload`, { listFile, ...flags })).toBe(202);
}

/** What was printed on stderr as warnings of the fake while something happened. */
async function warnings(during: () => Promise<void>): Promise<string[]> {
  const texts: string[] = [];
  const hear = (warning: Error) => void texts.push(`${warning.name}: ${warning.message}`);
  process.on('warning', hear);
  await during();
  process.off('warning', hear);
  return texts;
}

const ALL = ['queued', 'dialing', 'ringing', 'connected', 'ended'];

describe('the report of what was posted', () => {
  /** The report, as the document of the admin API has it. */
  async function report(fake: FakeCxone, mount = ''): Promise<NotifyReport> {
    const value = (await (await fetch(`${fake.url}${mount}/_fake/notify`)).json()) as NotifyReport;
    const ajv = new Ajv2020({ strict: false });
    addFormatsModule.default(ajv);
    ajv.addSchema(adminDocument, 'admin');
    expect(ajv.validate({ $ref: 'admin#/components/schemas/NotifyReport' }, value), ajv.errorsText()).toBe(true);
    return value;
  }

  test('has what was taken and given up, with tries and the problem, and what waits', async () => {
    const hanging: ServerResponse[] = [];
    const there = await receiver(204, 500, 204, 400, (response: ServerResponse) => void hanging.push(response));
    const fake = await fakeFor(there);
    await fake.clock.stop();
    await place(fake);
    await fake.clock.advance(3600);
    await there.until(5);
    const { waiting, waitingCount, recent, ...rest } = await report(fake);
    expect(rest).toEqual({ url: `http://127.0.0.1:${there.port}/…`, isSender: true, taken: 2, dropped: 1 });
    const short = (each: NotifyReport['recent'][number]) => [
      each.type,
      each.sequence,
      each.state,
      each.tries,
      each.problem,
    ];
    expect(recent.map(short)).toEqual([
      ['call.queued', 1, 'taken', 1, null],
      ['call.dialing', 2, 'taken', 2, 'it responded with 500'],
      ['call.ringing', 3, 'dropped', 1, 'it responded with 400'],
    ]);
    expect(waiting.map(short)).toEqual([
      ['call.connected', 4, 'waiting', 1, null],
      ['call.ended', 5, 'waiting', 0, null],
    ]);
    expect(waitingCount).toBe(2);
    expect(recent[0]?.id).toBe(there.received[0]?.event.id);
    for (const response of hanging) response.end();
  });

  test('is of one sandbox, and empty after a reset', async () => {
    const there = await receiver();
    const fake = await fakeFor(there);
    await place(fake);
    await there.until(1);
    await expect.poll(async () => (await report(fake)).taken).toBe(1);
    expect((await report(fake, '/_fake/keys/other')).taken).toBe(0);
    await fake.reset();
    expect(await report(fake)).toMatchObject({ taken: 0, dropped: 0, waitingCount: 0, recent: [] });
  });

  test('lists at most 20 of each kind', async () => {
    const there = await receiver(...Array<number>(25).fill(204), () => {});
    const fake = await fakeFor(there);
    await fake.clock.stop();
    for (let each = 0; each < 12; each += 1) await place(fake, `+1555019${9000 + each}`);
    await fake.clock.advance(3600);
    await there.until(26);
    const { recent, waiting, taken, waitingCount } = await report(fake);
    expect([recent.length, waiting.length, taken]).toEqual([20, 20, 25]);
    expect(waitingCount).toBeGreaterThan(20);
    expect(recent.at(-1)?.sequence).toBe(25);
  });
});

describe('what happens to a call', () => {
  test('is posted when the clock is advanced, all of it, in order, by the clock of the fake', async () => {
    const there = await receiver();
    const fake = await fakeFor(there);
    await fake.clock.stop();
    await fake.clock.set('2030-01-31T12:00:00Z');
    await place(fake);
    await fake.clock.advance(3600);
    await there.until(5);
    expect(there.types()).toEqual(ALL.map((state) => `call.${state} call-1`));
    const events = there.received.map(({ event }) => event);
    expect(events.map(({ at }) => at.slice(11, 19))).toEqual([
      '12:00:00',
      '12:00:10',
      '12:00:12',
      '12:00:18',
      '12:02:18',
    ]);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(events.map(({ data }) => 'history' in data && data.history.length)).toEqual([1, 2, 3, 4, 5]);
    expect(events[3]).toMatchObject({ key: null, data: { state: 'connected', attempts: 1, disposition: null } });
    expect(events.at(-1)?.data).toEqual((await fake.calls())[0]);
  });

  test('is posted once, also where the disposition of a call is changed after it is over', async () => {
    const there = await receiver();
    const fake = await fakeFor(there);
    await fake.clock.stop();
    await fake.clock.set('2030-01-31T15:00:00Z');
    const post = async (path: string, body: object) => {
      const headers = { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' };
      const response = await fetch(`${fake.url}${API}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: response.status, text: await response.text() };
    };
    const { text } = await post('/agent-sessions', { stationPhoneNumber: '+12025550100' });
    const session = `/agent-sessions/${(JSON.parse(text) as { sessionId: string }).sessionId}`;
    await send(fake, 'POST', `${API}${session}/state`, { state: 'Available' });
    expect((await post(`${session}/dial-phone`, { phoneNumber: ANSWERED, skillId: 4002 })).status).toBe(202);
    await fake.clock.advance(300);
    await there.until(5);
    const { status } = await post(`${session}/interactions/300000000001/disposition`, {
      primaryDispositionId: 1,
    });
    expect(status).toBe(200);
    await place(fake, BUSY);
    await there.until(6);
    expect(there.types()).toEqual([...ALL.map((state) => `call.${state} call-1`), 'call.queued call-2']);
  });

  test('is as the document of the admin API says', async () => {
    const there = await receiver();
    const fake = await fakeFor(there);
    await place(fake);
    await upload(fake, ['a,2025550143', 'b,none']);
    await fake.clock.advance(3600);
    await there.until(6);
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormatsModule.default(ajv);
    ajv.addSchema(adminDocument, 'admin');
    const validate = ajv.compile({
      $ref: 'admin#/webhooks/notify/post/requestBody/content/application~1json/schema',
    });
    for (const { event } of there.received) expect(validate(event), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...there.received[0]?.event, type: 'call.lost' })).toBe(false);
    expect(there.received.find(({ event }) => event.type.startsWith('list.'))?.event).toMatchObject({
      type: 'list.upload-complete',
      data: { jobId: 1, listId: 5001, listName: 'Customers', records: 2, valid: 1, skipped: 0 },
    });
  });

  test('comes in the order of time, whichever call it is about', async () => {
    const there = await receiver();
    const fake = await fakeFor(there);
    await fake.clock.stop();
    await place(fake);
    await fake.clock.advance(5);
    await place(fake, BUSY);
    await fake.clock.advance(3600);
    await there.until(9);
    const at = there.received.map(({ event }) => event.at);
    expect(at).toEqual([...at].sort());
    expect(there.types().filter((each) => each.endsWith('2'))).toEqual(
      ['queued', 'dialing', 'busy', 'ended'].map((state) => `call.${state} call-2`),
    );
    expect(there.types().indexOf('call.dialing call-2')).toBeLessThan(there.types().indexOf('call.ended call-1'));
  });

  test('is posted when its time comes, and nobody asks', async () => {
    const there = await receiver();
    const dialer = { queued: 0.1, dialing: 0.1, ringing: 0.1, connected: 0.1 };
    const fake = await fakeFor(there, { tenant: { ...defaultTenant, dialer } });
    await place(fake);
    await there.until(5);
    expect(there.types()).toEqual(ALL.map((state) => `call.${state} call-1`));
  });

  test('goes by the clock of the program, also to the opening of a call window', async () => {
    const there = await receiver();
    const time = { now: Date.parse('2026-01-05T12:00:00Z') };
    const fake = await fakeFor(there, { clock: { now: () => time.now } });
    await place(fake, ANSWERED, {}, AT_NINE);
    await there.until(1);
    time.now += 24 * 3_600_000;
    await there.until(5);
    expect(there.received[1]?.event).toMatchObject({ type: 'call.dialing', at: '2026-01-05T14:00:00.000Z' });
  });

  test('comes too where a dialer places it, or never will', async () => {
    const there = await receiver();
    const skills = defaultTenant.skills.map((skill) =>
      skill.skillId === 4002 ? { ...skill, agentless: true, agentlessPorts: 1 } : skill,
    );
    const fake = await fakeFor(there, { tenant: { ...defaultTenant, skills } });
    await fake.clock.stop();
    await upload(fake, ['a,2025550150', 'b,2025550143']);
    await fake.clock.advance(3600);
    await there.until(7);
    expect(there.types()).toEqual([
      'list.upload-complete 1',
      'call.not-dialed call-1',
      'call.queued call-2',
      ...['dialing', 'ringing', 'connected', 'ended'].map((state) => `call.${state} call-2`),
    ]);
    expect(there.received[3]?.event.data).toMatchObject({ listId: 5001, skillId: 4002, contact: 'b' });
  });

  test('has the test key of its sandbox, whose numbers are its own', async () => {
    const there = await receiver();
    const fake = await fakeFor(there);
    await place(fake);
    await place(fake, ANSWERED, { 'x-fake-cxone-key': 'mine' });
    await fake.forKey('mine').clock.advance(3600);
    await there.until(6);
    const of = (wanted: string | null) =>
      there.received.filter(({ event }) => event.key === wanted).map(({ event }) => event.sequence);
    expect([of(null), of('mine')]).toEqual([[1], [1, 2, 3, 4, 5]]);
  });

  test('an upload is reported although its list is gone when the events are made', async () => {
    const there = await receiver();
    const fake = await fakeFor(there);
    await fake.clock.stop();
    await upload(fake, ['a,2025550143']);
    await fake.clock.advance(60);
    expect(await send(fake, 'DELETE', `${API}/lists/call-lists/5001?forceInactive=true&forceDelete=true`)).toBe(200);
    await there.until(1);
    expect(there.types()).toEqual(['list.upload-complete 1']);
  });
});

describe('an event', () => {
  test('is signed as Standard Webhooks has it, with the secret that was given', async () => {
    const there = await receiver();
    const fake = await fakeFor(there, { notify: { url: there.url, secret: SECRET } });
    expect(fake.notifySecret).toBe(SECRET);
    await place(fake);
    await there.until(1);
    const [first] = there.received;
    expect(first && isSigned(first, SECRET)).toBe(true);
    expect(first && isSigned({ ...first, text: first.text.replace('queued', 'ended') }, SECRET)).toBe(false);
    expect(first?.headers).toMatchObject({ 'webhook-id': first?.event.id, 'content-type': 'application/json' });
    expect(Math.abs(Number(first?.headers['webhook-timestamp']) * 1000 - Date.now())).toBeLessThan(5_000);
    expect(first?.text).not.toContain('fake-pc-write');
  });

  test('is signed with a secret of its own where none was given, which no journal shows', async () => {
    const there = await receiver();
    const fake = await fakeFor(there);
    const secret = fake.notifySecret ?? '';
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await place(fake, ANSWERED, { 'x-note': `it is ${secret}` });
    await there.until(1);
    expect(there.received.every((each) => isSigned(each, secret))).toBe(true);
    expect(JSON.stringify(await fake.journal())).not.toContain(secret);
    expect((await startFakeCxone().then((other) => other.close().then(() => other))).notifySecret).toBeUndefined();
  });

  test('is sent with the credentials of the URL, and its path and query', async () => {
    const there = await receiver(400);
    const url = `http://me:pass%20word@127.0.0.1:${there.port}/a/b?token=query-secret`;
    const texts = await warnings(async () => {
      const fake = await fakeFor({ url });
      await place(fake);
      await there.until(1);
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(there.received[0]?.path).toBe('/a/b?token=query-secret');
    expect(there.received[0]?.headers.authorization).toBe(`Basic ${Buffer.from('me:pass word').toString('base64')}`);
    expect(texts).toEqual([
      `FakeCxoneWarning: notify http://127.0.0.1:${there.port}/…: events are dropped: it responded with 400`,
    ]);
  });

  test('is sent again until it is taken, and those behind it wait', async () => {
    const there = await receiver(500, undefined, 429, 503, 204);
    const fake = await fakeFor(there);
    await place(fake);
    await fake.clock.advance(3600);
    await there.until(9);
    const [id, ...others] = there.received.map(({ event }) => event.sequence);
    expect([id, ...others]).toEqual([1, 1, 1, 1, 1, 2, 3, 4, 5]);
    expect(new Set(there.received.map(({ headers }) => headers['webhook-id'])).size).toBe(5);
  });

  test('is dropped where nobody takes it, and that is reported and seen in the numbers', async () => {
    const there = await receiver(500, 500, 500, 204);
    const texts = await warnings(async () => {
      const fake = await fakeFor(there, { notify: { url: there.url, retries: 2 } });
      await place(fake);
      await fake.clock.advance(3600);
      await there.until(7);
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(there.received.map(({ event }) => event.sequence)).toEqual([1, 1, 1, 2, 3, 4, 5]);
    const name = `FakeCxoneWarning: notify http://127.0.0.1:${there.port}/…:`;
    expect(texts).toEqual([
      `${name} events are dropped: it responded with 500`,
      `${name} it takes events again; dropped before: 1`,
    ]);
  });

  test.each([
    [400, 'it responded with 400'],
    [307, 'it responded with 307, and redirects are not followed'],
  ])('is not sent again after %d', async (status, why) => {
    const elsewhere = await receiver();
    const there = await receiver((response) => response.writeHead(status, { location: elsewhere.url }).end(), 204);
    const texts = await warnings(async () => {
      const fake = await fakeFor(there);
      await place(fake);
      await fake.clock.advance(11);
      await there.until(2);
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(there.received.map(({ event }) => event.sequence)).toEqual([1, 2]);
    expect(elsewhere.received).toEqual([]);
    expect(texts[0]).toContain(why);
  });

  test.each<[string, (response: ServerResponse) => void, number[]]>([
    ['with a body that never ends is taken', (response) => response.write('x'), [1, 2]],
    ['that only begins again and again is sent again', (response) => response.writeProcessing(), [1, 1]],
  ])('and a response %s after a time', async (_name, write, sequence) => {
    const later = globalThis.setTimeout;
    const hastened = ((call: () => void, time: number) => later(call, time === 15_000 ? 300 : time)) as typeof later;
    const timers = vi.spyOn(globalThis, 'setTimeout').mockImplementation(hastened);
    let writing: NodeJS.Timeout | undefined;
    const there = await receiver((response) => {
      writing = setInterval(() => write(response), 20);
      response.on('close', () => clearInterval(writing));
    }, 204);
    try {
      const fake = await fakeFor(there);
      await place(fake);
      await fake.clock.advance(11);
      await there.until(2);
      expect(there.received.slice(0, 2).map(({ event }) => event.sequence)).toEqual(sequence);
    } finally {
      clearInterval(writing);
      timers.mockRestore();
    }
  });

  test('is not sent before the receiver is there', async () => {
    const before = await startReceiver();
    await before.close();
    const fake = await fakeFor(before);
    await place(fake);
    await new Promise((resolve) => setTimeout(resolve, 250));
    const { createServer } = await import('node:http');
    const paths: string[] = [];
    const late = createServer((request, response) => {
      paths.push(request.url ?? '');
      response.end();
    }).listen(before.port, '127.0.0.1');
    await expect.poll(() => paths, { timeout: 5_000 }).toEqual(['/events']);
    await fake.close();
    late.close();
  });
});

describe('a slow receiver', () => {
  test('gets one event at a time, and no request waits for it', async () => {
    const unanswered: { end(): unknown }[] = [];
    let isHeld = true;
    const there = await receiver((response) => (isHeld ? unanswered.push(response) : response.end()));
    const fake = await fakeFor(there);
    for (let time = 0; time < 5; time += 1) expect(await place(fake)).toBe(202);
    expect(there.received.length).toBeLessThan(5);
    isHeld = false;
    for (const response of unanswered) response.end();
    await there.until(5);
    expect(there.atOnce()).toBe(1);
  });
});

describe('the end', () => {
  test('of a fake does not wait for a receiver that is not there', async () => {
    const there = await receiver(500);
    const fake = await fakeFor(there);
    await place(fake);
    await fake.clock.advance(3600);
    await there.until(2);
    await Promise.all([fake.close(), fake.close()]);
    const { length } = there.received;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(there.received.length).toBe(length);
  });

  test('of a sandbox, by a reset or with its key, drops what waits', async () => {
    const there = await receiver((response) => setTimeout(() => response.end(), 100));
    const fake = await fakeFor(there);
    for (const key of ['', 'mine']) {
      await place(fake, ANSWERED, key === '' ? {} : { 'x-fake-cxone-key': key });
      await (key === '' ? fake : fake.forKey(key)).clock.advance(3600);
    }
    await there.until(2);
    await fake.reset();
    await send(fake, 'DELETE', '/_fake/keys/mine');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(there.received.length).toBeLessThanOrEqual(4);
    const { length } = there.received;
    const before = Math.max(...there.received.map(({ event }) => event.sequence));
    await place(fake);
    await there.until(length + 1);
    expect(there.types().at(-1)).toBe('call.queued call-1');
    expect(there.received.at(-1)?.event.sequence).toBeGreaterThan(before);
  });
});

describe('the option notify', () => {
  test.each<[string, unknown, string]>([
    ['a text', 'http://127.0.0.1:1', 'notify must be an object, not'],
    ['without a URL', {}, 'notify.url'],
    ['of another scheme', { url: 'ftp://127.0.0.1/' }, 'notify.url must be a URL of scheme http or https'],
    ['with a fragment', { url: 'http://127.0.0.1/#part' }, 'notify.url must be a URL of scheme http or https'],
    ['of credentials that are not encoded', { url: 'http://a:%ff@127.0.0.1/' }, 'notify.url must be a URL'],
    [
      'with a short secret',
      { url: 'http://a.example', secret: 'whsec_c2hvcnQ=' },
      'notify.secret must be whsec_ and 24 to',
    ],
    [
      'with a secret of no base64',
      { url: 'http://a.example', secret: 'the-secret' },
      'notify.secret must be whsec_ and',
    ],
    ['with too many retries', { url: 'http://a.example', retries: 21 }, 'notify.retries must be a whole number'],
  ])('%s is an error that does not repeat it', async (_name, notify, message) => {
    const failed = await startFakeCxone({ notify } as StartOptions).then(
      (fake) => fake.close().then(() => 'none'),
      (error: Error) => `${error.name} ${error.message}`,
    );
    expect(failed).toContain(`ArgumentError ${message}`);
    expect(failed).not.toMatch(/c2hvcnQ|the-secret|%ff/);
  });
});
