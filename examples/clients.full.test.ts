import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServeProcess, startServe } from '../cli/test-support/run-cli.ts';
import { runProgram } from './clients/run-program.ts';
import { type Answer, type Stub, startStub } from './clients/stub.ts';

// The programs, as somebody starts them: against a fake, and against a server that answers what the fake never does.

interface Client {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** What must be on the machine, by a command that ends with 0 where it is. */
  readonly needs: readonly [string, ...string[]];
}

const CLIENTS: readonly Client[] = [
  { name: 'shell', command: ['sh', 'examples/clients/shell/place-call.sh'], needs: ['curl', '--version'] },
  {
    name: 'node',
    command: [
      process.execPath,
      createRequire(import.meta.url).resolve('tsx/cli'),
      'examples/clients/node/place-call.ts',
    ],
    needs: [process.execPath, '--version'],
  },
  { name: 'python', command: ['python3', 'examples/clients/python/place_call.py'], needs: ['python3', '--version'] },
  { name: 'java', command: ['java', 'examples/clients/java/PlaceCall.java'], needs: ['javac', '--version'] },
];

const here = CLIENTS.filter(({ name, needs: [command, ...args] }) => {
  if (spawnSync(command, args).status === 0) return true;
  if (process.env.REQUIRE_ALL) throw new Error(`${name}: there is no ${command}, and REQUIRE_ALL is set`);
  console.warn(
    `examples/clients/${name} is not run: there is no ${command}; apt-get install -y default-jdk-headless python3`,
  );
  return false;
});

const MAY = /may have been placed.*not repeated/s;
const NONE = /No call was placed/;
const soon = () => new Date(Date.now() + 1500).toUTCString();

/** What the server answers in turn, how many call requests there must be, and how the program must end. */
const BEHAVIOURS: Readonly<Record<string, readonly [readonly Answer[], number, number, RegExp]>> = {
  '429 with Retry-After 0, then 202': [[{ status: 429, retryAfter: '0' }, { status: 202 }], 2, 0, /accepted/],
  '429 without Retry-After, then 202': [[{ status: 429 }, { status: 202 }], 2, 0, /accepted/],
  '503 with Retry-After 1, then 202': [[{ status: 503, retryAfter: '1' }, { status: 202 }], 2, 0, /accepted/],
  '503 with a date, then 202': [[{ status: 503, retryAfter: soon }, { status: 202 }], 2, 0, /accepted/],
  '503 with a date that is past, then 202': [
    [{ status: 503, retryAfter: 'Fri, 06 Nov 2020 08:49:37 GMT' }, { status: 202 }],
    2,
    0,
    /accepted/,
  ],
  '503 without Retry-After': [[{ status: 503 }, { status: 202 }], 1, 1, MAY],
  '503 with a Retry-After that makes no sense': [[{ status: 503, retryAfter: 'soon' }], 1, 1, MAY],
  '429 that asks for a day': [[{ status: 429, retryAfter: '86400' }, { status: 202 }], 1, 1, NONE],
  '429 forever': [Array.from({ length: 5 }, () => ({ status: 429, retryAfter: '0' })), 3, 1, NONE],
  '401, then 202': [[{ status: 401 }, { status: 202 }], 2, 0, /accepted/],
  '401 twice': [[{ status: 401 }, { status: 401 }, { status: 202 }], 2, 1, NONE],
  '500': [[{ status: 500 }, { status: 202 }], 1, 1, MAY],
  '502': [[{ status: 502, retryAfter: '0' }, { status: 202 }], 1, 1, MAY],
  '504': [[{ status: 504 }, { status: 202 }], 1, 1, MAY],
  'a connection that breaks': [['destroy', { status: 202 }], 1, 1, MAY],
  'no answer in time': [['silence', { status: 202 }], 1, 1, MAY],
};

let fake: ServeProcess;
let stub: Stub;
beforeAll(async () => {
  [fake, stub] = await Promise.all([startServe(), startStub()]);
});
afterAll(async () => {
  await Promise.all([fake.end(), stub.close()]);
});

describe.each(here)('examples/clients/$name', (client) => {
  test('places a call', async () => {
    const before = await calls();
    expect(await runProgram(client.command, { FAKE_CXONE_URL: fake.url })).toMatchObject({
      code: 0,
      said: expect.stringContaining('The call was accepted'),
    });
    expect(await calls()).toBe(before + 1);
  });

  test('says why a campaign is rejected, and how to correct it', async () => {
    const { code, said } = await runProgram(client.command, {
      FAKE_CXONE_URL: fake.url,
      CXONE_CAMPAIGN_ID: 'camp-abc-123',
    });
    expect(said).toMatch(
      /No call was placed: 400[\s\S]*invalid campaign id for personal connection[\s\S]*Hint: .*isRun/,
    );
    expect(code).toBe(1);
  });

  test('says that there is no token', async () => {
    const { code, said } = await runProgram(client.command, {
      FAKE_CXONE_URL: fake.url,
      CXONE_ACCESS_KEY_SECRET: 'wrong"\\',
    });
    expect(said).toMatch(/No call was placed: no token.*invalid_grant/s);
    expect(said).not.toContain('fake-client-secret');
    expect(code).toBe(1);
  });

  test.each([
    ['CXONE_TIMEOUT', 'abc'],
    ['CXONE_TRIES', '0'],
    ['FAKE_CXONE_URL', 'localhost:1'],
  ])('places no call with %s=%s, and says so in one line', async (name, value) => {
    const { code, said } = await runProgram(client.command, { FAKE_CXONE_URL: fake.url, [name]: value });
    expect(said.trimEnd()).toMatch(/^No call was placed: [^\n]+$/);
    if (name !== 'FAKE_CXONE_URL') expect(said).toContain(`${name} must be a whole number`);
    expect(code).toBe(1);
  });

  test('knows that nothing was sent where nobody listens', async () => {
    const gone = await startStub();
    await gone.close();
    const env = { FAKE_CXONE_URL: gone.url, CXONE_TOKEN_URL: `${fake.url}/auth/token`, CXONE_TRIES: '2' };
    const { code, said } = await runProgram(client.command, env);
    expect(said).toMatch(NONE);
    expect(said).not.toMatch(MAY);
    expect(code).toBe(1);
  });

  test.each(Object.entries(BEHAVIOURS))('%s', async (_, [answers, requests, code, said]) => {
    stub.play(answers);
    const ended = await runProgram(client.command, { FAKE_CXONE_URL: stub.url, CXONE_TRIES: '3', CXONE_TIMEOUT: '2' });
    expect(ended.said).toMatch(said);
    expect({ requests: stub.calls.length, code: ended.code }).toEqual({ requests, code });
    const renewed = typeof answers[0] === 'object' && answers[0].status === 401;
    expect(new Set(stub.calls.map(({ token }) => token)).size).toBe(renewed ? 2 : 1);
    expect(stub.early).toEqual([]);
  });
});

async function calls(): Promise<number> {
  const { calls } = (await (await fetch(`${fake.url}/_fake/calls`)).json()) as { readonly calls: readonly unknown[] };
  return calls.length;
}
