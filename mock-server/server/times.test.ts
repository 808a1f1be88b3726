import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runInProcess } from '../../cli/test-support/run-in-process.ts';
import { tenantProblems } from '../../contracts/index.ts';
import { contractFetch, toBeValidRequest } from '../../contracts/testing/index.ts';
import { defaultTenant } from '../../generated/index.ts';
import { connectFakeCxone } from '../client/index.ts';
import { type FakeCxone, startFakeCxone, startProxy } from '../index.ts';
import { fakeCxoneHandlers } from '../testing/msw.ts';

/** Every place that takes an instant or a duration, by the door that users have, with every value that none may take. */

const INSTANTS = [
  '2026-12-31T23:59:60Z',
  '2026-01-01T24:00:00Z',
  '2026-02-30T12:00:00Z',
  '2026-13-01T12:00:00Z',
  '2026-01-01T12:60:00Z',
  '2026-01-01T12:00:00+24:00',
  '2026-01-01T12:00:00+05',
  '2026-01-01T12:00:00',
  '+275760-09-13T00:00:00.001Z',
  '+010000-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '1735689600000',
  'Wed, 01 Jan 2026 00:00:00 GMT',
  'yesterday',
  'NaN',
  '',
];
const NO_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '1', null, {}, [], true];

let fake: FakeCxone;
let folder: string;
beforeAll(async () => {
  fake = await startFakeCxone();
  folder = mkdtempSync(path.join(tmpdir(), 'times-'));
});
afterAll(() => fake.close());

