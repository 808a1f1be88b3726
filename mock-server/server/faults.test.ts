import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { defaultContract } from '../../contracts/internal.ts';
import type { Fault } from '../index.ts';
import { takeToken } from '../overrides/rate-limit.ts';
import { injectFaults, newFaults, withFault } from '../state/faults.ts';
import { unknownOverride } from '../state/override-name.ts';
import { createFetch } from './fetch.ts';
import { createSandbox, type FakeCxone, type StartOptions, startFakeCxone } from './start.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const BODY =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-abc-123"}';
const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
const REJECTION = '{"error":"Bad Request","error_description":"invalid campaign id for personal connection"}';

const running: FakeCxone[] = [];
afterEach(async () => {
  for (const fake of running.splice(0)) await fake.close();
});

async function started(options: StartOptions = {}): Promise<FakeCxone> {
  const fake = await startFakeCxone(options);
  running.push(fake);
  return fake;
}

const call = (fake: FakeCxone) => fetch(`${fake.url}${CALL}`, { method: 'POST', headers, body: BODY });
const control = (fake: FakeCxone, method: string, path: string, form?: unknown) =>
  fetch(`${fake.url}/_fake${path}`, { method, ...(form !== undefined && { body: JSON.stringify(form) }) });

/** What a client without any HTTP in it hears: the bytes, and `end` for a FIN or the system's code for an RST. */
function heardOf({ url }: FakeCxone, target: string, body: string): Promise<{ text: string; end: string }> {
  const request = `${target} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer fake-pc-write\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request));
    let text = '';
    let end = 'nothing';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => {
      end = 'end';
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      end = String(error.code);
    });
    socket.on('close', () => resolve({ text, end }));
  });
}

describe('a connection fault, as a socket hears it', () => {
  const half = REJECTION.slice(0, Math.ceil(REJECTION.length / 2));

  const right = BODY.replace('camp-abc-123', 'camp-pc-001');
  test.each<[NonNullable<Fault['connection']>, string, string, string, RegExp, string]>([
    ['reset-before', 'a rejection', `POST ${CALL}`, BODY, /^$/, 'ECONNRESET'],
    [
      'reset-within',
      'a rejection',
      `POST ${CALL}`,
      BODY,
      /^HTTP\/1\.1 400 .*\r\nContent-Length: 89\r\n/s,
      'ECONNRESET',
    ],
    ['empty', 'a rejection', `POST ${CALL}`, BODY, /^$/, 'end'],
    [
      'broken-chunk',
      'a rejection',
      `POST ${CALL}`,
      BODY,
      /^HTTP\/1\.1 400 (?!.*Content-Length).*\r\nTransfer-Encoding: chunked\r\n/s,
      'end',
    ],
    ['reset-within', 'an answer without a body', `POST ${CALL}`, right, /^$/, 'ECONNRESET'],
    ['broken-chunk', 'an answer without a body', `POST ${CALL}`, right, /^$/, 'end'],
    ['reset-within', 'an answer to HEAD', 'HEAD /auth/jwks', '', /^$/, 'ECONNRESET'],
    ['broken-chunk', 'an answer to HEAD', 'HEAD /auth/jwks', '', /^$/, 'end'],
  ])('%s of %s', async (connection, _what, target, sent, bytes, end) => {
    const fake = await started({ faults: { broken: { connection, times: 1 } } });
    const heard = await heardOf(fake, target, sent);
    expect(heard).toEqual({ text: expect.stringMatching(bytes), end });
    const body = heard.text.split('\r\n\r\n')[1] ?? '';
    const bodies = { 'reset-within': half, 'broken-chunk': `2d\r\n${half}\r\nthis is not a chunk\r\n` };
    expect(body).toBe(heard.text === '' ? '' : bodies[connection as keyof typeof bodies]);
    expect((await call(fake)).status).toBe(400);
  });

  test('does not undo what the request has done', async () => {
    const fake = await started({ faults: { lost: { connection: 'reset-before' } } });
    await expect(fetch(`${fake.url}${CALL}`, { method: 'POST', headers, body: right })).rejects.toThrow('fetch failed');
    expect(await fake.calls()).toHaveLength(1);
    expect((await fake.journal())[0]).toMatchObject({
      response: { status: 202 },
      override: { why: 'fault lost: reset-before' },
    });
  });
});

describe('what waits', () => {
  const tables: [string, Record<string, Fault>, number[]][] = [
    ['a fixed latency', { slow: { latency: { fixed: 1500 } } }, [1500, 1500]],
    ['latencies of two faults add up', { a: { latency: { fixed: 200 } }, b: { latency: { fixed: 30 } } }, [230, 230]],
    ['a latency for one request', { slow: { times: 1, latency: { fixed: 10 } } }, [10]],
    ['dribbled bytes', { drip: { dribble: { pieces: 3, pause: 40 } } }, [40, 40, 40, 40]],
    ['a latency of nothing', { slow: { latency: { fixed: 0 } } }, []],
    [
      'a latency and an answer',
      { slow: { latency: { fixed: 5 } }, down: { answer: { status: 504 } }, late: { latency: { fixed: 6 } } },
      [11, 11],
    ],
  ];

  test.each(tables)('%s', async (_name, faults, waited) => {
    const waits: number[] = [];
    const wait = async (milliseconds: number) => void waits.push(milliseconds);
    const fake = await started({ faults, wait });
    for (let time = 0; time < 2; time += 1) expect([400, 504]).toContain(await finished(call(fake)));
    expect(waits).toEqual(waited);

    const inProcess = createFetch(await createSandbox({ faults }), { wait });
    const ask = () => inProcess(new Request(`http://a.example.com${CALL}`, { method: 'POST', headers, body: BODY }));
    for (let time = 0; time < 2; time += 1) await finished(ask());
    expect(waits).toEqual([...waited, ...waited]);
  });

  test('is the affair of one request, not of those beside it', async () => {
    const faults: Record<string, Fault> = { slow: { times: 1, operation: 'placeCall', latency: { fixed: 60_000 } } };
    const fake = await started({ faults });
    const slow = call(fake);
    while ((await fake.journal()).length === 0) await fetch(`${fake.url}/_fake/health`);
    expect((await call(fake)).status).toBe(400);
    await Promise.all([fake.close(), slow]);
    running.pop();
    expect((await slow).status).toBe(400);
  });
});

