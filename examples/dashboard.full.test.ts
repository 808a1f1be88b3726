import { spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServeProcess, startServe } from '../cli/test-support/run-cli.ts';
import { runProgram } from './clients/run-program.ts';

// The dashboard, as somebody starts it: against a fake, and through a server that takes its tokens away.

const PROGRAMS: readonly (readonly [name: string, command: readonly [string, ...string[]]])[] = [
  [
    'dashboard.ts',
    [process.execPath, createRequire(import.meta.url).resolve('tsx/cli'), 'examples/dashboard/dashboard.ts'],
  ],
  ['dashboard.py', ['python3', 'examples/dashboard/dashboard.py']],
];

const here = PROGRAMS.filter(([name, [command]]) => {
  if (spawnSync(command, ['--version']).status === 0) return true;
  if (process.env.REQUIRE_ALL) throw new Error(`${name}: there is no ${command}, and REQUIRE_ALL is set`);
  console.warn(`examples/dashboard/${name} is not run: there is no ${command}`);
  return false;
});

let fake: ServeProcess;
beforeAll(async () => {
  fake = await startServe();
  for (let count = 0; count < 3; count++) await placeCall(count);
  await advance(600);
});
afterAll(() => fake.end());

describe.each(here)('examples/dashboard/%s', (_, command) => {
  test('counts agents and the contacts of the last hour, page by page', async () => {
    const { code, said } = await runProgram(command, { FAKE_CXONE_URL: fake.url, CXONE_PAGE_SIZE: '2' });
    expect(said).toMatch(/^Agents: 3 Available\nCompleted contacts, last hour: 3\n/);
    expect(said).toMatch(/\n4002 +PC that runs +0 +0 +3 +360\n/);
    expect(said).toMatch(/\n4007 .*\n$/);
    expect(code).toBe(0);
  });

  test('takes the 204 of an older version for an empty list', async () => {
    const empty = await startServe();
    try {
      const { code, said } = await runProgram(command, { FAKE_CXONE_URL: empty.url, CXONE_API_VERSION: 'v20.0' });
      expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('last hour: 0\n') });
    } finally {
      await empty.end();
    }
  });

  test('gets a new token where its token is rejected', async () => {
    const between = await startBetween();
    const { code, said } = await runProgram(command, { FAKE_CXONE_URL: between.url });
    await between.close();
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('last hour: 3\n') });
    expect(between.tokens()).toBe(2);
  });

  test('says that there is no token', async () => {
    const { code, said } = await runProgram(command, { FAKE_CXONE_URL: fake.url, CXONE_ACCESS_KEY_SECRET: 'wrong' });
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringMatching(/no token: 400 .*invalid_grant/) });
  });
});

async function placeCall(count: number): Promise<void> {
  const response = await fetch(`${fake.url}/ccapi/v2/outbound/personal-connection/call`, {
    method: 'POST',
    headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: `+1202555014${count}` }] },
      campaignId: 'camp-pc-001',
    }),
  });
  expect(response.status).toBe(202);
}

async function advance(seconds: number): Promise<void> {
  const response = await fetch(`${fake.url}/_fake/clock`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ advance: seconds }),
  });
  expect(response.status).toBe(200);
}

/** Forwards to the fake, and rejects the second request to the API with 401. */
async function startBetween() {
  let tokens = 0;
  let reads = 0;
  const server = createServer(async (request, response) => {
    const isToken = request.url === '/auth/token';
    if (isToken) tokens++;
    else if (++reads === 2) {
      response.writeHead(401).end();
      return;
    }
    const { method = 'GET', headers } = request;
    const body = method === 'GET' ? undefined : await bodyOf(request);
    const sent = Object.fromEntries(
      ['authorization', 'content-type', 'accept'].flatMap((name) =>
        headers[name] ? [[name, String(headers[name])]] : [],
      ),
    );
    const answer = await fetch(fake.url + request.url, { method, headers: sent, ...(body && { body }) });
    const text = await answer.text();
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${port}`, tokens: () => tokens, close };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
