import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { createSandbox } from '../index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';
import { bearerCredentials, isOwnIssuer } from './credentials.ts';
import { defaultGrant, lifetimeProblem, mintAccessToken, mintTokenOf, mintTokens, userProblem } from './mint-token.ts';
import { keyOfForeignToken, revokeAllTokens } from './revocation.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const NOW = Date.UTC(2026, 0, 1);
const DANA = '11111111-1111-4111-8111-111111111111';
const GRANT = { userId: DANA, scopes: ['one', 'two'] };

let sandbox: Sandbox;
let keyed: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ signingKey: SIGNING_KEY, origin: ORIGIN });
  keyed = sandbox.testKeys.get('test-1');
});

type Kinds = Parameters<typeof mintTokens>[5];
async function minted(of: Sandbox, kinds: Kinds, grant: Parameters<typeof mintTokens>[4] = GRANT, generation = 0) {
  const state = await of.store.state();
  const before = { ...state, tokens: { ...state.tokens, generation } };
  const { tokens, state: after } = mintTokens(of, await of.tokens.key(), before, NOW, grant, kinds);
  return { claims: tokens.map((token) => decodeJwt(token)), count: after.counters.token - state.counters.token, after };
}

describe('the claims of tokens', () => {
  test('tokens have numbers, and are counted', async () => {
    const { claims, count, after } = await minted(sandbox, ['access', 'id', 'refresh']);
    expect(claims.map(({ jti }) => jti)).toEqual(['token-1', 'token-2', 'token-3']);
    expect(count).toBe(3);
    expect(Object.keys(after.counters)).toEqual(Object.keys((await sandbox.store.state()).counters));
  });

  test('an access token has the user, the scopes and the role', async () => {
    const { claims } = await minted(sandbox, ['access'], { ...GRANT, accessKeyId: 'a-key' });
    expect(claims[0]).toMatchObject({
      iss: ORIGIN,
      sub: `user:${DANA}`,
      given_name: 'Dana',
      family_name: 'Dialer',
      name: 'Dana Dialer',
      iat: NOW / 1000,
      exp: NOW / 1000 + 3600,
      scope: 'one two',
      token_use: 'access',
      role: { id: defaultTenant.users[0]?.securityProfile },
    });
    expect(claims[0]).not.toHaveProperty('fake_cxone_key');
    expect(JSON.stringify(claims[0])).toContain('"a-key"');
  });

  test('a user that the tenant does not have has no name, and the first team', async () => {
    const { claims } = await minted(sandbox, ['access'], { ...GRANT, userId: 'gone' });
    expect(claims[0]).toMatchObject({ sub: 'user:gone', teamId: 1 });
    expect(claims[0]).not.toHaveProperty('name');
    expect(claims[0]).not.toHaveProperty('given_name');
  });

  test('an id token is for the client, and without one for the audience of the tenant', async () => {
    const { claims } = await minted(sandbox, ['id'], { ...GRANT, clientId: 'a-client', nonce: 'n' });
    expect(claims[0]).toMatchObject({ aud: 'a-client', nonce: 'n', token_use: 'id' });
    expect((await minted(sandbox, ['id'])).claims[0]?.aud).toBe(defaultTenant.audience);
  });

  test('refresh tokens live two hours, codes a minute', async () => {
    const { claims } = await minted(sandbox, ['refresh', 'code'], { ...GRANT, clientId: 'a-client', redirectUri: 'u' });
    expect(claims.map(({ exp = 0, iat = 0 }) => exp - iat)).toEqual([7200, 60]);
    expect(claims[0]).toMatchObject({ token_use: 'refresh', scope: 'one two', client_id: 'a-client' });
    expect(claims[0]).not.toHaveProperty('redirect_uri');
    expect(claims[1]).toMatchObject({ token_use: 'code', redirect_uri: 'u' });
  });

  test('one of a sandbox with a test key names the key', async () => {
    const [claims] = (await minted(keyed, ['access'])).claims;
    const [without] = (await minted(sandbox, ['access'])).claims;
    const own = Object.entries(claims ?? {}).filter(([name]) => !(name in (without ?? {})));
    expect(own.map(([, value]) => value)).toEqual(['test-1']);
  });

  test('after a revocation of all, a token names its generation', async () => {
    const of = async (generation: number) =>
      Object.keys((await minted(sandbox, ['access'], GRANT, generation)).claims[0] ?? {});
    expect((await of(1)).length).toBe((await of(0)).length + 1);
  });
});

describe('what anyone may ask for', () => {
  test('a token lives as long as it is asked to', async () => {
    const { exp = 0, iat = 0 } = decodeJwt(await mintAccessToken(sandbox, { ...GRANT, expiresIn: 5 }));
    expect(exp - iat).toBe(5);
  });

  test('the end must have a date', async () => {
    const problem = 'expiresIn must end at a time that has a date';
    expect([lifetimeProblem(NOW, 3600), lifetimeProblem(NOW, 1e13)]).toEqual([undefined, problem]);
    await expect(mintAccessToken(sandbox, { ...GRANT, expiresIn: 1e13 })).rejects.toThrow(/expiresIn.*has a date/);
  });

  test('the default is the first user, if there is one, and every scope once', async () => {
    const { userId, scopes } = defaultGrant(sandbox);
    expect([userId, new Set(scopes).size]).toEqual([DANA, scopes.length]);
  });
});

