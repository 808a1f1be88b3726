import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:https';
import { connect as connectPlainly, isIP } from 'node:net';
import { connect } from 'node:tls';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, test } from 'vitest';
import { StartOptionError } from '../index.ts';
import { type FakeCxone, type StartOptions, startFakeCxone } from './start.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const RIGHT =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}';

const fakes: FakeCxone[] = [];
afterEach(async () => {
  for (const fake of fakes.splice(0)) await fake.close();
});

async function started(options: StartOptions): Promise<FakeCxone> {
  const fake = await startFakeCxone(options);
  fakes.push(fake);
  return fake;
}

/** Status and body, asked by a client that trusts `ca` and nobody else. */
async function ask(url: string, ca: string | undefined, body = ''): Promise<readonly [number | undefined, string]> {
  const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
  const asked = request(url, { ca, headers, method: body === '' ? 'GET' : 'POST', agent: false });
  asked.end(body);
  const [response] = await once(asked, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return [response.statusCode, text];
}

const own = async (name: string) => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  return { cert, key };
};

describe('a fake that speaks TLS', () => {
  test('shows a certificate made on the spot, which it gives away to be trusted', async () => {
    const fake = await started({ tls: true });
    expect(fake.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await ask(`${fake.url}/_fake/certificate.pem`, fake.certificate)).toEqual([200, fake.certificate]);
    expect(await ask(fake.url + CALL, fake.certificate, RIGHT)).toEqual([202, '']);
    expect(fake.certificate).not.toContain('PRIVATE');
    expect(await fake.calls()).toHaveLength(1);
  });

  test('is rejected by who does not trust it', async () => {
    const fake = await started({ tls: true });
    await expect(ask(fake.url, undefined)).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(await fake.journal()).toEqual([]);
  });

  test('names itself by https in its answers', async () => {
    const fake = await started({ tls: true });
    const [, text] = await ask(`${fake.url}/.well-known/openid-configuration`, fake.certificate);
    expect(JSON.parse(text)).toMatchObject({ issuer: fake.url });
  });

  // macOS has no other address of loopback unless it is given one
  const another = process.platform === 'darwin' ? '127.0.0.1' : '127.0.0.2';

  test.each<[string, StartOptions, readonly string[]]>([
    ['this machine', {}, ['localhost', '127.0.0.1']],
    ['the address that it listens on', { host: another }, ['localhost', another]],
    ['where others reach it', { host: '0.0.0.0', origin: 'https://cxone.test:4010' }, ['cxone.test', '127.0.0.1']],
  ])('has a certificate for %s', async (_name, options, hosts) => {
    const fake = await started({ ...options, tls: true });
    const certificate = new X509Certificate(fake.certificate ?? '');
    expect(certificate.subjectAltName).toContain('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
    expect(certificate.subjectAltName).not.toContain('0.0.0.0');
    const { hostname, port } = new URL(fake.url);
    for (const host of hosts) {
      const named = isIP(host) ? {} : { servername: host };
      const socket = connect({ port: Number(port), host: hostname, ca: fake.certificate, ...named });
      await once(socket, 'secureConnect');
      expect([host, socket.authorized]).toEqual([host, true]);
      socket.destroy();
    }
    expect(certificate.checkHost('other.test')).toBeUndefined();
  });

  test("shows one's own certificate, and nothing else of the file that it is in", async () => {
    const { cert, key } = await own('mine');
    const fake = await started({ tls: { cert: `${key}\n${cert}`, key } });
    const [status, shown] = await ask(`${fake.url}/_fake/certificate.pem`, cert);
    expect([status, new X509Certificate(shown).subject]).toEqual([200, 'CN=mine']);
    expect(shown).not.toContain('PRIVATE');
  });

  test("puts what Node rejects into the vendor's shape there too", async () => {
    const fake = await started({ tls: true });
    const socket = connect({ port: Number(new URL(fake.url).port), host: '127.0.0.1', ca: fake.certificate });
    socket.write('no request at all\r\n\r\n');
    let text = '';
    for await (const chunk of socket) text += chunk;
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(text).toContain('x-fake-cxone-error: request-malformed');
  });

  test('takes no plain request for one, and lives on', async () => {
    const fake = await started({ tls: true });
    const socket = connectPlainly(Number(new URL(fake.url).port), '127.0.0.1');
    socket.write(`GET / HTTP/1.1\r\nHost: a\r\n\r\n`);
    socket.resume();
    await once(socket, 'close');
    expect(await fake.journal()).toEqual([]);
    expect((await ask(`${fake.url}/_fake/health/live`, fake.certificate))[0]).toBe(200);
  });

  test('without TLS there is no certificate', async () => {
    const fake = await started({});
    expect('certificate' in fake).toBe(false);
    const response = await fetch(`${fake.url}/_fake/certificate.pem`);
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('start it with --tls')]);
  });
});

describe('invalid PEM', async () => {
  const [mine, others] = [await own('mine'), await own('others')];
  const encrypted = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
  }).privateKey;

  test.each([
    ['a certificate that is none', { ...mine, cert: 'hello' }, /^tls\.cert: is not a certificate in PEM: /],
    ['a certificate that is broken', { ...mine, cert: mine.cert.replace(/[A-Z]{2}/, '!!') }, /^tls\.cert: is not a /],
    ['a key in place of the certificate', { ...mine, cert: mine.key }, /^tls\.cert: is not a certificate in PEM/],
    ['a key that is none', { ...mine, key: 'hello' }, /^tls\.key: is not a private key in PEM, or one with a pass/],
    [
      'a key with a passphrase',
      { ...mine, key: encrypted },
      /^tls\.key: is not a private key in PEM, or one with a pass/,
    ],
    ['the key of another', { ...mine, key: others.key }, /^tls\.key: is not the key of the certificate$/],
  ])('%s is reported, and no key is shown', async (_name, tls, message) => {
    const error: unknown = await startFakeCxone({ tls }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(StartOptionError);
    expect((error as StartOptionError).message).toMatch(message);
    const secret = tls.key.split('\n')[1] ?? '';
    if (tls.key !== 'hello') expect(String(error)).not.toContain(secret);
  });
});