async function send(method: string, at: string, body?: unknown): Promise<{ status: number; detail: string }> {
  const response = await fetch(`${fake.url}/_fake${at}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, detail: String(((await response.json()) as { detail?: unknown }).detail) };
}

/** All that can be changed, to be compared. */
async function state(): Promise<unknown> {
  const { isRunning } = await fake.clock.read();
  return [isRunning, await fake.tenant(), await fake.faults(), await fake.scenario(), (await fake.health()).variants];
}

const tokensUntil = (expiresAt: unknown) => [{ token: 'timed', userId: 'user-1', expiresAt }];

describe.each(INSTANTS)('the instant %j', (instant) => {
  test.each<[place: string, send: () => Promise<{ status: number; detail: string }>, words: RegExp]>([
    [
      'the clock',
      () => send('PATCH', '/clock', { now: instant }),
      /now must match format "date-time", which is a time such as 2030/,
    ],
    [
      'the clock with a change',
      () => send('PATCH', '/clock', { now: instant, isRunning: false }),
      /now must match format/,
    ],
    [
      'a token that expires',
      () => send('PATCH', '/tenant', [{ op: 'add', path: '/bearerTokens', value: tokensUntil(instant) }]),
      /bearerTokens\/0\/expiresAt must match format "date-time", which is a time such as 2030/,
    ],
    [
      'a token that is not yet valid',
      () =>
        send('PATCH', '/tenant', [
          { op: 'add', path: '/bearerTokens', value: [{ token: 'timed', userId: 'user-1', notBefore: instant }] },
        ]),
      /bearerTokens\/0\/notBefore must match format "date-time", which is a time such as 2030/,
    ],
    [
      'a whole tenant',
      () => send('PUT', '/tenant', { ...defaultTenant, bearerTokens: tokensUntil(instant) }),
      /expiresAt must match format/,
    ],
    [
      'the journal since',
      () => send('GET', `/journal?since=${encodeURIComponent(instant)}`),
      /is not a valid since; it must be a time such as 2030/,
    ],
    [
      'the journal until',
      () => send('GET', `/journal?until=${encodeURIComponent(instant)}`),
      /is not a valid until; it must be a time such as 2030/,
    ],
    [
      'the journal as HAR',
      () => send('GET', `/journal.har?since=${encodeURIComponent(instant)}`),
      /is not a valid since/,
    ],
    [
      'the journal as NDJSON',
      () => send('GET', `/journal.ndjson?since=${encodeURIComponent(instant)}`),
      /is not a valid since/,
    ],
    ['the events', () => send('GET', `/journal/events?since=${encodeURIComponent(instant)}`), /is not a valid since/],
  ])('is a 400 at %s, and changes nothing', async (_place, ask, words) => {
    const before = await state();
    const { status, detail } = await ask();
    expect([status, detail]).toEqual([400, expect.stringMatching(words)]);
    expect(await state()).toEqual(before);
  });

  test('is a usage error or an ArgumentError in a program, and changes nothing', async () => {
    const before = await state();
    const tenant = {
      ...defaultTenant,
      bearerTokens: tokensUntil(instant) as typeof defaultTenant.bearerTokens & object,
    };
    const client = await connectFakeCxone({ url: fake.url });
    for (const controls of [fake, client, fake.forKey('k')]) {
      await expect(controls.clock.set(instant)).rejects.toThrow('now must be a time such as 2030-01-31T12:00:00Z');
      await expect(controls.journal({ since: instant })).rejects.toThrow(
        'is not a valid since; it must be a time such as',
      );
      await expect(controls.har({ until: instant })).rejects.toThrow('is not a valid until; it must be a time such as');
    }
    for (const start of [
      () => startFakeCxone({ tenant }),
      () => startProxy({ target: fake.url, tenant }),
      () => fake.reloadTenant(tenant),
      () => contractFetch(fetch, { tenant })(`${fake.url}/auth/jwks`),
      () => toBeValidRequest({ method: 'GET', url: '/auth/jwks' }, { tenant }),
      () => fakeCxoneHandlers({ origin: 'http://localhost:1', tenant }).calls(),
    ])
      await expect(start()).rejects.toThrow('tenant: /bearerTokens/0/expiresAt must match format "date-time"');
    expect(await tenantProblems(tenant)).toMatchObject([{ pointer: '/bearerTokens/0/expiresAt' }]);
    expect(await state()).toEqual(before);
  });

  test('is a usage error of the command line, with file and line', async () => {
    const file = path.join(folder, 'tenant.json');
    writeFileSync(file, JSON.stringify({ ...defaultTenant, bearerTokens: tokensUntil(instant) }, null, 1));
    const { code, stderr } = await runInProcess(['serve', '--port', '0', '--tenant', file], {});
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/tenant\.json:\d+:\d+: \/bearerTokens\/0\/expiresAt:? must match/),
    ]);
  });
});

describe('durations', () => {
  test.each<[place: string, least: number, most: number, set: (value: unknown) => Promise<{ status: number }>]>([
    ['advance', 0, 31_622_400_000, (advance) => send('PATCH', '/clock', { advance })],
    ['a latency', 0, 60_000, (fixed) => send('PUT', '/faults/slow', { latency: { fixed } })],
    ['a range of latencies', 0, 60_000, (value) => send('PUT', '/faults/slow', { latency: { uniform: [0, value] } })],
    ['a median', 0, 60_000, (median) => send('PUT', '/faults/slow', { latency: { logNormal: { median, sigma: 1 } } })],
    ['a pause', 0, 60_000, (pause) => send('PUT', '/faults/slow', { dribble: { pieces: 2, pause } })],
    ['Retry-After', 0, 86_400, (retryAfter) => send('PUT', '/faults/x', { answer: { status: 503, retryAfter } })],
    ['a rate limit', 1e-9, 86_400, (seconds) => send('PUT', '/rate-limit', { requests: 1, seconds })],
    ['a delay of a scenario', 0, 60_000, (delay) => send('PUT', '/scenario', { steps: [{ answer: 202, delay }] })],
    [
      'the end of a scenario',
      1e-9,
      31_622_400_000,
      (afterSeconds) => send('PUT', '/scenario', { steps: [202], expires: { afterSeconds } }),
    ],
    [
      'a state of a call',
      0,
      86_400,
      (queued) => send('PATCH', '/tenant', [{ op: 'add', path: '/dialer', value: { queued } }]),
    ],
    [
      'the window of double dials',
      0,
      31_622_400_000,
      (value) => send('PATCH', '/tenant', [{ op: 'add', path: '/doubleDialWindow', value }]),
    ],
  ])('%s is from %d to %d', async (_place, least, most, set) => {
    const before = await state();
    for (const value of [least - 1, most + 1, 1e300, ...NO_NUMBERS]) {
      const { status } = await set(value);
      expect([value, status]).toEqual([value, 400]);
    }
    expect(await state()).toEqual(before);
  });

  test.each(['Sun, 30 Feb 2026 12:00:00 GMT', 'Xxx, 01 Jan 2026 00:00:00 GMT', 'Thu, 01 Jan 2026 24:00:00 GMT'])(
    'the date %s is not a Retry-After of a scenario',
    async (retryAfter) => {
      const { status, detail } = await send('PUT', '/scenario', { steps: [{ answer: 503, retryAfter }] });
      expect([status, detail]).toEqual([
        400,
        expect.stringContaining('/steps/0/retryAfter must be a date that exists'),
      ]);
    },
  );

  test('Thu, 01 Jan 2026 00:00:00 GMT is one', async () => {
    const steps = [{ answer: '503', retryAfter: 'Thu, 01 Jan 2026 00:00:00 GMT' }];
    await fake.setScenario({ steps: steps as [{ answer: string; retryAfter: string }] });
    await fake.clearScenario();
  });

  test.each([...NO_NUMBERS, -1, 0.5, 0, 2 ** 31, 1e300])('options of a program are none of %j', async (value) => {
    const number = value as number;
    const wholes = value === 0 ? [] : [{ testKeyIdle: number }, { journalLimit: number }];
    const milliseconds = value === 0 || value === 0.5 ? [] : [{ requestTimeout: number }];
    for (const options of value === 2 ** 31 ? milliseconds : [...wholes, ...milliseconds])
      await expect(startFakeCxone(options)).rejects.toThrow(/^(testKeyIdle|journalLimit|requestTimeout) must be a/);
    if (milliseconds.length === 0) return;
    await expect(startProxy({ target: fake.url, timeout: number })).rejects.toThrow(
      /^timeout must be a number of mill/,
    );
    await expect(connectFakeCxone({ url: fake.url, timeout: number })).rejects.toThrow(/^timeout must be a number of/);
  });

  test.each([...NO_NUMBERS, -1, 31_622_400_001])('a clock goes ahead by none of %j', async (value) => {
    const client = await connectFakeCxone({ url: fake.url });
    for (const { clock } of [fake, client])
      await expect(clock.advance(value as number)).rejects.toThrow('seconds must be a number of seconds from 0 to');
  });

  test.each([8.64e15 + 1, Number.NaN, Number.POSITIVE_INFINITY, new Date(Number.NaN), null, 8.64e15, -8.64e15])(
    'a clock is set to no %j',
    async (value) => {
      const client = await connectFakeCxone({ url: fake.url });
      for (const { clock } of [fake, client])
        await expect(clock.set(value as number)).rejects.toThrow(/now must be|now must match/);
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1, '2030'])('a test has no time %j', async (value) => {
    const now = value as number;
    await expect(toBeValidRequest({ method: 'GET', url: '/' }, { now })).rejects.toThrow('now must be milliseconds');
    expect(() => contractFetch(fetch, { now })).toThrow('now must be milliseconds since 1970');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1])('a clock that gives %d is rejected', async (now) => {
    let time = 0;
    const broken = await startFakeCxone({ clock: { now: () => time } });
    time = now;
    await expect(broken.clock.read()).rejects.toThrow('clock.now(): must give milliseconds since 1970');
    time = 0;
    expect(await broken.clock.read()).toMatchObject({ now: '1970-01-01T00:00:00.000Z' });
    await broken.close();
  });

  test.each([1.5, 'x', null, 9_007_199_254_740_991, 1e300])('expiresIn is not %j', async (expiresIn) => {
    expect((await send('POST', '/tokens', { expiresIn })).status).toBe(400);
    await expect(fake.token({ expiresIn: expiresIn as number })).rejects.toThrow(/^expiresIn/);
  });

  test.each([
    ['serve', '--request-timeout', ['-5', '0', '1.5', 'NaN', 'Infinity', '1e3', '2147484', '']],
    ['proxy', '--timeout', ['-5', '0', 'NaN', 'Infinity', '1e3', '3601', '']],
    ['verify', '--timeout', ['-5', 'NaN', 'Infinity', '1e3', '100000', '']],
    ['verify', '--interval', ['-5', 'NaN', 'Infinity', '1e3', '100000', '']],
    ['token', '--expires-in', ['1.5', 'NaN', 'Infinity', '1e3', '1000000000', '']],
    ['serve', '--rate-limit', ['1/0', '1/-1', '1/NaN', '1/1e3', '1/10000', '']],
  ])('%s %s is a usage error for what is none', async (command, flag, values) => {
    for (const value of values) {
      const target = command === 'serve' || command === 'token' ? [] : ['--target', 'http://127.0.0.1:1'];
      const { code, stderr } = await runInProcess([command, ...target, `${flag}=${value}`], {});
      expect([value, code, stderr]).toEqual([value, 2, expect.stringMatching(/give .*seconds/)]);
    }
  });
});
