import { describe, expect, test } from 'vitest';
import { rawPairs } from '../../contracts/internal.ts';
import type { Head } from '../exchange/index.ts';
import { answer, createSandbox, type SandboxOptions } from '../index.ts';
import { createSerializingStore } from '../test-support/serializing-store.ts';
import { answerUnread, bodyLimits } from './index.ts';

/** What a program reads of a response outside of its body, and what the journal and the health say of the exchange. */

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const AGENTS = '/inContactAPI/services/v34.0/agents';
const TOKEN = ['Authorization', 'Bearer fake-pc-write'];
const JSON_TYPE = ['Content-Type', 'application/json'];
const RIGHT =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}';
const NOON = Date.parse('2026-11-30T12:00:00.500Z');

interface Sent {
  readonly query?: string;
  readonly headers?: readonly string[];
  readonly body?: string | Uint8Array;
}

async function started(options: SandboxOptions = {}) {
  let now = NOON;
  const sandbox = await createSandbox({ clock: { now: () => now }, ...options });
  return {
    sandbox,
    passed(milliseconds: number): void {
      now += milliseconds;
    },
    async send(method: string, path: string, { query = '', headers = [], body = '' }: Sent = {}) {
      const head: Head = { method, path, query, rawHeaders: headers };
      const { status, headers: got, body: text } = await answer(sandbox, head, { bytes: Buffer.from(body) });
      return { status, text, headers: rawPairs(got).map(([name, value]) => `${name}: ${value}`) };
    },
    async entry() {
      return (await sandbox.store.journal.query({})).at(-1);
    },
  };
}

const DATE = 'Date: Mon, 30 Nov 2026 12:00:00 GMT';

describe('the headers of a response', () => {
  test('are the date by the clock of the sandbox, the type, the length in bytes and the entry of the journal', async () => {
    const { send, passed } = await started();
    const wrong = { headers: [...TOKEN, 'Content-Type', 'text/plain'], body: RIGHT };
    const { status, headers, text } = await send('POST', CALL, wrong);
    expect([status, headers.slice(0, 3), headers.at(-1)]).toEqual([
      415,
      [DATE, 'Content-Type: application/json', `Content-Length: ${text.length}`],
      'x-fake-cxone-journal: /_fake/journal/journal-1',
    ]);
    passed(499);
    expect((await send('POST', CALL)).headers[0]).toBe(DATE);
    passed(1);
    expect((await send('POST', CALL)).headers[0]).toBe('Date: Mon, 30 Nov 2026 12:00:01 GMT');
  });

  test('name the call that was placed, and of an empty body only the length', async () => {
    const { send } = await started();
    expect(await send('POST', CALL, { headers: [...TOKEN, ...JSON_TYPE], body: RIGHT })).toEqual({
      status: 202,
      text: '',
      headers: [
        DATE,
        'Content-Length: 0',
        'x-fake-cxone-call: call-1',
        'x-fake-cxone-journal: /_fake/journal/journal-1',
      ],
    });
  });

  test('have no length where there can be no body, and the same length to HEAD as to GET', async () => {
    const { send } = await started();
    expect((await send('OPTIONS', CALL)).headers).toEqual([
      DATE,
      'Allow: OPTIONS, POST',
      'x-fake-cxone-journal: /_fake/journal/journal-1',
    ]);
    const sent = { query: '?fields=agentId&top=1', headers: [...TOKEN, 'Accept', 'application/json'] };
    const [got, head] = [await send('GET', AGENTS, sent), await send('HEAD', AGENTS, sent)];
    expect([head.status, head.text, head.headers.slice(0, -1)]).toEqual([200, '', got.headers.slice(0, -1)]);
    expect(got.headers).toContain(`Content-Length: ${Buffer.byteLength(got.text)}`);
  });

  test('of the ACD API repeat the correlation id, in the characters of a header, and describe the status', async () => {
    const { send } = await started();
    const headers = [...TOKEN, 'Accept', 'application/json', 'correlationid', 'a\u0001\té€'];
    const { headers: right } = await send('GET', AGENTS, { query: '?top=1', headers });
    expect(right.slice(3, 5)).toEqual(['CorrelationId: a?\té?', 'icStatusDescription: Success']);
    const described = async (path: string, given: readonly string[] = []) => {
      const { status, headers: got } = await send('GET', path, { headers: ['CorrelationId', 'c', ...given] });
      return [status, ...got.filter((each) => /^(CorrelationId|icStatusDescription):/.test(each))];
    };
    expect([
      await described(AGENTS),
      await described('/INCONTACTAPI/services/x'),
      await described('/elsewhere'),
    ]).toEqual([
      [401, 'icStatusDescription: Unauthorized', 'CorrelationId: c'],
      [501, 'CorrelationId: c', 'icStatusDescription: Not Implemented'],
      [404],
    ]);
  });

  test('say that text is sent where nothing is accepted, and that it is done nevertheless', async () => {
    const { send, entry } = await started();
    const { status, text, headers } = await send('GET', AGENTS, { headers: TOKEN });
    expect([status, text, headers[1]]).toEqual([200, 'No known way to render data', 'Content-Type: text/plain']);
    expect((await entry())?.findings).toMatchObject([{ code: 'accept-missing', severity: 'warning' }]);
    expect((await entry())?.findings[0]).not.toHaveProperty('shadowed');
  });

  test('of a client that insists on what cannot be had are those of a problem document', async () => {
    const { send } = await started();
    const insisted = { headers: ['Prefer', 'code=418, handling=strict', 'CorrelationId', 'c'] };
    const { status, headers, text } = await send('GET', AGENTS, insisted);
    const problem = 'listAgents declares no status 418; it declares 200, 204, 400, 401, 405, 429, 500, 502, 503, 504';
    expect([status, JSON.parse(text)]).toMatchObject([400, { title: 'Bad Request', status: 400, detail: problem }]);
    expect(headers).toEqual([
      DATE,
      'Content-Type: application/problem+json',
      `Content-Length: ${text.length}`,
      'CorrelationId: c',
      `x-fake-cxone-why: ${problem}`,
      'x-fake-cxone-journal: /_fake/journal/journal-1',
    ]);
  });
});

