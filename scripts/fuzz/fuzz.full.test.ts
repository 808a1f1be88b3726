import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../../mock-server/index.ts';
import { forms, jsonTexts } from '../traffic/bodies.ts';
import { BEARERS } from '../traffic/request.ts';
import { sessions } from '../traffic/sessions.ts';
import { answersIn } from './answers.ts';
import { connectionSessions } from './connections.ts';
import { readCorpus } from './corpus.ts';
import { inMemoryTarget } from './in-memory.ts';
import { SocketTarget } from './over-sockets.ts';
import { problemsOf, type Received } from './problems-of.ts';
import { type FuzzTarget, runSession } from './run-fuzz.ts';

// Bounded in count, and on loopback only. What is sent at random must never break the server. `npm run fuzz` sends more.

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const RUNS = { numRuns: 400, seed: 20_261_123 };
const corpus = readCorpus();

async function breaksNothing<C>(target: FuzzTarget<C>, random: fc.Arbitrary<C[]>, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(random, async (session) => {
    expect(await runSession(target, session)).toBeUndefined();
  });
  await fc.assert(property, { ...RUNS, numRuns });
}

describe('in memory', async () => {
  const target = await inMemoryTarget();

  test.each(corpus.inMemory)('$name', async ({ requests }) => {
    expect(await runSession(target, requests)).toBeUndefined();
  });

  test('requests at random break nothing', () => breaksNothing(target, sessions, 100));
});

describe('over sockets', () => {
  let target: SocketTarget;
  beforeAll(async () => {
    target = await SocketTarget.start();
  });
  afterAll(() => target.stop());

  test.each(corpus.overSockets)('$name', async ({ connections }) => {
    expect(await runSession(target, connections)).toBeUndefined();
  });

  test('connections at random break nothing', () => breaksNothing(target, connectionSessions, 60));
});

describe('at random', () => {
  let fake: FakeCxone;
  beforeAll(async () => {
    fake = await startFakeCxone({ requestTimeout: 300 });
  });
  afterAll(() => fake.close());

  /** No bug of ours, no page, no stack; and the next request is answered. */
  async function assertSound(response: Response): Promise<void> {
    const received = { status: response.status, headers: Object.fromEntries(response.headers), body: '' };
    expect(problemsOf('', { ...received, body: await response.text() }, false)).toEqual([]);
    expect((await fetch(`${fake.url}/_fake/health`)).status).toBe(200);
  }

  test('JSON breaks nothing, and is answered each time', async () => {
    await fc.assert(
      fc.asyncProperty(jsonTexts, fc.constantFrom(...BEARERS), async (body, bearer) => {
        const headers = { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' };
        const response = await fetch(`${fake.url}${CALL}`, { method: 'POST', headers, body });
        expect([202, 400, 401, 403]).toContain(response.status);
        const entry = response.headers.get('x-fake-cxone-journal');
        await assertSound(response);
        expect((await fetch(`${fake.url}${entry}`)).status).toBe(200);
      }),
      RUNS,
    );
  });

  test('forms break nothing', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    await fc.assert(
      fc.asyncProperty(forms, async (body) => {
        const response = await fetch(`${fake.url}/auth/token`, { method: 'POST', headers, body });
        expect([200, 400, 413, 415]).toContain(response.status);
        await assertSound(response);
      }),
      RUNS,
    );
  });
});

describe('what is wrong with an answer', () => {
  const right: Received = { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
  const chosen = { ...right.headers, 'x-fake-cxone-why': 'fault a: 503' };

  test.each<[string, Partial<Received>, boolean, string[]]>([
    ['nothing', {}, false, []],
    ['an error of the server', { status: 500 }, false, ['unexpected 500: {}']],
    ['one that a fault asks for', { status: 503, headers: chosen }, true, []],
    ['one that nobody can have asked for', { status: 503, headers: chosen }, false, ['unexpected 503: {}']],
    ['one that does not say why', { status: 503 }, true, ['unexpected 503: {}']],
    [
      'a page',
      { headers: { 'content-type': 'text/html' }, body: '<html>' },
      false,
      ['unexpected HTML', 'a body that is HTML'],
    ],
    ['a stack', { body: '"a\n    at f (a.js:1:2)\n"' }, false, ['a stack', 'a body that is not JSON']],
    ['a bug', { body: '"Maximum call stack size exceeded"' }, false, ['the text of a bug']],
    ['no JSON', { body: '{' }, false, ['a body that is not JSON']],
  ])('is reported: %s', (_name, answer, mayFail, problems) => {
    expect(problemsOf(CALL, { ...right, ...answer }, mayFail)).toEqual(problems);
  });

  test('is not a page that was requested', () => {
    const page = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<!doctype html>' };
    expect(problemsOf('/_fake/docs/', page, false)).toEqual([]);
    expect(problemsOf('/_fake/journal', page, false)).toEqual(['unexpected HTML', 'a body that is HTML']);
  });
});

describe('answers on a connection', () => {
  const statuses = (text: string) => {
    const { answers, isWhole } = answersIn(text);
    return [...answers.map(({ status, body }) => `${status} ${body}`), isWhole ? 'whole' : 'broken'];
  };

  test.each([
    [
      'with lengths',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabHTTP/1.1 204 No\r\n\r\n',
      ['200 ab', '204 ', 'whole'],
    ],
    ['in chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n', ['200 ab', 'whole']],
    ['to HEAD', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n', ['200 ', 'whole']],
    ['after 100 Continue', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 A\r\n\r\n', ['202 ', 'whole']],
    ['cut', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab', ['200 ab', 'broken']],
    ['with a chunk that is none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno', ['200 no', 'broken']],
    ['that are not HTTP', '<html>', ['broken']],
  ])('%s', (_name, text, expected) => expect(statuses(text)).toEqual(expected));
});