async function finished(fetched: Promise<Response>): Promise<number> {
  const response = await fetched;
  await response.text();
  return response.status;
}

/** Which of forty requests a fault applies to, and how long each waits. */
async function runOf(fault: Fault): Promise<string> {
  const waits: number[] = [];
  const sandbox = await createSandbox({ faults: { it: fault } });
  const ask = createFetch(sandbox, { wait: async (milliseconds) => void waits.push(milliseconds) });
  const statuses: number[] = [];
  for (let time = 0; time < 40; time += 1) {
    statuses.push(
      (await ask(new Request(`http://a.example.com${CALL}`, { method: 'POST', headers, body: BODY }))).status,
    );
  }
  return JSON.stringify([statuses, waits]);
}

describe('randomness', () => {
  const down: Fault = { probability: 0.3, answer: { status: 503 } };
  const slow: Fault = { latency: { logNormal: { median: 100, sigma: 1 } } };
  const even: Fault = { probability: 0.5, latency: { uniform: [10, 500] } };

  test.each<[string, Fault]>([
    ['answers', down],
    ['log-normal latencies', slow],
    ['uniform latencies', even],
  ])('the same seed gives the same run of %s, another seed another, and the usual seed is 1', async (_name, fault) => {
    const usual = await runOf(fault);
    expect(await runOf({ ...fault, seed: 1 })).toBe(usual);
    expect(await runOf({ ...fault, seed: 2 })).not.toBe(usual);
    expect(await runOf({ ...fault, seed: 2 })).toBe(await runOf({ ...fault, seed: 2 }));
  });

  test('a run is the same from one release to the next', async () => {
    const [statuses] = JSON.parse(await runOf({ ...down, times: 5 })) as [number[]];
    expect(statuses.flatMap((status, index) => (status === 503 ? [index] : []))).toEqual([0, 3, 5, 8, 9]);
  });

  test('one fault does not disturb the run of another', async () => {
    const alone = await createSandbox({ faults: { down } });
    const beside = await createSandbox({ faults: { other: { probability: 0.5, latency: { fixed: 0 } }, down } });
    for (const sandbox of [alone, beside]) {
      const ask = createFetch(sandbox);
      for (let time = 0; time < 40; time += 1)
        await ask(new Request(`http://a.example.com${CALL}`, { method: 'POST' }));
    }
    const injected = async ({ store }: typeof alone) =>
      (await store.state()).faults.find(({ name }) => name === 'down')?.injected;
    expect(await injected(beside)).toBe(await injected(alone));
    expect(await injected(alone)).toBeGreaterThan(4);
  });

  const delays = async (latency: NonNullable<Fault['latency']>, seed: number): Promise<number[]> => {
    let { faults } = await (await createSandbox({ faults: { it: { seed, latency } } })).store.state();
    return Array.from({ length: 200 }, () => {
      const injected = injectFaults(faults, 'placeCall');
      faults = injected.faults;
      return injected.injections[0]?.delay ?? Number.NaN;
    });
  };

  test('no latency is over its cap, under nothing, or a fraction', async () => {
    const anything = fc.record({
      median: fc.integer({ min: 0, max: 60_000 }),
      sigma: fc.double({ min: 0, max: 10, noNaN: true }),
      cap: fc.integer({ min: 0, max: 60_000 }),
    });
    await fc.assert(
      fc.asyncProperty(anything, fc.integer(), async (logNormal, seed) => {
        for (const delay of await delays({ logNormal }, seed)) {
          expect(Number.isInteger(delay) && delay >= 0 && delay <= logNormal.cap).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('half of the log-normal latencies are under the median, and about a sixth over a sigma more', async () => {
    const drawn = (
      await Promise.all([1, 2, 3, 4, 5].map((seed) => delays({ logNormal: { median: 1000, sigma: 0.5 } }, seed)))
    ).flat();
    const share = (limit: number) => drawn.filter((delay) => delay < limit).length / drawn.length;
    expect(Math.abs(share(1000) - 0.5)).toBeLessThan(0.05);
    expect(Math.abs(share(1000 * Math.exp(0.5)) - 0.841)).toBeLessThan(0.04);
  });

  test.each<[readonly [number, number]]>([[[100, 300]], [[300, 100]]])(
    'uniform %j lies between both',
    async (uniform) => {
      const drawn = await delays({ uniform: [...uniform] }, 1);
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(100);
      expect(Math.min(...drawn)).toBeLessThan(110);
      expect(Math.max(...drawn)).toBeLessThanOrEqual(300);
      expect(Math.max(...drawn)).toBeGreaterThan(290);
    },
  );
});

describe('a gateway', () => {
  test('may answer with nothing', async () => {
    const fake = await started({ faults: { down: { answer: { status: 502, body: 'empty' } } } });
    const response = await call(fake);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([502, null, '']);
    expect(response.headers.get('x-fake-cxone-error')).toBe('gateway-bad');
  });

  test('may answer with a page', async () => {
    const fake = await started({ faults: { down: { answer: { status: 502, body: 'html' } } } });
    const response = await call(fake);
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await response.text()).toContain('<title>502 Bad Gateway</title>');
  });
});

describe('the control of faults', () => {
  test('reports how many requests each considered and was applied to', async () => {
    const fake = await started();
    await control(fake, 'PUT', '/faults/down', { times: 1, answer: { status: 503 } });
    await control(fake, 'PUT', '/faults/keys', { operation: 'getKeys', latency: { fixed: 1 } });
    for (let time = 0; time < 3; time += 1) await call(fake);
    expect(await (await control(fake, 'GET', '/faults')).json()).toEqual({
      faults: [
        { name: 'down', fault: { times: 1, answer: { status: 503 } }, considered: 1, injected: 1 },
        { name: 'keys', fault: { operation: 'getKeys', latency: { fixed: 1 } }, considered: 0, injected: 0 },
      ],
    });
    expect((await control(fake, 'DELETE', '/faults/down')).status).toBe(204);
    expect(await (await control(fake, 'DELETE', '/faults/down')).json()).toMatchObject({
      status: 404,
      detail: "no fault is called 'down'; there are 'keys'",
    });
    expect((await control(fake, 'DELETE', '/faults')).status).toBe(204);
    expect(await fake.faults()).toEqual([]);
  });

  test('a reset goes back to those that the fake began with', async () => {
    const fake = await started({
      faults: { first: { answer: { status: 500 } } },
      rateLimit: { requests: 1, seconds: 1 },
    });
    await call(fake);
    await fake.clearFault();
    await fake.setFault('second', { answer: { status: 502 } });
    await fake.clearRateLimit();
    await fake.reset();
    expect(await fake.faults()).toEqual([
      { name: 'first', fault: { answer: { status: 500 } }, considered: 0, injected: 0 },
    ]);
    expect(await (await control(fake, 'GET', '/rate-limit')).json()).toEqual({
      rateLimit: { requests: 1, seconds: 1 },
    });
  });

  test('a fault of one test key leaves the others alone', async () => {
    const fake = await started();
    await fetch(`${fake.url}/_fake/keys/one/_fake/faults/down`, { method: 'PUT', body: '{"answer":{"status":503}}' });
    const asked = (key: string) =>
      fetch(`${fake.url}${CALL}`, { method: 'POST', headers: { ...headers, 'x-fake-cxone-key': key }, body: BODY });
    expect([(await asked('one')).status, (await asked('two')).status, (await call(fake)).status]).toEqual([
      503, 400, 400,
    ]);
  });

  test('takes every fault and every limit that the page shows', async () => {
    const [faults = '', limits = ''] = readFileSync('docs/faults.md', 'utf8').split('## Rate limits');
    const shown = (page: string) =>
      [...page.matchAll(/^\| `(\{.*?\})` \|/gm)].map(([, form]) => JSON.parse(form ?? ''));
    const fake = await started();
    for (const [index, form] of shown(faults).entries()) await fake.setFault(`shown-${index}`, form);
    expect((await fake.faults()).length).toBe(14);
    for (const form of shown(limits)) await fake.setRateLimit(form);
    expect(shown(limits).length).toBe(3);
  });

  test.each<[string, unknown, string, ...string[]]>([
    ['/faults/it', {}, '', 'answer', 'latency'],
    ['/faults/it', { latency: { fixed: 1 }, connection: 'empty' }, '', 'only one of the keys latency, connection'],
    ['/faults/it', { latency: {} }, '/latency', 'at least 1'],
    ['/faults/it', { latency: { fixed: 60_001 } }, '/latency/fixed', '60000'],
    ['/faults/it', { latency: { uniform: [1] } }, '/latency/uniform', '2 items'],
    ['/faults/it', { latency: { logNormal: { median: 1 } } }, '/latency/logNormal', 'sigma'],
    ['/faults/it', { probability: 2, connection: 'empty' }, '/probability', '<= 1'],
    ['/faults/it', { times: 0, connection: 'empty' }, '/times', '>= 1'],
    ['/faults/it', { seed: 0.5, connection: 'empty' }, '/seed', 'integer'],
    ['/faults/it', { operation: 'hangUp', connection: 'empty' }, '/operation', 'Unknown operation "hangUp"'],
    ['/faults/it', { connection: 'slow' }, '/connection', 'reset-before'],
    ['/faults/it', { answer: { status: 418 } }, '/answer/status', '429, 500, 502, 503, 504'],
    ['/faults/it', { answer: { status: 500, retryAfter: 3 } }, '/answer/status', '429, 503'],
    ['/faults/it', { dribble: { pieces: 1, pause: 1 } }, '/dribble/pieces', '>= 2'],
    ['/faults/it', { surprise: 1, connection: 'empty' }, '/surprise', 'not a key'],
    ['/rate-limit', {}, '', 'requests'],
    ['/rate-limit', { requests: 0, seconds: 1 }, '/requests', '>= 1'],
    ['/rate-limit', { requests: 1, seconds: 0 }, '/seconds', '> 0'],
    ['/rate-limit', { requests: 1, seconds: 1, burst: 0 }, '/burst', '>= 1'],
    ['/rate-limit', { requests: 1, seconds: 1, retryAfter: 'soon' }, '/retryAfter', 'seconds, date, none'],
  ])('%s rejects %j, and says what is wrong at %j', async (path, form, pointer, ...words) => {
    const fake = await started();
    const response = await control(fake, 'PUT', path, form);
    const { problems } = (await response.json()) as { problems: { pointer: string; problem: string }[] };
    const there = problems.filter((each) => each.pointer === pointer).map(({ problem }) => problem);
    expect(response.status).toBe(400);
    for (const word of words) expect(there.join()).toContain(word);
    const own = path === '/rate-limit' ? fake.setRateLimit(form as never) : fake.setFault('it', form as Fault);
    await expect(own).rejects.toThrow(TypeError);
  });

  test.each(['a b', 'x'.repeat(65), 'a%2Fb'])('%j is not a name for a fault', async (name) => {
    const fake = await started();
    const response = await control(fake, 'PUT', `/faults/${name}`, { connection: 'empty' });
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      400,
      expect.stringContaining('the name of a fault must be 1 to 64 letters, digits and . _ -, not "'),
    ]);
    await expect(startFakeCxone({ faults: { [name]: { connection: 'empty' } } })).rejects.toThrow(
      'the name of a fault',
    );
  });

  test('a fault may apply to any operation of the contract', async () => {
    const fake = await started();
    for (const { id } of defaultContract.tables.operations) {
      await fake.setFault(id, { operation: id as NonNullable<Fault['operation']>, connection: 'empty' });
    }
    expect((await fake.faults()).length).toBe(defaultContract.tables.operations.length);
  });
});

describe('the rate limit', () => {
  test('admits what a bucket with a tap would admit', async () => {
    const limits = fc.record({
      requests: fc.integer({ min: 1, max: 20 }),
      seconds: fc.integer({ min: 1, max: 60 }),
      burst: fc.integer({ min: 1, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(
        limits,
        fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 }),
        async (limit, gaps) => {
          let fullAt: number | undefined;
          // in whole drops: `requests` drops a millisecond, `seconds * 1000` of them a token, so nothing is rounded
          const token = limit.seconds * 1000;
          let drops = limit.burst * token;
          let now = 1_700_000_000_000;
          for (const gap of gaps) {
            now += gap;
            drops = Math.min(limit.burst * token, drops + gap * limit.requests);
            const taken: ReturnType<typeof takeToken> = takeToken(limit, fullAt, now);
            const { wait } = taken;
            fullAt = taken.fullAt;
            expect(wait).toBeCloseTo(Math.max(0, token - drops) / limit.requests, 1);
            if (drops >= token) drops -= token;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a client that waits as long as Retry-After says is served', async () => {
    let now = Date.parse('2026-01-02T03:04:05.678Z');
    const limit = { requests: 3, seconds: 10, burst: 2 } as const;
    for (const retryAfter of ['seconds', 'date'] as const) {
      const sandbox = await createSandbox({ clock: { now: () => now }, rateLimit: { ...limit, retryAfter } });
      const ask = createFetch(sandbox);
      for (let time = 0; time < 50; time += 1) {
        const request = new Request(`http://a.example.com${CALL}`, { method: 'POST', headers, body: BODY });
        const response = await ask(request.clone());
        if (response.status !== 429) continue;
        const told = response.headers.get('retry-after') ?? '';
        now = retryAfter === 'date' ? Date.parse(told) : now + Number(told) * 1000;
        expect((await ask(request)).status).toBe(400);
        now += 700;
      }
    }
  });

  test('sends no Retry-After with retryAfter none', async () => {
    const fake = await started({ rateLimit: { requests: 1, seconds: 60, retryAfter: 'none' } });
    await call(fake);
    const response = await call(fake);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, null]);
  });

  test('each token has a bucket, and those that are none share one', async () => {
    const fake = await started({ rateLimit: { requests: 1, seconds: 3600 } });
    const tokens = [
      await fake.token(),
      await fake.token(),
      'fake-pc-write',
      'nonsense',
      'other-nonsense',
      'fake-pc-write',
    ];
    const statuses: number[] = [];
    for (const token of tokens) {
      const own = { ...headers, Authorization: `Bearer ${token}` };
      statuses.push((await fetch(`${fake.url}${CALL}`, { method: 'POST', headers: own, body: BODY })).status);
    }
    expect(statuses).toEqual([400, 400, 400, 401, 429, 429]);
  });

  test('a clock that is set back leaves nobody waiting for it', async () => {
    const limit = { requests: 1, seconds: 10 };
    const { wait, fullAt } = takeToken(limit, undefined, 5_000_000);
    expect(wait).toBe(0);
    expect(takeToken(limit, fullAt, 1_000_000).wait).toBe(10_000);
  });
});

describe('faults by name', () => {
  const three = newFaults({
    first: { answer: { status: 503 } },
    second: { latency: { fixed: 5 } },
    third: { connection: 'empty' },
  });

  test('one of a name that is there takes its place, and another one comes last', () => {
    const latency = { latency: { fixed: 7 } };
    const replaced = withFault(three, 'second', latency);
    expect(replaced.map(({ name }) => name)).toEqual(['first', 'second', 'third']);
    expect(replaced.map(({ fault }) => fault)).toEqual([three[0]?.fault, latency, three[2]?.fault]);
    expect(withFault(three, 'fourth', latency).map(({ name }) => name)).toEqual(['first', 'second', 'third', 'fourth']);
  });

  test('an error about one that is not there names those that are', () => {
    expect(unknownOverride('fault', three, 'second')).toBeUndefined();
    expect(unknownOverride('fault', three, 'x')).toBe("no fault is called 'x'; there are 'first', 'second', 'third'");
    expect(unknownOverride('fault', [], 'x')).toBe("no fault is called 'x'; there are none");
  });

  test('of answers and lost connections the first counts, and a delay is added to it', () => {
    const { injections, faults } = injectFaults(three, 'placeCall');
    expect(injections.map(({ name }) => name)).toEqual(['first', 'second']);
    expect(faults.map(({ considered, injected }) => [considered, injected])).toEqual([[1, 1], [1, 1], [1, 0]]); // biome-ignore format: pairs
    const reversed = injectFaults([...three].reverse(), 'placeCall');
    expect(reversed.injections.map(({ name }) => name)).toEqual(['third', 'second']);
  });

  test('one that applies a number of times is over then, and one of another operation does not apply', () => {
    let faults = newFaults({ it: { times: 2, answer: { status: 503 } }, other: { operation: 'listSkills', connection: 'empty' } }); // biome-ignore format: short
    const injected = Array.from({ length: 4 }, () => {
      const { injections, faults: after } = injectFaults(faults, 'placeCall');
      faults = after;
      return injections.length;
    });
    expect([injected, faults.map((each) => [each.considered, each.injected])]).toEqual([[1, 1, 0, 0], [[2, 2], [0, 0]]]); // biome-ignore format: short
  });

  test('log-normal latencies of a seed are the same from one release to the next', () => {
    let faults = newFaults({ it: { latency: { logNormal: { median: 1000, sigma: 0.5 } } } });
    const delays = Array.from({ length: 5 }, () => {
      const injected = injectFaults(faults, 'placeCall');
      faults = injected.faults;
      return injected.injections[0]?.delay;
    });
    expect(delays).toEqual([2502, 447, 1130, 567, 545]);
  });
});
