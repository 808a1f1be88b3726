import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { schemaProblems } from '../../contracts/internal.ts';
import { defaultTenant } from '../../generated/index.ts';
import { type FakeCxone, type StartOptions, startFakeCxone, startProxy } from '../index.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const LAST = '9999-12-31T23:59:59.999Z';

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
  vi.restoreAllMocks();
});

async function started(options: StartOptions = {}): Promise<FakeCxone> {
  const fake = await startFakeCxone(options);
  running.push(fake);
  return fake;
}

const send = (method: string, url: string, body: unknown) => fetch(url, { method, body: JSON.stringify(body) });

/** What comes back for bytes that are sent as they are. */
function raw(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('the clock takes only times that Date can represent', () => {
  test.each([
    [{ now: '2026-12-31T23:59:60Z' }],
    [{ now: '2027-01-01T00:59:60+01:00' }],
    [{ now: '2026-01-01T00:00:00+05' }],
    [{ now: LAST, advance: 1 }],
    [{ isRunning: false, now: '2030-01-01T00:00:00Z', advance: 31_622_400_000 * 9 }],
  ])('%j is a 400 and changes nothing', async (change) => {
    const fake = await started();
    await fake.clock.stop();
    const before = await fake.clock.read();
    const response = await send('PATCH', `${fake.url}/_fake/clock`, change);
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(await fake.clock.read()).toEqual(before);
    expect((await fetch(`${fake.url}/auth/jwks`)).status).toBe(200);
  });

  test('advancing again and again ends at the year 9999', async () => {
    const fake = await started();
    const advance = () => send('PATCH', `${fake.url}/_fake/clock`, { advance: 31_622_400_000 });
    const answers: number[] = [];
    for (let times = 0; times < 300; times++) answers.push((await advance()).status);
    expect(answers.slice(0, 7)).toEqual([200, 200, 200, 200, 200, 200, 200]);
    expect(answers.slice(8).every((status) => status === 400)).toBe(true);
    expect((await fetch(`${fake.url}/auth/jwks`)).status).toBe(200);
    await expect(fake.clock.advance(31_622_400_000)).rejects.toThrow(`the clock cannot go beyond ${LAST}`);
  });

  test('a clock that goes stands at the last time', async () => {
    let time = Date.parse('2026-11-30T12:00:00Z');
    const fake = await started({ clock: { now: () => time } });
    expect((await send('PATCH', `${fake.url}/_fake/clock`, { now: '9999-12-31T23:59:59.700Z' })).status).toBe(200);
    time += 5_000;
    expect(await fake.clock.read()).toEqual({ now: LAST, isRunning: true });
    const token = await fake.token({ expiresIn: 3600 });
    expect(
      (await fetch(fake.url + CALL, { method: 'POST', headers: { authorization: `Bearer ${token}` } })).status,
    ).toBe(400);
  });

  test('what the format date-time accepts, Date can represent', async () => {
    const two = (most: number) => fc.nat(most).map((value) => String(value).padStart(2, '0'));
    const text = fc
      .tuple(
        fc.constantFrom('0000', '0004', '1900', '2000', '2026', '2028', '9999'),
        two(14),
        two(33),
        fc.constantFrom('T', 't', ' '),
        two(25),
        two(61),
        two(61),
        fc.constantFrom('', '.5', '.123456789', ',5', '.'),
        fc.constantFrom('Z', 'z', '+00:00', '-23:59', '+0530', '+05', '+24:00', ''),
      )
      .map(
        ([y, m, d, t, hour, minute, second, part, zone]) =>
          `${y}-${m}-${d}${t}${hour}:${minute}:${second}${part}${zone}`,
      );
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(text, async (now) => {
        if ((await schemaProblems('ClockChange', { now })).length > 0) return;
        accepted += 1;
        expect(new Date(now).getTime()).not.toBeNaN();
      }),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(100);
    for (const now of ['2028-02-29T12:00:00Z', '2000-02-29t23:59:59.999+14:00', '2026-12-31 00:00:00z'])
      expect(await schemaProblems('ClockChange', { now })).toEqual([]);
    for (const now of ['2026-02-29T12:00:00Z', '1900-02-29T12:00:00Z', '2026-04-31T12:00:00Z'])
      expect(await schemaProblems('ClockChange', { now })).toHaveLength(1);
  });
});

describe('tokens', () => {
  test('a fixed token that expires in a leap second is not taken: it would never expire', async () => {
    const tenant = {
      ...defaultTenant,
      bearerTokens: [
        { token: 'leap', userId: defaultTenant.users[0]?.userId ?? '', expiresAt: '2016-12-31T23:59:60Z' },
      ],
    };
    await expect(startFakeCxone({ tenant })).rejects.toThrow(
      'tenant: /bearerTokens/0/expiresAt must match format "date-time", which is a time such as 2030-01-31T12:00:00Z',
    );
    const fake = await started();
    const value = tenant.bearerTokens;
    await expect(fake.reloadTenant(tenant)).rejects.toThrow('/bearerTokens/0/expiresAt must match format');
    await expect(fake.patchTenant([{ op: 'replace', path: '/bearerTokens', value }])).rejects.toThrow(
      '/expiresAt must',
    );
    const response = await fetch(fake.url + CALL, { method: 'POST', headers: { Authorization: 'Bearer leap' } });
    expect(response.status).toBe(401);
  });

  test.each([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('expiresIn %i is a 400', async (expiresIn) => {
    const fake = await started();
    const response = await send('POST', `${fake.url}/_fake/tokens`, { expiresIn });
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      400,
      'expiresIn must end at a time that has a date',
    ]);
    await expect(fake.token({ expiresIn })).rejects.toThrow('expiresIn must end at a time that has a date');
  });
});

describe('what is thrown where nobody waits is an answer and a line in the log', () => {
  const warnings = () => vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const GARBAGE = 'garbage\r\n\r\n';
  const EXPECT = 'GET /auth/jwks HTTP/1.1\r\nHost: x\r\nExpect: x\r\nConnection: close\r\n\r\n';
  const CONTINUE =
    'POST /auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nExpect: 100-continue\r\nConnection: close\r\n\r\nx';

  test.each([
    ['garbage', GARBAGE, 'HTTP/1.1 400 '],
    ['an expectation', EXPECT, 'HTTP/1.1 417 '],
    ['100-continue', CONTINUE, ' 400 Bad Request'],
  ])('a callback onExchange that throws does not change the answer to %s', async (_name, bytes, want) => {
    const warned = warnings();
    const fake = await started({
      onExchange() {
        throw new Error('the program has a bug');
      },
    });
    expect(await raw(fake.url, bytes)).toContain(want);
    expect((await fetch(`${fake.url}/auth/jwks`)).status).toBe(200);
    expect(warned.mock.calls.map(([message]) => message)).toContain('onExchange throws: the program has a bug');
  });

  test('nor does one that rejects', async () => {
    const warned = warnings();
    const onExchange = () => Promise.reject(new Error('later')) as unknown as undefined;
    const fake = await started({ onExchange });
    expect((await fetch(`${fake.url}/auth/jwks`)).status).toBe(200);
    expect(warned.mock.calls.map(([message]) => message)).toContain('onExchange throws: later');
  });

  test('nor one of a proxy', async () => {
    const warned = warnings();
    const fake = await started();
    const proxy = await startProxy({
      target: fake.url,
      onExchange() {
        throw new Error('the program has a bug');
      },
    });
    running.push(proxy);
    expect((await fetch(`${proxy.url}/auth/jwks`)).status).toBe(200);
    expect(await raw(proxy.url, GARBAGE)).toContain('HTTP/1.1 400 ');
    expect(warned.mock.calls.map(([message]) => message)).toContain('onExchange throws: the program has a bug');
  });

  test.each([
    ['garbage', GARBAGE],
    ['an expectation', EXPECT],
    ['100-continue', CONTINUE],
  ])('a clock that throws makes %s a 500', async (_name, bytes) => {
    const warned = warnings();
    let isBroken = false;
    const now = () => {
      if (isBroken) throw new Error('the clock is broken');
      return 0;
    };
    const fake = await started({ clock: { now } });
    isBroken = true;
    expect(await raw(fake.url, bytes)).toMatch(/HTTP\/1\.1 500 .*a bug in fake-cxone.*the clock is broken/s);
    isBroken = false;
    expect((await fetch(`${fake.url}/auth/jwks`)).status).toBe(200);
    expect(warned).toHaveBeenCalled();
  });
});
