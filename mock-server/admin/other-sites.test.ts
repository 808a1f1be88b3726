import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createFetch,
  createSandbox,
  type FakeCxone,
  StartOptionError,
  type StartOptions,
  startFakeCxone,
  startProxy,
} from '../index.ts';
import { controlRoutes } from './admin-api.ts';

const TOKEN = 'an-admin-token-of-tests';
const EVIL = 'evil.example';

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.close();
});

async function started(options: StartOptions = {}): Promise<FakeCxone> {
  const fake = await startFakeCxone(options);
  running.push(fake);
  return fake;
}

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string | string[]> | string[];
}

interface Answered {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Node's own request, for fetch sets Host and the Sec-Fetch headers itself. */
function ask(url: string, { method = 'GET', path = '/_fake/journal', headers = {} }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, headers: headers as Record<string, string> }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const statusUnder = async (url: string, host: string, path?: string) =>
  (await ask(url, { headers: { Host: host }, ...(path !== undefined && { path }) })).status;

describe('without an admin token, the host under which /_fake answers', () => {
  test.each<[string, StartOptions, number]>([
    ['evil.example', {}, 403],
    ['evil.example:PORT', {}, 403],
    ['localhost.evil.example', {}, 403],
    ['127.0.0.1.evil.example', {}, 403],
    ['evil.example@127.0.0.1', {}, 403],
    ['localhost', {}, 200],
    ['LOCALHOST.:PORT', {}, 200],
    ['my-app.localhost:PORT', {}, 200],
    ['127.0.0.1:PORT', {}, 200],
    ['192.168.1.5', {}, 200],
    ['[::1]:PORT', {}, 200],
    ['fake.example:PORT', { origin: 'https://fake.example' }, 200],
    ['fake.example', { origin: 'https://fake.example.' }, 200],
    ['fake.example.:', { origin: 'https://fake.example' }, 200],
    ['evil.example', { origin: 'https://fake.example' }, 403],
    ['fake.example', { allowedHosts: ['other.example', 'Fake.Example'] }, 200],
    ['evil.example', { allowedHosts: ['fake.example'] }, 403],
    ['evil.example', { host: 'localhost' }, 403],
  ])('%j with %j: %i', async (host, options, status) => {
    const fake = await started(options);
    const { port } = new URL(fake.url);
    expect(await statusUnder(fake.url, host.replace('PORT', port))).toBe(status);
  });

  test('a page of another name reads nothing and changes nothing, of a fake and of a proxy', async () => {
    const fake = await started();
    const proxy = await startProxy({ target: fake.url });
    running.push(proxy);
    for (const { url } of [fake, proxy]) {
      for (const path of [
        '/_fake/',
        '/_fake/docs/',
        '/_fake/health',
        '/_fake/journal',
        '/_fake/journal/events',
        '/_fake/nowhere',
      ])
        expect([path, await statusUnder(url, EVIL, path)]).toEqual([path, 403]);
      const headers = { Host: EVIL, Origin: `http://${EVIL}` };
      for (const path of ['/_fake/tokens', '/_fake/reset'])
        expect((await ask(url, { method: 'POST', path, headers })).status).toBe(403);
      const { body } = await ask(url, { headers });
      const told = JSON.parse(body) as { detail: string };
      for (const way of [EVIL, url, '--allowed-host', 'allowedHosts', 'FAKE_CXONE_ADMIN_TOKEN'])
        expect(told.detail).toContain(way);
      expect((await ask(url, { path: '/auth/jwks', headers: { Host: EVIL } })).status).toBe(200);
    }
  });

  test('of a proxy can be allowed', async () => {
    const proxy = await startProxy({ target: (await started()).url, allowedHosts: ['fake.example'] });
    running.push(proxy);
    expect([await statusUnder(proxy.url, 'fake.example'), await statusUnder(proxy.url, EVIL)]).toEqual([200, 403]);
  });

  test('does not matter to probes, nor to requests for the certificate, nor where there is a token', async () => {
    const fake = await started();
    for (const [path, status] of [
      ['live', 200],
      ['ready', 200],
    ] as const)
      expect(await statusUnder(fake.url, EVIL, `/_fake/health/${path}`)).toBe(status);
    expect(await statusUnder(fake.url, EVIL, '/_fake/certificate.pem')).toBe(404);
    const guarded = await started({ adminToken: TOKEN });
    const headers = { Host: EVIL, Authorization: `Bearer ${TOKEN}` };
    expect((await ask(guarded.url, { headers })).status).toBe(200);
    expect(await statusUnder(guarded.url, EVIL)).toBe(401);
    expect(await statusUnder(guarded.url, EVIL, '/_fake/docs/')).toBe(200);
  });

  test('twice is rejected', async () => {
    const fake = await started();
    const { port } = new URL(fake.url);
    expect((await ask(fake.url, { headers: ['Host', 'localhost', 'Host', `127.0.0.1:${port}`] })).status).not.toBe(200);
  });

  test('says nothing of a handler in this process', async () => {
    const handler = createFetch(await createSandbox());
    expect((await handler(new Request('https://cxone.test/_fake/journal'))).status).toBe(200);
  });

  test.each(['', 'a b', 'http://fake.example', '*'])('%j is rejected as its value', async (host) => {
    await expect(startFakeCxone({ allowedHosts: [host] })).rejects.toThrow(StartOptionError);
  });
});

describe('pages of other sites', () => {
  const NAVIGATION = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
  test.each<[string, Asked, number]>([
    ['our own page', { headers: { Origin: 'OURS', 'Sec-Fetch-Site': 'same-origin' } }, 200],
    ['another origin', { headers: { Origin: `http://${EVIL}` } }, 403],
    ['an opaque origin', { headers: { Origin: 'null' } }, 403],
    ['two origins, the first ours', { headers: { Origin: ['OURS', `http://${EVIL}`] } }, 403],
    ['two origins, both ours', { headers: { Origin: ['OURS', 'OURS'] } }, 403],
    ['cross-site without an origin', { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } }, 403],
    ['a frame', { headers: { ...NAVIGATION, 'Sec-Fetch-Dest': 'iframe' } }, 403],
    ['a form', { method: 'POST', path: '/_fake/reset', headers: NAVIGATION }, 403],
    ['a link', { path: '/_fake/docs/', headers: NAVIGATION }, 200],
  ])('%s', async (_name, asked, status) => {
    const fake = await started();
    const headers = JSON.parse(JSON.stringify(asked.headers).replaceAll('OURS', fake.url)) as Record<string, string>;
    expect((await ask(fake.url, { ...asked, headers })).status).toBe(status);
  });
});

test('every answer of /_fake forbids sniffing', async () => {
  const fake = await started();
  const paths = ['/nowhere', '/docs/', ...controlRoutes.map(({ path }) => path)];
  for (const method of ['GET', 'PATCH'])
    for (const path of paths.filter((each) => method !== 'GET' || each !== '/journal/events')) {
      const { headers } = await ask(fake.url, { method, path: `/_fake${path.replace(/\{\w+\}/g, 'x')}` });
      expect([method, path, headers['x-content-type-options']]).toEqual([method, path, 'nosniff']);
    }
  const events = await fetch(`${fake.url}/_fake/journal/events`);
  expect(events.headers.get('x-content-type-options')).toBe('nosniff');
  await events.body?.cancel();
  expect((await ask(fake.url, { headers: { Host: EVIL } })).headers['x-content-type-options']).toBe('nosniff');
  expect((await ask(fake.url, { headers: { 'x-fake-cxone-key': '?' } })).headers['x-content-type-options']).toBe(
    'nosniff',
  );
});