describe('the journal', () => {
  test('has the stages up to the one that rejects', async () => {
    const { send, entry } = await started();
    const stagesOf = async (...sent: Parameters<typeof send>) => {
      await send(...sent);
      return (await entry())?.stages.join(' ');
    };
    const all = 'route override authenticate authorize parse inspect apply respond journal';
    const until = (last: string) => `${all.slice(0, all.indexOf(last) + last.length)} respond journal`;
    const to = (body: string, ...headers: string[]) => ({ headers: [...TOKEN, ...JSON_TYPE, ...headers], body });
    expect(await stagesOf('POST', CALL, to(RIGHT))).toBe(all);
    expect(await stagesOf('POST', CALL, to('{}'))).toBe(until('inspect'));
    expect(await stagesOf('POST', CALL, to('{'))).toBe(until('parse'));
    expect(await stagesOf('POST', CALL, { headers: ['Authorization', 'Bearer fake-no-scope'] })).toBe(
      until('authorize'),
    );
    expect(await stagesOf('POST', CALL)).toBe(until('authenticate'));
    expect(await stagesOf('GET', CALL)).toBe(until('route'));
    expect(await stagesOf('POST', CALL, to(RIGHT, 'Prefer', 'code=400'))).toBe(until('inspect'));
    expect(await stagesOf('POST', CALL, to(RIGHT, 'Prefer', 'code=202'))).toBe(all);
  });

  test('shows what comes behind the rejection as shadowed', async () => {
    const { send, entry } = await started();
    const found = async (...sent: Parameters<typeof send>) => {
      await send(...sent);
      return (await entry())?.findings.map(({ code, shadowed }) => `${shadowed ? 'shadowed ' : ''}${code}`);
    };
    expect(await found('POST', CALL, { headers: JSON_TYPE, body: '{"campaignId":7}' })).toEqual([
      'credentials-missing',
      'shadowed campaign-type',
      'shadowed key-missing',
    ]);
    expect(await found('POST', CALL)).toEqual(['credentials-missing', 'shadowed body-empty']);
  });

  test('cuts long bodies, of request and response, at once as later', async () => {
    const { send, entry } = await started();
    for (const length of [16_000, 16_383, 16_384, 16_385, 40_000]) {
      await send('POST', '/x', { headers: JSON_TYPE, body: JSON.stringify('x'.repeat(length - 2)) });
      const request = (await entry())?.request;
      expect([request?.isCut, request?.body.length]).toEqual(length > 16_384 ? [true, 16_385] : [undefined, length]);
    }
  });

  test('has the time since the request began to come, or since it was here', async () => {
    const { sandbox, entry } = await started();
    const head: Head = { method: 'GET', path: '/x', query: '', rawHeaders: [] };
    await answer(sandbox, { ...head, begun: performance.now() - 5_000 }, { bytes: Buffer.of() });
    expect((await entry())?.milliseconds).toBeGreaterThanOrEqual(5_000);
    await answer(sandbox, head, { bytes: Buffer.of() });
    expect((await entry())?.milliseconds).toBeGreaterThanOrEqual(0);
  });

  test('counts the bytes of head and body for the memory, before anybody reads the entry', async () => {
    const { send, sandbox } = await started();
    await send('POST', '/abc', { query: '?d=e', headers: ['X-A', '1234'], body: '12345' });
    expect(sandbox.memory.use().journal).toBe(2_000 + 4 + 4 + 7 + 5);
  });
});

