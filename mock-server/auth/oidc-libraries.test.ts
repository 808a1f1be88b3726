import * as oauth from 'oauth4webapi';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterAll(() => fake.close());

const [ID, SECRET] = ['fake-client-id', 'fake-client-secret'];
const KEY = { username: 'fake-access-key-id', password: 'fake-access-key-secret==' };
const USER = 'user:11111111-1111-4111-8111-111111111111';

describe('openid-client', () => {
  const discover = (authentication: client.ClientAuth) =>
    client.discovery(new URL(fake.url), ID, undefined, authentication, { execute: [client.allowInsecureRequests] });

  test.each([
    ['Basic, form-encoded', client.ClientSecretBasic(SECRET)],
    ['the form', client.ClientSecretPost(SECRET)],
  ])('takes the tokens of the password grant and of a refresh, the client in %s', async (_how, authentication) => {
    const config = await discover(authentication);
    const tokens = await client.genericGrantRequest(config, 'password', KEY);
    expect(tokens.claims()).toMatchObject({ aud: ID, sub: USER, iss: fake.url });
    const again = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
    expect(again.claims()).toMatchObject({ aud: ID, sub: USER });
    expect(again.access_token).not.toBe(tokens.access_token);
  });
});

describe('oauth4webapi', () => {
  const INSECURE = { [oauth.allowInsecureRequests]: true };

  test('takes the tokens of the password grant and of a refresh', async () => {
    const issuer = new URL(fake.url);
    const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, INSECURE));
    const [own, basic] = [{ client_id: ID }, oauth.ClientSecretBasic(SECRET)];
    const form = new URLSearchParams(KEY);
    const granted = await oauth.genericTokenEndpointRequest(server, own, basic, 'password', form, INSECURE);
    const tokens = await oauth.processGenericTokenEndpointResponse(server, own, granted);
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ aud: ID, sub: USER });
    const refreshed = await oauth.refreshTokenGrantRequest(server, own, basic, tokens.refresh_token ?? '', INSECURE);
    const again = await oauth.processRefreshTokenResponse(server, own, refreshed);
    expect(again.access_token).not.toBe(tokens.access_token);
  });
});
