import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const BODY =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

function call(headers: Record<string, string> = {}): Promise<Response> {
  return fetch(fake.url + CALL, {
    method: 'POST',
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json', ...headers },
    body: BODY,
  });
}

describe('secrets', () => {
  test('that a preference names are gone from what the journal says of it', async () => {
    const token = await fake.token();
    await call({ prefer: `example=${token}`, authorization: `Bearer ${token}` });
    await call({ prefer: 'example=is_fake-client-secret' });
    const kept = JSON.stringify(await fake.journal());
    expect(kept).not.toContain(token);
    expect(kept).not.toContain('fake-client-secret');
    expect(kept.match(/placeCall has no answer named/g)?.length).toBeGreaterThan(1);
  });

  test('are not revealed by a patch that tests for them, or copies them', async () => {
    const path = '/clients/0/clientSecret';
    await expect(fake.patchTenant([{ op: 'test', path, value: 'a guess' }])).rejects.toThrow(
      '/clients/0/clientSecret: the value there is another one',
    );
    const shown = await fake.patchTenant([{ op: 'copy', from: path, path: '/name' }]);
    expect(JSON.stringify([shown, await fake.tenant()])).not.toContain('fake-client-secret');
  });

  test('that come and go within one patch are not in the journal', async () => {
    await fake.patchTenant([
      { op: 'replace', path: '/clients/0/clientSecret', value: 'passing-secret' },
      { op: 'replace', path: '/clients/0/clientSecret', value: 'staying-secret' },
    ]);
    expect(JSON.stringify(await fake.journal())).not.toMatch(/passing-secret|staying-secret/);
  });
});

describe('a change of the tenant', () => {
  test('is not a request that a verification counts', async () => {
    await fake.patchTenant([{ op: 'replace', path: '/name', value: 'another' }]);
    expect((await call()).status).toBe(202);
    const expectations = [{ operation: 'placeCall', status: 202, count: { exactly: 1 } }];
    expect(await fake.verify({ expectations, nothingElse: true })).toMatchObject({ ok: true, unmatched: [] });
  });

  test('is sent to subscribers of the journal', async () => {
    const events = await fake.events();
    await fake.patchTenant([{ op: 'replace', path: '/name', value: 'another' }]);
    expect((await events.next()).value).toMatchObject({ control: true, request: { method: 'PATCH' } });
    await events.return?.();
  });
});

describe('a token', () => {
  test('of a test key is revoked under its key only', async () => {
    const token = await fake.forKey('one').token();
    await expect(fake.revoke(token)).rejects.toThrow("the token belongs to the test key 'one'");
    await expect(fake.revoke('fake-pc-write~one')).rejects.toThrow("the token belongs to the test key 'one'");
    await fake.forKey('one').revoke(token);
    expect((await call({ authorization: `Bearer ${token}` })).status).toBe(401);
  });

  test('that a scenario has let expire says so each time', async () => {
    await fake.setScenario({ name: 'half-way', steps: [{ expireToken: true }] });
    await call();
    const answer = await call();
    expect([answer.status, answer.headers.get('x-fake-cxone-why')]).toEqual([
      401,
      'scenario half-way: it has let this token expire before',
    ]);
  });
});

test('who is rejected at the gate makes no sandbox', async () => {
  const guarded = await startFakeCxone({ adminToken: 'an-admin-token' });
  expect((await fetch(`${guarded.url}/_fake/keys/stranger/_fake/journal`)).status).toBe(401);
  const headers = { authorization: 'Bearer an-admin-token' };
  expect(await (await fetch(`${guarded.url}/_fake/keys`, { headers })).json()).toEqual({ keys: [] });
  await guarded.close();
});

test('a broken connection is laid to the fault that broke it, not to the step that let the request pass', async () => {
  await fake.setScenario({ steps: ['pass…'] });
  await fake.setFault('gone', { connection: 'empty' });
  await expect(call()).rejects.toThrow('fetch failed');
  await fake.clearFault();
  expect((await fake.journal()).at(-1)?.override).toMatchObject({
    by: 'fault',
    why: expect.stringMatching(/^scenario without a name: pass\.\.\.; fault gone/),
  });
});

test('a magic input that means nothing is reported', async () => {
  const answer = await fetch(fake.url + CALL, {
    method: 'POST',
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    body: BODY.replace('ext-12345', 'magic-nonsense'),
  });
  expect([answer.status, answer.headers.get('x-fake-cxone-why')]).toEqual([
    202,
    'magic: nothing is known of magic-nonsense; fake-cxone magic lists what there is',
  ]);
});
