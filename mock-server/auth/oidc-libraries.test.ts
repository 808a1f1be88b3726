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

const CALLBACK = 'http://localhost:8080/callback';

/** What a browser does: reads the page, presses the button of a user, and is sent on. */
async function signIn(page: URL, user = 'Dana Dialer'): Promise<URL> {
  const html = await (await fetch(page)).text();
  const button = new RegExp(`<button type="submit" name="user" value="([^"]*)">${user}`).exec(html);
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  const fields = hidden.map(([, name = '', value = '']): [string, string] => [name, value.replaceAll('&amp;', '&')]);
  const response = await fetch(new URL(/action="([^"]+)"/.exec(html)?.[1] ?? '', page), {
    method: 'POST',
    body: new URLSearchParams([...fields, ['user', button?.[1] ?? 'no button']]),
    redirect: 'manual',
  });
  expect(response.status).toBe(user === 'Cancel' ? 303 : 302);
  return new URL(response.headers.get('location') ?? '');
}

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

  test.each([
    ['with a secret', client.ClientSecretBasic(SECRET)],
    ['without one', client.None()],
  ])('takes a code with PKCE, state and nonce, the client %s', async (_how, authentication) => {
    const config = await discover(authentication);
    const [verifier, state, nonce] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce()];
    const page = client.buildAuthorizationUrl(config, {
      redirect_uri: CALLBACK,
      scope: 'openid',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
    const callback = await signIn(page);
    const tokens = await client.authorizationCodeGrant(config, callback, checks);
    expect(tokens.claims()).toMatchObject({ aud: ID, sub: USER, nonce });
    await expect(client.authorizationCodeGrant(config, callback, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  test('a code lives a minute by the clock of the fake', async () => {
    const config = await discover(client.ClientSecretBasic(SECRET));
    const callback = await signIn(client.buildAuthorizationUrl(config, { redirect_uri: CALLBACK }));
    await fake.clock.advance(61);
    await expect(client.authorizationCodeGrant(config, callback)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test('a canceled sign-in is reported to the client', async () => {
    const config = await discover(client.ClientSecretBasic(SECRET));
    const page = client.buildAuthorizationUrl(config, { redirect_uri: CALLBACK, state: 'x' });
    const callback = await signIn(page, 'Cancel');
    await expect(client.authorizationCodeGrant(config, callback, { expectedState: 'x' })).rejects.toMatchObject({
      error: 'access_denied',
    });
  });

  test('the end of a session leads back to the client', async () => {
    const config = await discover(client.ClientSecretBasic(SECRET));
    const url = client.buildEndSessionUrl(config, { post_logout_redirect_uri: CALLBACK });
    expect((await fetch(url, { redirect: 'manual' })).headers.get('location')).toBe(CALLBACK);
  });

  test('the id token has what the SDK reads', async () => {
    const config = await discover(client.ClientSecretBasic(SECRET));
    expect((await client.genericGrantRequest(config, 'password', KEY)).claims()).toMatchObject({
      tenant: 'fake-tenant',
      tenantId: '99999999-9999-4999-8999-999999999999',
      icAgentId: 5001,
      icBUId: 1,
      icClusterId: 'F1',
      teamId: 1,
      userId: '11111111-1111-4111-8111-111111111111',
      name: 'Dana Dialer',
      given_name: 'Dana',
      family_name: 'Dialer',
    });
  });

  test('the journal keeps no code, verifier or token of a sign-in', async () => {
    const config = await discover(client.None());
    const verifier = client.randomPKCECodeVerifier();
    const code_challenge = await client.calculatePKCECodeChallenge(verifier);
    const asked = { redirect_uri: CALLBACK, code_challenge, code_challenge_method: 'S256' };
    const callback = await signIn(client.buildAuthorizationUrl(config, asked));
    const tokens = await client.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier });
    const kept = JSON.stringify(await fake.journal());
    const signature = (token: string | null | undefined) => token?.split('.')[2] ?? 'no token';
    const secrets = [callback.searchParams.get('code'), tokens.access_token, tokens.id_token, tokens.refresh_token];
    for (const secret of [verifier, ...secrets.map(signature)]) expect(kept).not.toContain(secret);
    expect(kept).toContain('signIn');
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

  test('takes a code with PKCE and nonce', async () => {
    const issuer = new URL(fake.url);
    const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, INSECURE));
    const [own, none, verifier] = [{ client_id: ID }, oauth.None(), oauth.generateRandomCodeVerifier()];
    const nonce = oauth.generateRandomNonce();
    const page = new URL(server.authorization_endpoint ?? '');
    page.search = new URLSearchParams({
      response_type: 'code',
      client_id: ID,
      redirect_uri: CALLBACK,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }).toString();
    const back = oauth.validateAuthResponse(server, own, await signIn(page), oauth.expectNoState);
    const sent = await oauth.authorizationCodeGrantRequest(server, own, none, back, CALLBACK, verifier, INSECURE);
    const tokens = await oauth.processAuthorizationCodeResponse(server, own, sent, { expectedNonce: nonce });
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ aud: ID, sub: USER, nonce });
  });
});
