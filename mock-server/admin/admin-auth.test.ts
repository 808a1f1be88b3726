import { afterEach, describe, expect, test } from 'vitest';
import {
  createFetch,
  createSandbox,
  type FakeCxone,
  StartOptionError,
  type StartOptions,
  startFakeCxone,
} from '../index.ts';
import { answerAdminApi } from './admin-api.ts';
import { createServerContext, type ServerOptions } from './server-context.ts';

const TOKEN = 'an-admin-token-of-tests';
const CALL = '/ccapi/v2/outbound/personal-connection/call';

const fakes: FakeCxone[] = [];
afterEach(async () => {
  for (const fake of fakes.splice(0)) await fake.close();
});

async function started(options: StartOptions): Promise<FakeCxone> {
  const fake = await startFakeCxone(options);
  fakes.push(fake);
  return fake;
}

/** Everybody can reach it, and the tests do so over loopback. */
const EXPOSED = { host: '0.0.0.0' };

describe('who may use the admin API', () => {
  test.each<[string, StartOptions, string | undefined, number]>([
    ['on loopback, without a token, everybody here', {}, undefined, 200],
    ['on loopback, with a token, nobody who does not know it', { adminToken: TOKEN }, undefined, 401],
    ['on loopback, with a token, who knows it', { adminToken: TOKEN }, `Bearer ${TOKEN}`, 200],
    ['in any letter case of the scheme', { adminToken: TOKEN }, `bearer ${TOKEN}`, 200],
    ['exposed, without a token, nobody', EXPOSED, undefined, 403],
    ['exposed, without a token, nobody whatever they send', EXPOSED, `Bearer ${TOKEN}`, 403],
    ['exposed, with a token, nobody who sends none', { ...EXPOSED, adminToken: TOKEN }, undefined, 401],
    ['nobody who sends another', { ...EXPOSED, adminToken: TOKEN }, 'Bearer another', 401],
    ['nobody who sends the start of it', { ...EXPOSED, adminToken: TOKEN }, `Bearer ${TOKEN.slice(0, -1)}`, 401],
    ['nobody who sends more than it', { ...EXPOSED, adminToken: TOKEN }, `Bearer ${TOKEN}x`, 401],
    ['nobody who sends it by HTTP Basic', { ...EXPOSED, adminToken: TOKEN }, `Basic ${btoa(`:${TOKEN}`)}`, 401],
    ['nobody who sends nothing behind Bearer', { ...EXPOSED, adminToken: TOKEN }, 'Bearer', 401],
    ['exposed, with a token, who knows it', { ...EXPOSED, adminToken: TOKEN }, `Bearer ${TOKEN}`, 200],
  ])('%s', async (_name, options, authorization, status) => {
    const fake = await started(options);
    const headers = authorization === undefined ? {} : { Authorization: authorization };
    for (const path of ['health', 'journal', 'calls', 'openapi.json', 'metrics']) {
      const response = await fetch(`${fake.url}/_fake/${path}`, { headers });
      expect([path, response.status]).toEqual([path, status]);
      if (status !== 200) expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('www-authenticate')).toBe(
        status === 401 ? 'Bearer realm="fake-cxone admin API"' : null,
      );
    }
    const reset = await fetch(`${fake.url}/_fake/reset`, { method: 'POST', headers });
    expect(reset.status).toBe(status === 200 ? 204 : status);
  });

  test('a rejected client learns how to set a token', async () => {
    const { detail } = (await (await fetch(`${(await started(EXPOSED)).url}/_fake/calls`)).json()) as {
      detail: string;
    };
    for (const way of ['FAKE_CXONE_ADMIN_TOKEN', '--admin-token-file', 'Authorization: Bearer'])
      expect(detail).toContain(way);
  });

  test.each<[string, string | undefined, ServerOptions, number]>([
    ['from elsewhere, without a token', '10.0.0.5', {}, 403],
    ['from elsewhere, with a token that is not sent', '10.0.0.5', { adminToken: TOKEN }, 401],
    ['from nowhere that is known', undefined, {}, 403],
    ['from an address that only begins as loopback does', '::1234', {}, 403],
  ])('a caller %s is rejected, and a probe of theirs is not', async (_name, address, options, status) => {
    const [sandbox, serverContext] = [await createSandbox(), createServerContext(options)];
    const ask = async (path: string) =>
      (
        await answerAdminApi(
          () => sandbox,
          { method: 'GET', path, query: '', rawHeaders: [] },
          NO_BODY,
          { address },
          serverContext,
        )
      ).status;
    expect(await ask('/_fake/calls')).toBe(status);
    expect(await ask('/_fake/health/live')).toBe(200);
    expect(await ask('/_fake/health/ready')).toBe(200);
    expect(await ask('/_fake/certificate.pem')).toBe(404);
  });

  test('the vendor answers to everybody', async () => {
    const fake = await started({ ...EXPOSED, adminToken: TOKEN });
    const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
    expect((await fetch(fake.url + CALL, { method: 'POST', headers, body: '{}' })).status).toBe(400);
    expect((await fetch(`${(await started(EXPOSED)).url}/auth/jwks`)).status).toBe(200);
  });

  test('a handler in this process is on this machine, and requires a token where it has one', async () => {
    const ask = async (options: ServerOptions) =>
      (await createFetch(await createSandbox(), options)(new Request('https://cxone.test/_fake/calls'))).status;
    expect([await ask({}), await ask({ adminToken: TOKEN })]).toEqual([200, 401]);
  });

  test('the token is in no journal, wherever a request carries it', async () => {
    const fake = await started({ adminToken: TOKEN });
    await fetch(`${fake.url}/nowhere/${TOKEN}?a=${TOKEN}`, { headers: { 'X-Admin': TOKEN } });
    await fetch(fake.url + CALL, {
      method: 'POST',
      headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ [TOKEN]: TOKEN }),
    });
    const headers = { Authorization: `Bearer ${TOKEN}` };
    const told = await (await fetch(`${fake.url}/_fake/journal`, { headers })).text();
    expect(told).toContain('[redacted]');
    for (const text of [told, JSON.stringify(await fake.journal())]) expect(text).not.toContain(TOKEN);
  });

  test.each(['', 'of two words', 'with-ümlauts', 'equals=within', 'tooshort'.slice(1)])(
    '%j is not an admin token, and is not shown',
    async (adminToken) => {
      const error: unknown = await startFakeCxone({ adminToken }).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(StartOptionError);
      expect(String(error)).toBe(
        'StartOptionError: adminToken: an admin token has 8 or more letters, digits and - . _ ~ + / =',
      );
    },
  );
});

const NO_BODY = { bytes: new Uint8Array() };
