import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInScenarios, type Forms } from '../../generated/index.ts';
import { createFetch, createSandbox, startFakeCxone } from '../index.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const BODY =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}';

/** A fake in this process: what is asked of it, and what it answers to a right call. */
async function fakeWith(): Promise<{
  control: (method: string, path: string, body?: unknown) => Promise<Response>;
  call: () => Promise<number>;
}> {
  const send = createFetch(await createSandbox());
  return {
    control: (method, path, body) =>
      send(
        new Request(`${ORIGIN}/_fake${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }),
      ),
    call: async () => {
      const headers = { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' };
      const url = `${ORIGIN}/ccapi/v2/outbound/personal-connection/call`;
      return (await send(new Request(url, { method: 'POST', headers, body: BODY }))).status;
    },
  };
}

describe('a scenario', () => {
  test.each([
    { steps: [200], problem: '/steps/0 placeCall declares no status 200; it declares 202, 400' },
    { steps: ['sunshine'], problem: '/steps/0 placeCall has no response named sunshine' },
    {
      steps: ['503 soon'],
      problem:
        "/steps/0 'soon' is none of: retry-after <seconds, at most 999999999>, no retry-after, delay <milliseconds",
    },
    { steps: ['invalid_campain'], problem: 'and the codes of findings. Did you mean invalid_campaign?' },
    { steps: ['?'], problem: "/steps/0 '?' does not begin with a status, a reply, a finding or pass" },
    {
      steps: [{ answer: 503, when: { operation: 'hangUp' } }],
      problem: '/steps/0 Unknown operation "hangUp".',
    },
    {
      steps: [{ answer: 503, when: { pointer: '/contact', matches: '(' } }],
      problem: '/steps/0/when/matches is not a regular expression of RE2',
    },
    {
      steps: [{ answer: 503, when: { pointer: '/contact', matches: '^(?!vip)' } }],
      problem: "/steps/0/when/matches is not a regular expression of RE2: '(?!': RE2 has no lookahead or lookbehind",
    },
    { steps: [{ reply: 503 }], problem: "'reply' is not a key here" },
    { steps: [], problem: '/steps must have at least 1 item' },
  ])('$problem', async ({ steps, problem }) => {
    const { control, call } = await fakeWith();
    const answer = await control('PUT', '/scenario', { steps });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(((await answer.json()) as { detail: string }).detail).toContain(problem);
    expect(await call()).toBe(202);
  });

  test('everything that is wrong is reported at once', async () => {
    const { control } = await fakeWith();
    const answer = await control('PUT', '/scenario', { steps: [200, 'sunshine', 503] });
    const { problems } = (await answer.json()) as { problems: { pointer: string }[] };
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/steps/0', '/steps/1']);
  });

  test('that is wrong leaves the one before it in its place', async () => {
    const { control, call } = await fakeWith();
    await control('PUT', '/scenario', { steps: ['503…'] });
    await control('PUT', '/scenario', { steps: [200] });
    expect(await call()).toBe(503);
  });

  test('says how far it has come, and ends when it is taken away', async () => {
    const { control, call } = await fakeWith();
    expect(await (await control('GET', '/scenario')).json()).toMatchObject({ state: 'none', scenario: null });
    await control('PUT', '/scenario/rate-limited');
    const statuses = [await call(), await call(), await call(), await call(), await call()];
    expect(statuses).toEqual([202, 202, 202, 429, 202]);
    expect(await (await control('GET', '/scenario')).json()).toMatchObject({
      scenario: { name: 'rate-limited' },
      state: 'running',
      next: 0,
      taken: [4, 1],
      requests: 5,
    });
    expect((await control('DELETE', '/scenario')).status).toBe(204);
    expect(await (await control('GET', '/scenario')).json()).toMatchObject({ state: 'none', requests: 0 });
  });

  test('ends behind its last step, and lets requests by then', async () => {
    const { control, call } = await fakeWith();
    expect(await (await control('GET', '/scenario')).json()).toMatchObject({ taken: [], next: null });
    await control('PUT', '/scenario', { steps: ['503', '401'] });
    expect([await call(), await call(), await call()]).toEqual([503, 401, 202]);
    expect(await (await control('GET', '/scenario')).json()).toMatchObject({
      ...{ state: 'ended', next: null, taken: [1, 1], requests: 2 },
    });
  });

  test('expires after so many requests, whether it is over or not', async () => {
    const { control, call } = await fakeWith();
    await control('PUT', '/scenario', { steps: ['503…'], expires: { afterRequests: 2 } });
    expect([await call(), await call(), await call()]).toEqual([503, 503, 202]);
    const report = await (await control('GET', '/scenario')).json();
    expect(report).toMatchObject({ state: 'expired', next: null, requests: 2 });
  });

  test('counts a request that its step does not fit, and waits for another', async () => {
    const { control, call } = await fakeWith();
    const when = { pointer: '/campaignId', matches: '^another$' };
    await control('PUT', '/scenario', { steps: [{ answer: 503, when }] });
    expect([await call(), await call()]).toEqual([202, 202]);
    const report = await (await control('GET', '/scenario')).json();
    expect(report).toMatchObject({ state: 'running', next: 0, taken: [0], requests: 2 });
  });

  test('lets requests of other operations by', async () => {
    const fake = await startFakeCxone({ scenario: 'outage' });
    expect((await fetch(`${fake.url}/auth/jwks`)).status).toBe(200);
    expect((await fake.scenario()).requests).toBe(0);
    await fake.close();
  });

  test('does not count a request whose answer a preference has chosen', async () => {
    const fake = await startFakeCxone({ scenario: 'outage' });
    const url = `${fake.url}/ccapi/v2/outbound/personal-connection/call`;
    const preferred = await fetch(url, { method: 'POST', headers: { prefer: 'code=401' } });
    expect([preferred.status, (await fake.scenario()).requests]).toEqual([401, 0]);
    await fake.close();
  });

  test('that lets a token expire gives a new one as many requests', async () => {
    const fake = await startFakeCxone({ scenario: 'expiring-token' });
    const call = async (token: string): Promise<number> => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const url = `${fake.url}/ccapi/v2/outbound/personal-connection/call`;
      return (await fetch(url, { method: 'POST', headers, body: BODY })).status;
    };
    const [first, second] = [await fake.token(), await fake.token()];
    const statuses: number[] = [];
    for (const token of [first, first, first, first, first, second, second, second, second]) {
      statuses.push(await call(token));
    }
    expect(statuses).toEqual([202, 202, 202, 401, 401, 202, 202, 202, 401]);
    await fake.close();
  });

  test("of one test key is not another one's", async () => {
    const fake = await startFakeCxone({ port: 0 });
    const under = (key: string) => ({ headers: { 'x-fake-cxone-key': key } });
    await fetch(`${fake.url}/_fake/scenario/outage`, { method: 'PUT', ...under('one') });
    const states = await Promise.all(
      ['one', 'two'].map(async (key) => {
        const report = await fetch(`${fake.url}/_fake/scenario`, under(key));
        return ((await report.json()) as { state: string }).state;
      }),
    );
    expect(states).toEqual(['running', 'none']);
    await fake.close();
  });

  test('begins again after a reset, where the fake was started with it', async () => {
    const fake = await startFakeCxone({ scenario: 'outage' });
    expect((await fake.scenario()).state).toBe('running');
    await fake.clearScenario();
    expect((await fake.scenario()).state).toBe('none');
    await fake.reset();
    expect((await fake.scenario()).scenario?.name).toBe('outage');
    await expect(fake.setScenario('sunshine')).rejects.toThrow(
      'Unknown scenario "sunshine". Use one of: expiring-token',
    );
    const wrong = { steps: 'all' } as unknown as Forms['Scenario'];
    await expect(fake.setScenario(wrong)).rejects.toThrow('choice: /steps must be array');
    await expect(startFakeCxone({ scenario: wrong })).rejects.toThrow('scenario: /steps must be array');
    await fake.close();
  });

  test.each(Object.keys(builtInScenarios))('that is built in can be set: %s', async (name) => {
    const { control } = await fakeWith();
    expect((await control('PUT', `/scenario/${name}`)).status).toBe(200);
    expect(builtInScenarios[name]?.description?.length).toBeGreaterThan(20);
  });

  test('the thread is replayed in its order', async () => {
    const { control, call } = await fakeWith();
    await control('PUT', '/scenario/thread');
    expect([await call(), await call(), await call(), await call()]).toEqual([400, 403, 503, 202]);
  });
});

/** An independent implementation of scenarios: the answers written out one after the other, as long as is asked for. */
function writtenOut({ steps, repeat }: Forms['Scenario'], length: number): number[] {
  const round = steps.flatMap((step) => {
    const { answer, times } = step as { answer: number | 'pass'; times: number };
    return Array.from({ length: times }, () => (answer === 'pass' ? 202 : answer));
  });
  const rounds = repeat === true ? length : repeat === undefined || repeat === false ? 1 : repeat;
  const all = Array.from({ length: Math.min(rounds, length) }, () => round).flat();
  return [...all, ...Array.from({ length }, () => 202)].slice(0, length);
}

describe('steps, times and repetition', () => {
  test('come to what one gets who writes the answers out', async () => {
    const { control, call } = await fakeWith();
    const step = fc.record({
      answer: fc.constantFrom('pass' as const, 503, 429, 403),
      times: fc.integer({ min: 1, max: 3 }),
    });
    const form = fc.record({
      steps: fc.array(step, { minLength: 1, maxLength: 4 }),
      repeat: fc.oneof(fc.boolean(), fc.integer({ min: 1, max: 3 })),
    });
    await fc.assert(
      fc.asyncProperty(form, fc.integer({ min: 1, max: 15 }), async (scenario, requests) => {
        expect((await control('PUT', '/scenario', scenario)).status).toBe(200);
        const got: number[] = [];
        for (let request = 0; request < requests; request += 1) got.push(await call());
        expect(got).toEqual(writtenOut(scenario, requests));
      }),
      { numRuns: 150 },
    );
  });
});