describe('tokens and test keys', () => {
  test.each([
    ['fake-pc-write', undefined, undefined],
    ['fake-pc-write~test-1', 'test-1', undefined],
    ['fake-pc-write~test-2', 'test-2', 'test-2'],
    ['unknown~test-1', undefined, undefined],
    ['~test-1', undefined, undefined],
    ['', undefined, undefined],
  ])('%s', (token, ofBase, ofKeyed) => {
    expect([keyOfForeignToken(sandbox, token), keyOfForeignToken(keyed, token)]).toEqual([ofBase, ofKeyed]);
  });

  test('an issued one belongs to its sandbox alone', async () => {
    const [own, other] = [await mintAccessToken(sandbox, GRANT), await mintAccessToken(keyed, GRANT)];
    expect([keyOfForeignToken(sandbox, own), keyOfForeignToken(sandbox, other)]).toEqual([undefined, 'test-1']);
    expect(keyOfForeignToken(keyed, other)).toBeUndefined();
  });

  test.each([
    [ORIGIN, true, true],
    [`${ORIGIN}/_fake/keys/test-1`, false, true],
    [`${ORIGIN}/_fake/keys/test-2`, false, false],
    [`${ORIGIN}/_fake/keys/null`, false, false],
    ['https://cxone.niceincontact.com', false, false],
    [undefined, false, false],
  ])('the issuer %s', (issuer, isOfBase, isOfKeyed) => {
    expect([isOwnIssuer(sandbox, issuer), isOwnIssuer(keyed, issuer)]).toEqual([isOfBase, isOfKeyed]);
  });
});

describe('what no token is issued for', () => {
  /** The longest lifetime in seconds: a Date ends 8,640,000,000,000,000 milliseconds after 1970. */
  const LONGEST = (8_640_000_000_000_000 - NOW) / 1000;

  test.each([
    [LONGEST, undefined],
    [LONGEST + 1, 'expiresIn must end at a time that has a date'],
  ])('a lifetime of %d seconds', (expiresIn, problem) => {
    expect(lifetimeProblem(NOW, expiresIn)).toBe(problem);
  });

  test('a user that there is not, with those that there are', async () => {
    const [first, second, third] = defaultTenant.users.map(({ userId }) => userId);
    const message = userProblem(sandbox, 'nobody');
    expect(message).toContain(`no user has the id 'nobody'; there are ${first}, ${second}, ${third}`);
    await expect(mintTokenOf(sandbox, { userId: 'nobody' })).rejects.toMatchObject({
      argument: 'userId',
      problem: message,
    });
    await expect(mintTokenOf(sandbox, { expiresIn: LONGEST * 2 })).rejects.toMatchObject({ argument: 'expiresIn' });
    expect(decodeJwt(await mintTokenOf(sandbox, { scopes: ['one'] }))).toMatchObject({ userId: DANA, scope: 'one' });
  });

  test('without users, a token of nobody is the default', async () => {
    const empty = await createSandbox({
      tenant: { ...defaultTenant, users: [], bearerTokens: undefined, clients: [], accessKeys: [] } as never,
    });
    expect(defaultGrant(empty).userId).toBe('');
  });
});

describe('fixed tokens', () => {
  test('are read with what the tenant says of them', async () => {
    const expired = {
      token: 'own',
      userId: DANA,
      expiresAt: '2030-01-01T00:00:00Z',
      notBefore: '2029-01-01T00:00:00Z',
      revoked: true,
    };
    const own = await createSandbox({ tenant: { ...defaultTenant, bearerTokens: [expired] } as never });
    const read = bearerCredentials(own, 'own');
    expect(read).toMatchObject({
      token: 'own',
      isRevokedByTenant: true,
      status: { claims: { scopes: [], expiresAt: 1_893_456_000, notBefore: 1_861_920_000, id: 'own' } },
    });
    expect(bearerCredentials(own, 'own')).toBe(read);
  });

  test('are another text, and the same token, with a test key behind them', () => {
    const [alone, withKey] = ['fake-pc-write', 'fake-pc-write~test-1'].map((token) => bearerCredentials(keyed, token));
    expect(alone).toMatchObject({
      token: 'fake-pc-write',
      status: { claims: { id: 'fake-pc-write', expiresAt: undefined } },
    });
    expect(withKey).toMatchObject({
      token: 'fake-pc-write~test-1',
      status: { claims: { id: 'fake-pc-write~test-1' } },
    });
    expect(alone).toHaveProperty('digest', (withKey as { digest: string }).digest);
  });

  test('there may be none', async () => {
    const none = await createSandbox({ tenant: { ...defaultTenant, bearerTokens: undefined } as never });
    const revoked: unknown[] = [];
    Object.assign(none.store, { revoke: (digests: readonly string[]) => void revoked.push(digests) });
    await revokeAllTokens(none);
    expect(revoked).toEqual([[]]);
    expect(await bearerCredentials(none, 'fake-pc-write')).toHaveProperty('status.fault');
  });
});
