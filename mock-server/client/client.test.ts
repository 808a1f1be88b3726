import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';

import type { ReachableFake } from '../admin-types/index.ts';
import { type FakeCxone, startFakeCxone } from '../index.ts';
import { connectFakeCxone } from './connect.ts';
import { ConnectionError } from './request.ts';

const WRONG = '{"contact":{"externalId":"ext-12345","phone":"+15550199"},"campaignId":"camp-abc-123"}';
const RIGHT =
  '{"contact":{"externalId":"ext-1","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}';

let started: FakeCxone;
let connected: ReachableFake;
beforeAll(async () => {
  started = await startFakeCxone({ variants: { scope: 'either' } });
  connected = await connectFakeCxone({ url: started.url });
});
afterAll(() => started.close());

const others: Server[] = [];
afterEach(async () => {
  for (const other of others.splice(0)) {
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  }
});

/** Something that listens and is not the fake. */
async function listening(listener: RequestListener): Promise<string> {
  const other = createServer(listener);
  others.push(other);
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
}

async function callWith(token: string, body: string): Promise<number> {
  const { status } = await fetch(`${connected.url}/ccapi/v2/outbound/personal-connection/call`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body,
  });
  return status;
}

describe('a fake that runs elsewhere', () => {
  test('has all that one started here has, but for its end and its tenant file', () => {
    expect(Object.keys(connected).sort()).toEqual(
      Object.keys(started)
        .filter((name) => name !== 'close' && name !== 'reloadTenant')
        .sort(),
    );
    expectTypeOf<FakeCxone>().toExtend<ReachableFake>();
    expectTypeOf<
      Omit<
        FakeCxone,
        | 'close'
        | 'certificate'
        | 'isControlClosed'
        | 'notifySecret'
        | 'documents'
        | 'recording'
        | 'reloadTenant'
        | typeof Symbol.asyncDispose
      >
    >().toEqualTypeOf<ReachableFake>();
  });

  test('returns by its methods what the one started here returns by its own', async () => {
    await connected.reset();
    expect(await callWith(await connected.token(), RIGHT)).toBe(202);
    expect(await callWith(await connected.token({ scopes: ['outbound:call:write'] }), WRONG)).toBe(400);
    expect(await callWith(await connected.token({ scopes: [] }), RIGHT)).toBe(403);
    expect(await callWith(await connected.token({ expiresIn: -1 }), RIGHT)).toBe(401);
    expect((await connected.journal()).map(({ response }) => response.status)).toEqual([202, 400, 403, 401]);
    expect(await connected.journal()).toEqual(JSON.parse(JSON.stringify(await started.journal())));
    expect(await connected.calls()).toEqual(JSON.parse(JSON.stringify(await started.calls())));
    expect((await connected.calls())[0]?.state).toBe('queued');
    expect(await connected.health()).toEqual(await started.health());
    expect((await connected.health()).variants.scope).toBe('either');
    await connected.reset();
    expect([await started.journal(), await started.calls()]).toEqual([[], []]);
  });

  test('has its faults and its rate limit set and cleared', async () => {
    const down = { operation: 'placeCall', answer: { status: 503 } } as const;
    await connected.setFault('down', down);
    expect(await callWith('fake-pc-write', RIGHT)).toBe(503);
    expect(await connected.faults()).toEqual([{ name: 'down', fault: down, considered: 1, injected: 1 }]);
    expect(await connected.faults()).toEqual(await started.faults());
    await connected.clearFault('down');
    await expect(connected.clearFault('down')).rejects.toThrow("no fault is called 'down'; there are none");
    await expect(started.clearFault('down')).rejects.toThrow("no fault is called 'down'; there are none");
    await connected.setFault('down', down);
    await connected.clearFault();
    expect(await started.faults()).toEqual([]);
    await expect(connected.setFault('a b', down)).rejects.toThrow('the name of a fault must be 1 to 64 letters');
    await expect(started.setFault('a b', down)).rejects.toThrow('the name of a fault must be 1 to 64 letters');
    await connected.setRateLimit({ requests: 1, seconds: 60 });
    expect([await callWith('fake-pc-write', RIGHT), await callWith('fake-pc-write', RIGHT)]).toEqual([202, 429]);
    await connected.clearRateLimit();
    expect(await callWith('fake-pc-write', RIGHT)).toBe(202);
    await connected.reset();
  });

  test('verifies, exports and filters as the one started here does', async () => {
    await connected.reset();
    await callWith(await connected.token(), RIGHT);
    await callWith(await connected.token({ scopes: [] }), RIGHT);
    const verification = {
      expectations: [
        { operation: 'placeCall', status: '4xx' },
        { method: 'GET', status: 202 },
      ],
      nothingElse: true,
    };
    const told = await connected.verify(verification);
    expect(told).toEqual(await started.verify(verification));
    expect(told).toMatchObject({
      ok: false,
      expectations: [{ matched: ['journal-2'] }, { ok: false, nearMisses: [{ id: 'journal-1' }] }],
      unmatched: ['journal-1'],
    });
    expect(await connected.har({ status: 403 })).toEqual(await started.har({ status: 403 }));
    expect((await connected.har({ status: 403 })).log.entries).toHaveLength(1);
    expect(await connected.entry('journal-1')).toEqual(JSON.parse(JSON.stringify(await started.entry('journal-1'))));
    await connected.clearJournal();
    expect([await started.journal(), (await started.calls()).length]).toEqual([[], 1]);
  });

  test.each<[string, () => FakeCxone | ReachableFake]>([
    ['here', () => started],
    ['elsewhere', () => connected],
  ])('rejects a wrong query %s', async (_name, fake) => {
    await expect(fake().verify({ expectations: [{ operation: 'plceCall' }] })).rejects.toThrow(
      '/expectations/0/operation Unknown operation "plceCall". Did you mean "placeCall"?',
    );
    await expect(fake().journal({ status: 'many' })).rejects.toThrow(
      "'many' is not a valid status; it must be 403 or 4xx",
    );
    await expect(fake().entry('journal-0')).rejects.toThrow('it may have been dropped or reset');
    expect(() => fake().forKey('a b')).toThrow('"a b" is not a test key: 1 to 64 letters');
  });

  test('has the same controls for a test key, with a url of its own', async () => {
    await connected.reset();
    const [here, there] = [started.forKey('k'), connected.forKey('k')];
    const alone = await connectFakeCxone({ url: started.url, key: 'k' });
    expect([here.url, there.url, alone.url]).toEqual(Array(3).fill(`${started.url}/_fake/keys/k`));
    expect(Object.keys(here).sort()).toEqual(Object.keys(there).sort());
    await fetch(`${here.url}/nothing`);
    for (const fake of [here, there, alone]) expect((await fake.journal()).map(({ key }) => key)).toEqual(['k']);
    expect(await started.journal()).toEqual([]);
    await started.reset();
    expect(await there.journal()).toHaveLength(1);
    await there.reset();
    expect(await here.journal()).toEqual([]);
    expect(here.forKey('other').url).toBe(`${started.url}/_fake/keys/other`);
    expect(there.forKey('other').url).toBe(`${started.url}/_fake/keys/other`);
    await fetch(`${alone.forKey('other').url}/nothing`);
    await fetch(`${started.url}/_fake/keys/k`, { method: 'DELETE' });
    expect([await here.journal(), (await here.forKey('other').journal()).length]).toEqual([[], 1]);
  });

  test.each(['/', '//', '/?a#b'])('is reached by a url that ends in %s', async (end) => {
    expect((await connectFakeCxone({ url: `${started.url}${end}` })).url).toBe(started.url);
  });
});

