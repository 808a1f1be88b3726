import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../../../mock-server/index.ts';
import { askForCall, CALL, RIGHT } from '../../testing/call-requests.ts';
import { curlCommand } from './curl-command.ts';
import { likelyGrant } from './likely-grant.ts';
import { canBeResent, resentRequest } from './resent-request.ts';
import { vitestTest } from './vitest-test.ts';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterAll(() => fake.close());

async function entryOf(send: () => Promise<unknown>) {
  await fake.reset();
  await send();
  return (await fake.journal())[0] ?? expect.fail('nothing was journalled');
}

const again = async (send: () => Promise<unknown>) => {
  const request = resentRequest(await entryOf(send));
  return canBeResent(request) ? request : expect.fail(request.why);
};

describe('a request that is sent again', () => {
  test('keeps what its sender has said, and nothing that a client says by itself', async () => {
    const { headers, ...request } = await again(() =>
      askForCall(fake.url, RIGHT, 'fake-pc-write', { Prefer: 'code=503', Cookie: 'a=b' }),
    );
    expect(request).toEqual({ method: 'POST', path: CALL, body: RIGHT, needsToken: true });
    expect(headers.filter(([name]) => name !== 'accept')).toEqual([
      ['content-type', 'application/json'],
      ['prefer', 'code=503'],
    ]);
  });

  test('without a token stays without one', async () => {
    expect((await again(() => fetch(`${fake.url}/auth/jwks`))).needsToken).toBe(false);
  });

  test.each<[name: string, why: string, send: () => Promise<unknown>]>([
    [
      'a client secret in its body',
      'It had a secret that the journal does not keep.',
      () =>
        fetch(`${fake.url}/auth/token`, {
          method: 'POST',
          body: new URLSearchParams({ grant_type: 'password', password: 'fake-access-key-secret==' }),
        }),
    ],
    [
      'HTTP Basic',
      'It had a secret that the journal does not keep.',
      () => fetch(`${fake.url}/auth/jwks`, { headers: { Authorization: 'Basic YTpi' } }),
    ],
    [
      'a body that was too long to be kept',
      'The journal does not keep its body whole.',
      () => askForCall(fake.url, JSON.stringify({ long: 'x'.repeat(20_000) })),
    ],
    [
      'a change of the tenant',
      'It is a change of the tenant and no request to the vendor.',
      () => fake.patchTenant([{ op: 'test', path: '/name', value: 'fake-tenant' }]),
    ],
  ])('is rejected with %s, and it is said why', async (_name, why, send) => {
    expect(resentRequest(await entryOf(send))).toEqual({ why });
  });
});

describe('the token that is made in place of the one that the journal has not', () => {
  test.each<[token: string, grant: object]>([
    ['fake-pc-write', {}],
    ['fake-expired', { expiresIn: -60 }],
    ['fake-no-scope', { scopes: [] }],
    ['fake-call-write', { scopes: [] }],
  ])('of %s', async (token, grant) => {
    expect(likelyGrant(await entryOf(() => askForCall(fake.url, RIGHT, token)))).toEqual(grant);
  });
});

test('a curl command quotes what a shell would take for its own, and says only what curl does not by itself', () => {
  const request = {
    method: 'PUT',
    path: '/a/../[b]?c=$d',
    headers: [
      ['x-quote', "it's `id`"],
      ['x-empty', ''],
    ] as const,
    body: "@file $(id) 'x'",
    needsToken: true,
  };
  expect(curlCommand(request, 'http://127.0.0.1:1', 'token').split(' \\\n  ')).toEqual([
    "curl -i -g --path-as-is 'http://127.0.0.1:1/a/../[b]?c=$d'",
    '-X PUT',
    "-H 'Authorization: Bearer token'",
    "-H 'x-quote: it'\\''s `id`'",
    "-H 'x-empty;'",
    "-H 'Content-Type:'",
    "--data-raw '@file $(id) '\\''x'\\'''",
  ]);
});

test('a test is JavaScript whatever the exchange contains, and none of it is run', async () => {
  const body = `{"a": "\`\${process.exit(3)}\` \\u2028 ' \\" \\\\ </script>"}\n`;
  const entry = await entryOf(() => askForCall(fake.url, body));
  const request = resentRequest(entry);
  const text = vitestTest(entry, canBeResent(request) ? request : expect.fail(request.why), {});
  const source = text.replace(/^import .*$/gm, '');
  const sent: { body?: string }[] = [];
  const expectAll = () => ({ toBe: () => {}, toEqual: () => {} });
  const fetchAll = async (_url: string, init: { body?: string }) => {
    sent.push(init);
    return { status: 400, json: async () => ({}), text: async () => '', headers: new Headers() };
  };
  let run: Promise<void> | undefined;
  const define = (_name: string, body: (given: object) => Promise<void>) => {
    run = body({ fakeCxone: { url: '', token: async () => 't' } });
  };
  new Function('test', 'expect', 'fetch', source)(define, expectAll, fetchAll);
  await run;
  expect(sent[0]?.body).toBe(body);
});