describe('a request that somebody else was faster than', () => {
  const right: Sent = { headers: [...TOKEN, ...JSON_TYPE], body: RIGHT };
  const ids = async (sandbox: Awaited<ReturnType<typeof createSandbox>>) =>
    (await sandbox.store.journal.query({})).map(({ id, response }) => `${id} ${response.status}`);

  test('begins again until it is kept, and has one entry', async () => {
    const { send, sandbox } = await started();
    const { commit } = sandbox.store;
    let lost = 0;
    const slow: typeof commit = (change) => {
      lost += 1;
      return lost < 4 ? undefined : commit(change);
    };
    Object.assign(sandbox.store, { commit: slow });
    expect((await send('POST', CALL, right)).headers).toContain('x-fake-cxone-call: call-1');
    expect([lost, await ids(sandbox)]).toEqual([4, ['journal-1 202']]);
    lost = 2;
    const head: Head = { method: 'GET', path: '/x', query: '', rawHeaders: [] };
    expect((await answerUnread(sandbox, head, 'headers-too-large')).status).toBe(431);
    expect([lost, (await ids(sandbox)).length]).toEqual([4, 2]);
  });

  test('places its call behind the others', async () => {
    const { send, sandbox } = await started({ stores: createSerializingStore });
    const sent = await Promise.all(Array.from({ length: 5 }, () => send('POST', CALL, right)));
    const calls = sent.map(({ headers }) => headers.find((each) => each.startsWith('x-fake-cxone-call')));
    expect(calls.toSorted()).toEqual([1, 2, 3, 4, 5].map((number) => `x-fake-cxone-call: call-${number}`));
    expect((await ids(sandbox)).toSorted()).toEqual([1, 2, 3, 4, 5].map((number) => `journal-${number} 202`));
  });
});

describe('who hears of an exchange', () => {
  test('counts the same findings before and after somebody has read the entry', async () => {
    const { send, sandbox } = await started();
    const counts: unknown[][][] = [];
    sandbox.subscribers.add({
      exchange(kept) {
        for (const isRead of [false, true]) {
          if (isRead) kept.entry();
          const count: unknown[][] = [];
          kept.eachFinding((...each) => count.push(each));
          counts.push(count);
        }
      },
    });
    await send('POST', CALL);
    const expected = [
      ['credentials-missing', 'error', false],
      ['body-empty', 'error', true],
    ];
    expect(counts).toEqual([expected, expected]);
  });

  test('hears of the calls, too', async () => {
    const { send, sandbox } = await started();
    const calls: string[] = [];
    sandbox.subscribers.add({ exchange: () => {}, call: ({ id }) => calls.push(id) });
    await send('POST', CALL, { headers: [...TOKEN, ...JSON_TYPE], body: RIGHT });
    await send('POST', CALL);
    expect(calls).toEqual(['call-1']);
  });
});

describe('what could not be read', () => {
  test('is a response of the vendor, and an entry', async () => {
    const { sandbox, entry } = await started();
    const head: Head = { method: 'GET', path: '/x', query: '', rawHeaders: [] };
    expect((await answerUnread(sandbox, head, 'headers-too-large')).status).toBe(431);
    expect(await entry()).toMatchObject({
      operation: null,
      stages: ['respond', 'journal'],
      request: { method: 'GET', path: '/x', body: '' },
      response: { status: 431 },
      findings: [{ code: 'headers-too-large', pointer: '' }],
    });
  });
});

describe('how long a body may be', () => {
  const UPLOAD = '/inContactAPI/services/v34.0/lists/call-lists/1/upload';
  const paths = { '/upload': { put: { responses: {} } } };

  test.each<[string, string, SandboxOptions, object]>([
    ['POST', CALL, {}, { limit: 262_144 }],
    ['POST', `${CALL}/`, {}, { limit: 262_144 }], // it is rejected, but not for its length
    ['POST', '/auth/token', {}, { limit: 16_384 }],
    ['POST', UPLOAD, {}, { limit: 73_400_320, file: 'listFile' }],
    ['POST', UPLOAD, { recording: { exchanges: [] } }, { limit: 73_400_320 }],
    ['POST', '/elsewhere', {}, { limit: 1_048_576 }],
    ['POST', '/elsewhere', { recording: { exchanges: [] } }, { limit: 4_194_304 }],
    ['PUT', '/upload', { openapi: [{ openapi: '3.1.0', info: {}, paths }] }, { limit: 10_485_760 }],
    ['PUT', '/other', { openapi: [{ openapi: '3.1.0', info: {}, paths }] }, { limit: 1_048_576 }],
  ])('%s %s with %j', async (method, path, options, limits) => {
    const { sandbox } = await started(options);
    expect(bodyLimits(sandbox, { method, path, query: '', rawHeaders: [] })).toEqual(limits);
  });

  test('a file is not cut out where other processes have the state', async () => {
    const { sandbox } = await started();
    const head: Head = { method: 'POST', path: UPLOAD, query: '', rawHeaders: [] };
    const shared = Object.create(null);
    expect(bodyLimits({ ...sandbox, shared }, head)).toEqual({ limit: 73_400_320 });
  });
});
