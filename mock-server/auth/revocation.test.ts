import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterEach(() => fake.reset());
afterAll(() => fake.close());

async function faultOf(token: string, key?: string): Promise<string | null> {
  const response = await fetch(`${fake.url}/ccapi/v2/outbound/personal-connection/call`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      ...(key !== undefined && { 'x-fake-cxone-key': key }),
    },
    body: '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}',
  });
  return response.headers.get('x-fake-cxone-error');
}

const revoke = (body: unknown, key?: string) =>
  fetch(`${fake.url}${key === undefined ? '' : `/_fake/keys/${key}`}/_fake/tokens/revoke`, {
    method: 'POST',
    body: JSON.stringify(body),
  });

const issued = async (form: Record<string, string>) =>
  (await (
    await fetch(`${fake.url}/auth/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { Authorization: `Basic ${btoa('fake-client-id:fake-client-secret')}` },
    })
  ).json()) as Record<string, string>;

const PASSWORD = { grant_type: 'password', username: 'fake-access-key-id', password: 'fake-access-key-secret==' };

describe('revoked tokens', () => {
  test('one is rejected as the vendor rejects it, the others stay valid', async () => {
    const [one, other] = [await fake.token(), await fake.token()];
    expect(await faultOf(one)).toBeNull();
    expect((await revoke({ token: one })).status).toBe(204);
    expect([await faultOf(one), await faultOf(other)]).toEqual(['token-revoked', null]);
  });

  test('a fixed token can be one', async () => {
    await revoke({ token: 'fake-pc-write' });
    expect([await faultOf('fake-pc-write'), await faultOf('fake-call-write')]).toEqual([
      'token-revoked',
      'scope-missing',
    ]);
  });

  test('all are those of before, on a stopped clock too', async () => {
    await fake.clock.stop();
    const before = await fake.token();
    expect((await revoke({ all: true })).status).toBe(204);
    const after = await fake.token();
    expect([await faultOf(before), await faultOf('fake-pc-write'), await faultOf(after)]).toEqual([
      'token-revoked',
      'token-revoked',
      null,
    ]);
    await fake.revoke({ all: true });
    expect(await faultOf(after)).toBe('token-revoked');
  });

  test('a refresh token can be one', async () => {
    const { refresh_token = '' } = await issued(PASSWORD);
    await fake.revoke(refresh_token);
    expect((await issued({ grant_type: 'refresh_token', refresh_token }))['error']).toBe('invalid_grant');
  });

  test('a reset forgets them, and the next revocation of all means the tokens of before again', async () => {
    const token = await fake.token();
    await fake.revoke({ all: true });
    await fake.reset();
    expect(await faultOf(token)).toBeNull();
    const later = await fake.token();
    await fake.revoke({ all: true });
    expect([await faultOf(token), await faultOf(later)]).toEqual(['token-revoked', 'token-revoked']);
  });

  test('a test key revokes in its own sandbox', async () => {
    await revoke({ token: 'fake-pc-write~one' }, 'one');
    expect([await faultOf('fake-pc-write', 'one'), await faultOf('fake-pc-write~one')]).toEqual([
      'token-revoked',
      'token-revoked',
    ]);
    expect([await faultOf('fake-pc-write'), await faultOf('fake-pc-write~two')]).toEqual([null, null]);
  });

  test.each<[string, unknown, string]>([
    ['a token of nobody', { token: 'made-up' }, 'the token is neither one that this fake has issued nor a fixed one'],
    ['nothing', {}, 'must have at least 1 key'],
    ['both', { token: 'fake-pc-write', all: true }, 'must have at most 1 key'],
    ['another key', { jti: 'x' }, "'jti' is not a key here"],
  ])('%s is rejected', async (_name, body, detail) => {
    const response = await revoke(body);
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      400,
      expect.stringContaining(detail),
    ]);
  });

  test('no token is in the journal or in what the fake says of itself', async () => {
    const token = await fake.token();
    await fake.revoke(token);
    await faultOf(token);
    expect(JSON.stringify([await fake.journal(), await fake.tenant(), await fake.health()])).not.toContain(token);
  });
});
