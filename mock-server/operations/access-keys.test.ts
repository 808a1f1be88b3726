import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterEach(() => fake.reset());
afterAll(() => fake.close());

interface Key {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

const PATH = '/inContactAPI/services/v34.0/access-keys';

const ask = (method: string, path: string, body?: unknown) =>
  fetch(fake.url + path, {
    method,
    headers: { Authorization: 'Bearer fake-pc-write', Accept: 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

async function created(): Promise<Key> {
  const response = await ask('POST', PATH, { agentId: 5002 });
  expect(response.status).toBe(201);
  const { accesskeys } = (await response.json()) as { accesskeys: [Key] };
  return accesskeys[0];
}

const send = (path: string, body: unknown) =>
  fetch(fake.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const login = ({ accessKeyId, accessKeySecret }: Key) =>
  send('/authentication/v1/token/access-key', { accessKeyId, accessKeySecret });
const refresh = (token: unknown) => send('/public/user/refresh', { token });
const tokensOf = async (response: Response) => (await response.json()) as Record<string, string>;

describe('an access key that was created', () => {
  test('gets tokens of its agent', async () => {
    const { access_token: token } = await tokensOf(await login(await created()));
    const who = await tokensOf(await send('/incontactauthorizationserver/token/whoami', { token }));
    expect(who).toMatchObject({ agent_id: 5002, sub: 'user:22222222-2222-4222-8222-222222222222' });
  });

  test('is in no entry of the journal, not in a path either, whatever the response is', async () => {
    const key = await created();
    for (const id of [key.accessKeyId, 'some-id-that-nobody-has']) {
      for (const method of ['GET', 'DELETE', 'GET']) await ask(method, `${PATH}/${id}?fields=isActive`);
    }
    const entries = JSON.stringify(await fake.journal());
    expect(entries).toContain(`${PATH}/[redacted]?`);
    for (const secret of [key.accessKeyId, key.accessKeySecret, 'some-id-that-nobody-has'])
      expect(entries).not.toContain(secret);
  });

  test('gets none while it is switched off, and its refresh tokens do not hold', async () => {
    const key = await created();
    const { refresh_token: token } = await tokensOf(await login(key));
    expect((await ask('PATCH', `${PATH}/${key.accessKeyId}`, { isActive: false })).status).toBe(200);
    expect((await login(key)).status).toBe(401);
    expect((await refresh(token)).status).toBe(401);
    await ask('PATCH', `${PATH}/${key.accessKeyId}?isActive=true`);
    expect((await login(key)).status).toBe(200);
    expect((await refresh(token)).status).toBe(200);
  });

  test('gets none by an exchange of its access token while it is switched off', async () => {
    const key = await created();
    const { access_token: accessToken } = await tokensOf(await login(key));
    const exchange = (token: unknown) => send('/public/authentication/v1/token', { accessToken: token });
    const exchanged = await tokensOf(await exchange(accessToken));
    await ask('PATCH', `${PATH}/${key.accessKeyId}`, { isActive: false });
    expect((await exchange(accessToken)).status).toBe(401);
    expect([(await exchange(exchanged['token'])).status, (await refresh(exchanged['refreshToken'])).status]).toEqual([
      401, 401,
    ]);
  });

  test('gets none once it is deleted, and is not found', async () => {
    const key = await created();
    const { refresh_token: token } = await tokensOf(await login(key));
    expect((await ask('DELETE', `${PATH}/${key.accessKeyId}`)).status).toBe(200);
    expect([(await login(key)).status, (await refresh(token)).status]).toEqual([401, 401]);
    expect((await ask('GET', `${PATH}/${key.accessKeyId}`)).status).toBe(404);
  });

  test('has a secret that nobody reads again', async () => {
    const { accessKeyId, accessKeySecret } = await created();
    await login({ accessKeyId, accessKeySecret });
    const shown = await (await ask('GET', `${PATH}/${accessKeyId}`)).text();
    const [tenant, journal] = await Promise.all([fetch(`${fake.url}/_fake/tenant`), fake.journal()]);
    const kept = [shown, await tenant.text(), JSON.stringify(journal)].join('\n');
    expect(kept).toContain('createAccessKey');
    expect(kept).not.toContain(accessKeySecret);
  });

  test('is another one each time, and gone after a reset', async () => {
    const [one, other] = [await created(), await created()];
    expect(one.accessKeyId).not.toBe(other.accessKeyId);
    await fake.reset();
    expect((await login(one)).status).toBe(401);
  });
});

describe('the journal says why a token of a body is not valid:', () => {
  const whyNot = async (response: Response): Promise<string | undefined> => {
    expect(response.status).toBe(401);
    const last = (await fake.journal()).findLast((entry) => entry.response.status === 401);
    return last?.findings[0]?.message;
  };

  test('it is another kind of token, was used, has expired, or is from elsewhere', async () => {
    const tokens = await tokensOf(await login(await created()));
    expect(await whyNot(await refresh(tokens['access_token']))).toBe('the refresh token is an access token');
    expect((await refresh(tokens['refresh_token'])).status).toBe(200);
    expect(await whyNot(await refresh(tokens['refresh_token']))).toBe('the refresh token was used before');
    expect(await whyNot(await refresh('garbage'))).toBe('the refresh token was not issued here');
    const whoAmI = (token: unknown) => send('/incontactauthorizationserver/token/whoami', { token });
    expect(await whyNot(await whoAmI(tokens['refresh_token']))).toBe('the token in the body is a refresh token');
    await fake.clock.advance(7_200);
    expect(await whyNot(await whoAmI(tokens['access_token']))).toBe('the token in the body has expired');
  });

  test('its access key is switched off, or it was revoked', async () => {
    const key = await created();
    const { refresh_token: token, access_token: access } = await tokensOf(await login(key));
    await ask('PATCH', `${PATH}/${key.accessKeyId}`, { isActive: false });
    expect(await whyNot(await refresh(token))).toBe(
      'the refresh token is of an access key that is switched off or deleted',
    );
    await fetch(`${fake.url}/_fake/tokens/revoke`, { method: 'POST', body: JSON.stringify({ token: access }) });
    expect(await whyNot(await send('/public/authentication/v1/token', { accessToken: access }))).toBe(
      'the token in the body was revoked',
    );
  });
});