describe('a fake that requires an admin token', () => {
  const adminToken = 'an-admin-token-of-tests';
  let guarded: FakeCxone;
  beforeAll(async () => {
    guarded = await startFakeCxone({ adminToken, host: '0.0.0.0' });
  });
  afterAll(() => guarded.close());

  test('is used by who has it as any other is', async () => {
    const fake = await connectFakeCxone({ url: guarded.url, adminToken });
    expect((await fake.token()).split('.')).toHaveLength(3);
    await fake.reset();
    expect([await fake.calls(), await fake.journal()]).toEqual([[], []]);
  });

  test('is watched and queried with its admin token under a key, too', async () => {
    const fake = (await connectFakeCxone({ url: guarded.url, adminToken })).forKey('k');
    const events = await fake.events();
    await fetch(`${fake.url}/nothing`);
    expect((await events.next()).value?.key).toBe('k');
    await events.return?.();
    expect(await fake.health()).toEqual(await guarded.forKey('k').health());
    const stranger = await connectFakeCxone({ url: guarded.url, adminToken: 'of-somebody-else' }).catch((e) => e);
    expect(stranger).toMatchObject({ fault: 'rejected' });
  });

  test.each<[string, string | undefined, string]>([
    ['who has none', undefined, '/_fake asks for the admin token of this fake; send it as Authorization: Bearer'],
    ['who has another', 'another', 'the Authorization header does not have the admin token of this fake'],
  ])('rejects %s, and nobody is shown it', async (_name, given, detail) => {
    const options = { url: guarded.url, ...(given !== undefined && { adminToken: given }) };
    const error: unknown = await connectFakeCxone(options).catch((thrown) => thrown);
    expect(error).toMatchObject({ fault: 'rejected', message: `fake-cxone at ${guarded.url} answers 401: ${detail}` });
    expect(
      JSON.stringify(Object.getOwnPropertyNames(error).map((name) => Reflect.get(error as object, name))),
    ).not.toMatch(/an-admin-token-of-tests|another/);
  });
});

