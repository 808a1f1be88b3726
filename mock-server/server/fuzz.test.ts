import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from './start.ts';

// Bounded in count, and on loopback only. What is sent at random must never break the server.

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const RUNS = { numRuns: 400, seed: 20_261_123 };

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ requestTimeout: 300 });
});
afterAll(() => fake.close());

/** Sends bytes, says no more, and gives what came back before the end. */
function send(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(new URL(fake.url).port), '127.0.0.1', () => socket.end(bytes));
    socket.setTimeout(5_000, () => reject(new Error('the server does not answer')));
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', () => resolve(received));
    socket.on('close', () => resolve(received));
  });
}

/** No bug of ours, no page, no stack; and the next request is answered. */
async function assertSound(answer: string): Promise<void> {
  expect(answer).not.toMatch(/HTTP\/1\.1 5\d\d/);
  expect(answer).not.toMatch(/<html|<!doctype|\bat .*\.(js|ts):\d+/i);
  const alive = await fetch(`${fake.url}/_fake/health`);
  expect(alive.status).toBe(200);
}

const headerName = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/);
const headerValue = fc.stringMatching(/^[\x20-\x7e\x80-\xff]{0,40}$/);
const token = fc.constantFrom('fake-pc-write', 'fake-restricted', 'a.b.c', 'eyJhbGciOiJSUzI1NiJ9.e30.x', '');

describe('at random', () => {
  test('bytes break nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => assertSound(await send(bytes))),
      RUNS,
    );
  });

  test('heads break nothing', async () => {
    const head = fc.record({
      method: fc.constantFrom('POST', 'GET', 'HEAD', 'PUT', 'OPTIONS', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'BREW'),
      path: fc.oneof(
        fc.constantFrom(CALL, '/auth/token', '/auth/jwks', '//', '/%', '*', 'http://x/y', `${CALL}?a=%`),
        fc.webPath(),
      ),
      headers: fc.array(
        fc.tuple(
          fc.oneof(
            headerName,
            fc.constantFrom(
              'Authorization',
              'Content-Type',
              'Content-Length',
              'Expect',
              'Transfer-Encoding',
              'Upgrade',
            ),
          ),
          headerValue,
        ),
        { maxLength: 6 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(head, async ({ method, path, headers }) => {
        const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
        await assertSound(
          await send(
            Buffer.from(`${method} ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${lines}\r\n`, 'latin1'),
          ),
        );
      }),
      RUNS,
    );
  });

  test('JSON breaks nothing, and is answered each time', async () => {
    const body = fc.oneof(
      fc.json({ maxDepth: 6 }),
      fc.string({ maxLength: 200 }),
      fc.jsonValue().map((contact) => JSON.stringify({ contact })),
    );
    await fc.assert(
      fc.asyncProperty(body, token, async (text, bearer) => {
        const headers = { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' };
        const response = await fetch(`${fake.url}${CALL}`, { method: 'POST', headers, body: text });
        expect([202, 400, 401, 403]).toContain(response.status);
        await assertSound(await response.text());
        expect((await fetch(`${fake.url}${response.headers.get('x-fake-cxone-journal')}`)).status).toBe(200);
      }),
      RUNS,
    );
  });

  test('forms break nothing', async () => {
    const pair = fc.tuple(
      fc.constantFrom(
        'grant_type',
        'username',
        'password',
        'client_id',
        'client_secret',
        'refresh_token',
        '__proto__',
        'x',
      ),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 6 }), async (pairs) => {
        const response = await fetch(`${fake.url}/auth/token`, { method: 'POST', body: new URLSearchParams(pairs) });
        expect([200, 400, 415]).toContain(response.status);
        await assertSound(await response.text());
      }),
      RUNS,
    );
  });
});
