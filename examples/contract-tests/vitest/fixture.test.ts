import { test } from 'fake-cxone/vitest';
import { describe, expect } from 'vitest';
import { placeCall } from '../client/place-call.ts';
import { call, credentials } from '../client/sample.ts';
import { createTokenSource } from '../client/token-source.ts';

describe('the client, against a fake', () => {
  test('requests a token and places the call', async ({ fakeCxone: { url, calls } }) => {
    const tokens = createTokenSource({ url, credentials });
    expect(await placeCall(call, { url, tokens })).toEqual({ kind: 'accepted' });
    expect(await calls()).toMatchObject([{ campaignId: 'camp-pc-001', number: '+15550199999' }]);
  });

  test('begins with an empty fake each time', async ({ fakeCxone }) => {
    expect(await fakeCxone.calls()).toEqual([]);
  });

  test('uses a token as long as it is valid, and renews it before it expires', async ({
    fakeCxone: { url, journal },
  }) => {
    let now = Date.now();
    const tokens = createTokenSource({ url, credentials, now: () => now });
    const [first, same] = await Promise.all([tokens.token(), tokens.token()]);
    expect(same).toBe(first);
    now += 3_539_000;
    expect(await tokens.token()).toBe(first);
    now += 1_001;
    expect(await tokens.token()).not.toBe(first);
    expect((await journal()).filter(({ operation }) => operation === 'issueToken')).toHaveLength(2);
  });

  test('tries once more after a 401, with a new token', async ({ fakeCxone: { url, journal, calls } }) => {
    const tokens = createTokenSource({ url, credentials });
    const given = ['fake-expired'];
    const stale = { ...tokens, token: async () => given.pop() ?? tokens.token() };
    expect(await placeCall(call, { url, tokens: stale })).toEqual({ kind: 'accepted' });
    const placed = (await journal()).filter(({ operation }) => operation === 'placeCall');
    expect(placed.map(({ response }) => response.status).sort()).toEqual([202, 401]);
    expect(await calls()).toHaveLength(1);
  });

  test('does not go on asking where tokens do not help', async ({ fakeCxone: { url, journal } }) => {
    const tokens = { token: async () => 'fake-revoked', rejected: () => {} };
    expect(await placeCall(call, { url, tokens })).toMatchObject({ kind: 'rejected', status: 401 });
    expect(await journal()).toHaveLength(2);
  });

  test('takes a rejection for what it is', async ({ fakeCxone: { url } }) => {
    const tokens = createTokenSource({ url, credentials });
    expect(await placeCall({ ...call, campaignId: 'camp-abc-123' }, { url, tokens })).toEqual({
      kind: 'rejected',
      status: 400,
      why: 'invalid campaign id for personal connection',
      hint: expect.stringContaining('isRunning'),
    });
  });

  const LOST: readonly (readonly [string, () => Promise<Response>])[] = [
    ['the connection breaks', () => Promise.reject(new TypeError('terminated'))],
    ['the server fails', async () => new Response('oops', { status: 502 })],
  ];
  test.for(LOST)('never repeats a call that may have been placed: %s', async ([, answer], { fakeCxone }) => {
    const { url, calls } = fakeCxone;
    const tokens = createTokenSource({ url, credentials });
    // the fake takes the call, and its answer is lost on the way
    const lossy: typeof fetch = (input, init) => fetch(input, init).then(answer);
    expect(await placeCall(call, { url, tokens, fetch: lossy })).toMatchObject({ kind: 'unknown' });
    expect(await calls()).toHaveLength(1);
  });
});