describe('what is reported where it cannot be', () => {
  test('its certificate is not trusted', async () => {
    const fake = await startFakeCxone({ tls: true });
    expect(await problemOf(fake.url)).toEqual([
      'unreachable',
      'URL: its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT); save what curl -k gives from /_fake/certificate.pem there, and set NODE_EXTRA_CA_CERTS to that file',
    ]);
    await fake.close();
  });

  const problemOf = async (url: string, timeout?: number): Promise<[string, string]> => {
    const error: unknown = await connectFakeCxone({ url, ...(timeout !== undefined && { timeout }) }).catch((e) => e);
    expect(error).toBeInstanceOf(ConnectionError);
    const { fault, message } = error as ConnectionError;
    return [fault, message.replaceAll(url, 'URL').replace(/\d{4,5}$/, 'PORT')];
  };

  test('nothing listens', async () => {
    const url = await listening(() => {});
    await new Promise((resolve) => others.pop()?.close(resolve));
    expect(await problemOf(url)).toEqual([
      'unreachable',
      'nothing responds at URL (ECONNREFUSED); start one by: npx --no-install fake-cxone serve --port PORT',
    ]);
  });

  test('something listens and never answers', async () => {
    expect(await problemOf(await listening(() => {}), 50)).toEqual([
      'unreachable',
      'nothing responds at URL (no answer within 50 ms); start one by: npx --no-install fake-cxone serve --port PORT',
    ]);
  });

  test.each<[string, number, string, string]>([
    ['a page', 200, 'text/html', '<h1>It works</h1>'],
    ["another server's health", 200, 'application/json', '{"status":"ok"}'],
    ['JSON that is not an object', 200, 'application/json', 'null'],
    ['nothing', 204, 'text/plain', ''],
    ['a page that is missing', 404, 'text/html', 'Not Found'],
    ['a redirect', 302, 'text/html', ''],
    ["a problem's media type with none in it", 500, 'application/problem+json', 'oops'],
  ])('%s is not an answer of fake-cxone', async (_name, status, type, body) => {
    const url = await listening((_request, response) => {
      response.writeHead(status, { 'Content-Type': type, Location: '/elsewhere' }).end(body);
    });
    expect(await problemOf(url)).toEqual([
      'not-fake-cxone',
      `the server at URL is not fake-cxone: the admin API has no such response with the status ${status === 204 ? 200 : status}`,
    ]);
  });

  test('what the fake rejects is reported in its own words', async () => {
    await expect(connected.token({ userId: 'nobody' })).rejects.toThrow(
      `fake-cxone at ${started.url} answers 400: no user has the id 'nobody'; there are `,
    );
    await expect(connected.setRateLimit({ requests: 0, seconds: 1e9 })).rejects.toThrow(
      'answers 400: /requests must be >= 1, /seconds must be <= 86400',
    );
    expect(await problemOf(`${started.url}/_fake`)).toEqual([
      'rejected',
      expect.stringContaining('fake-cxone at URL answers 404: nothing is at /_fake/_fake/health; there are GET'),
    ]);
  });

  test.each(['', 'fake', '127.0.0.1:4010', 'ftp://127.0.0.1', 'http://'])('%j is not a url', async (url) => {
    await expect(connectFakeCxone({ url })).rejects.toThrow(
      'url must be that of a fake, such as http://127.0.0.1:4010',
    );
  });

  test.each(['', 'two words', 'a\nline', 'ümlaut'])(
    '%j can be no admin token, and is not shown',
    async (adminToken) => {
      const error: unknown = await connectFakeCxone({ url: started.url, adminToken }).catch((e) => e);
      expect(String(error)).toBe(
        'ArgumentError: adminToken must be printable ASCII without spaces, as a header carries it',
      );
    },
  );

  test('a password in the url is rejected and not shown', async () => {
    const error: unknown = await connectFakeCxone({ url: 'http://user:secret@127.0.0.1:4010' }).catch((e) => e);
    expect(String(error)).toBe('ArgumentError: url must be without user and password');
  });
});
