import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectFakeCxone } from '../client/index.ts';
import { type FakeCxone, type Stub, startFakeCxone } from '../index.ts';
import { libraryDocument } from '../test-support/library-document.ts';

/** What a program gets that sends requests to which stubs respond. */

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const AGENTS = '/inContactAPI/services/v34.0/agents';
const WELCOME: Stub = { request: { path: '/welcome' }, responses: [{ text: 'hello' }] };

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ stubs: { welcome: WELCOME }, openapi: [libraryDocument] });
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(fake.url + path, init);
  return {
    status: response.status,
    headers: response.headers,
    why: response.headers.get('x-fake-cxone-why'),
    text: await response.text(),
  };
}

const stub = (request: Stub['request'], ...responses: Stub['responses']): Stub => ({ request, responses });
const asPost = (body: string): RequestInit => ({ method: 'POST', body });

describe('a stub responds', () => {
  test('at a path that nobody documents, and the journal says which did', async () => {
    const { status, headers, text, why } = await ask('/welcome?x=1');
    expect([status, text, why]).toEqual([200, 'hello', 'stub welcome']);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const [entry] = await fake.journal();
    expect(entry).toMatchObject({ override: { by: 'stub', why: 'stub welcome' }, response: { body: 'hello' } });
    expect(await fake.stubs()).toEqual([{ name: 'welcome', stub: WELCOME, responded: 1 }]);
  });

  test('in place of an operation of the contract, whose findings are shadowed', async () => {
    await fake.setStub('agents', stub({ path: AGENTS }, { json: { agents: [] } }));
    const { status, text } = await ask(AGENTS);
    expect([status, text]).toEqual([200, '{"agents":[]}']);
    const [entry] = await fake.journal();
    expect(entry?.findings).toMatchObject([{ stage: 'authenticate', shadowed: true }]);
  });

  test('in place of the call, which is placed only where the contract accepts it and the status is its success', async () => {
    await fake.setStub('full', { ...stub({ path: CALL }, { status: 409 }), times: 1 });
    await fake.setStub('taken', { ...stub({ path: CALL }, { status: 202, text: 'ok' }), priority: 6 });
    const right = {
      ...asPost('{"contact":{"externalId":"e","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]}}'),
      headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    };
    const seen = [await ask(CALL, right), await ask(CALL, asPost('{}')), await ask(CALL, right)];
    expect(seen.map(({ status, text }) => [status, text])).toEqual([
      [409, ''],
      [202, 'ok'],
      [202, 'ok'],
    ]);
    expect(await fake.calls()).toHaveLength(1);
  });

  test('not after it is over, which the response says', async () => {
    await fake.setStub('once', { ...stub({ path: '/once' }, { status: 418 }), times: 1 });
    await ask('/once');
    const { headers } = await fetch(`${fake.url}/once`);
    expect(headers.get('x-fake-cxone-why')).toBe(
      'stub once is over: it responds "times": 1. Set it again (PUT /_fake/stubs/once)',
    );
  });

  test('in place of an operation of a document', async () => {
    await fake.setStub('books', stub({ path: '/books' }, { status: 418 }));
    expect((await ask('/books')).status).toBe(418);
    expect((await ask('/books', { method: 'PATCH' })).status).toBe(418); // a method that the document does not have
  });

  test('not where a preference, a scenario or a fault has chosen a response; a latency is added', async () => {
    await fake.setStub('all', stub({ path: CALL }, { status: 418, delay: 5 }));
    expect((await ask(CALL, { method: 'POST', headers: { prefer: 'code=403' } })).status).toBe(403);
    await fake.setFault('down', { answer: { status: 503 }, times: 1 });
    await fake.setFault('slow', { latency: { fixed: 1 } });
    expect([(await ask(CALL, { method: 'POST' })).status, (await ask(CALL, { method: 'POST' })).status]).toEqual([
      503, 418,
    ]);
    expect((await fake.stubs())[0]).toMatchObject({ name: 'all', responded: 1 });
  });

  test('with its headers, also to HEAD', async () => {
    await fake.setStub(
      'page',
      stub({ path: '/page' }, { headers: { 'Content-Type': 'text/html', 'X-A': 'b' }, text: '<p>' }),
    );
    const { headers, text } = await ask('/page', { method: 'HEAD' });
    expect([headers.get('content-type'), headers.get('x-a'), text]).toEqual(['text/html', 'b', '']);
  });
});

describe('conditions', () => {
  const PAGE = { path: '/p', query: { page: { matches: '^[0-9]+$' } } };
  test.each<[string, Stub['request'], string, RequestInit, boolean]>([
    ['a method', { method: 'post', path: '/p' }, '/p', asPost(''), true],
    ['another method', { method: 'put', path: '/p' }, '/p', asPost(''), false],
    ['a parameter of the path', { path: '/jobs/{id}/log' }, '/jobs/a%20b/log', {}, true],
    ['parameters of one name', { path: '/x/{a}/{a}' }, '/x/1/2', {}, true],
    ['a parameter that is a number', { path: '/x/{1}' }, '/x/1', {}, true],
    ['signs beside a parameter', { path: '/x(a/y:z/*/{id}' }, '/x(a/y:z/*/7', {}, true],
    ['other signs', { path: '/y:z/*/{id}' }, '/y:a/b/7', {}, false],
    ['an empty parameter', { path: '/jobs/{id}/log' }, '/jobs//log', {}, false],
    ['a doubled slash', { path: '/jobs/{id}' }, '//jobs/1', {}, false],
    ['a slash at the end', { path: '/jobs/{id}' }, '/jobs/1/', {}, false],
    ['one segment too many', { path: '/jobs/{id}' }, '/jobs/1/log', {}, false],
    ['an expression', { path: { matches: '^/v[0-9]+/jobs$' } }, '/v3/jobs?x=1', {}, true],
    ['an expression with the query', { path: { matches: '^/p\\?x=[0-9]$' } }, '/p?x=1', {}, true],
    ['another query', { path: { matches: '^/p\\?x=[0-9]$' } }, '/p?x=a', {}, false],
    ['a path with its query', { path: '/p?x=1' }, '/p?x=1', {}, true],
    ['a query', PAGE, '/p?page=x&page=12', {}, true],
    ['no query', PAGE, '/p', {}, false],
    ['a query that must not be', { path: '/p', query: { page: { exists: false } } }, '/p?page=1', {}, false],
    [
      'a query that must not match',
      { path: '/p', query: { page: { doesNotMatch: '^1$' } } },
      '/p?page=2&page=1',
      {},
      false,
    ],
    ['a header', { headers: { 'X-Kind': { equals: 'a' } } }, '/p', { headers: { 'x-kind': 'a' } }, true],
    ['a header that must be', { headers: { 'x-kind': { exists: true } } }, '/p', {}, false],
    [
      'a value of the body',
      { body: [{ pointer: '/a/0', equals: { b: 1, c: 2 } }] },
      '/p',
      asPost('{"a":[{"c":2,"b":1}]}'),
      true,
    ],
    ['another value', { body: [{ pointer: '/a', equals: 1 }] }, '/p', asPost('{"a":"1"}'), false],
    ['a text of the body', { body: [{ pointer: '', matches: 'b.d' }] }, '/p', asPost('abcde'), true],
    [
      'a long body',
      { body: [{ pointer: '/a', exists: true }] },
      '/p',
      asPost(JSON.stringify({ b: 'x'.repeat(500_000), a: 1 })),
      true,
    ],
    ['what must not be in it', { body: [{ pointer: '/a', doesNotMatch: '^x' }] }, '/p', asPost('{"a":"xy"}'), false],
  ])('%s', async (_what, request, path, init, isMet) => {
    await fake.setStub('one', stub(request, { status: 218 }));
    expect((await ask(path, init)).status === 218).toBe(isMet);
  });
});

describe('of several stubs', () => {
  test('the lower number goes first, then the one that was set last', async () => {
    await fake.setStub('late', { ...stub({ path: '/p' }, { text: 'late' }), priority: 9 });
    await fake.setStub('first', stub({ path: '/p' }, { text: 'first' }));
    await fake.setStub('second', stub({ path: '/p' }, { text: 'second' }));
    await fake.setStub('urgent', { ...stub({ path: '/p' }, { text: 'urgent' }), priority: 1, times: 1 });
    const seen = [await ask('/p'), await ask('/p')];
    await fake.clearStub('second');
    seen.push(await ask('/p'));
    await fake.setStub('first', { ...stub({ path: '/p' }, { text: 'first' }), priority: 10 });
    seen.push(await ask('/p'));
    expect(seen.map(({ text }) => text)).toEqual(['urgent', 'second', 'first', 'late']);
    expect((await fake.stubs()).map(({ name }) => name)).toEqual(['urgent', 'welcome', 'late', 'first']);
  });

  test('a sequence is given in its order, the last response again and again', async () => {
    await fake.setStub('job', stub({ path: '/job' }, { json: 'waits' }, { json: 'runs' }, { json: 'done' }));
    const seen = [await ask('/job'), await ask('/job'), await ask('/job'), await ask('/job')];
    expect(seen.map(({ text }) => JSON.parse(text))).toEqual(['waits', 'runs', 'done', 'done']);
  });

  test('requests at once take each response once', async () => {
    const responses = Array.from({ length: 20 }, (_, index) => ({ text: String(index) }));
    await fake.setStub('many', { ...stub({ path: '/many' }, ...responses), times: 20 });
    const seen = await Promise.all(Array.from({ length: 22 }, () => ask('/many')));
    expect(new Set(seen.map(({ text }) => text)).size).toBe(21); // 20 and the 404
    expect(seen.filter(({ status }) => status === 200)).toHaveLength(20);
  });
});

describe('a request that no stub responds to', () => {
  test('is told the nearest, and what differs', async () => {
    await fake.setStub('job', stub({ method: 'POST', path: '/jobs/{id}', query: { a: { equals: '1' } } }, {}));
    const { status, why } = await ask('/jobs/7?a=2', asPost('{}'));
    expect(status).toBe(404);
    expect(why).toBe(
      'no stub responds; nearest: job (query a: wanted "1", got "2"). Change the request, or the stub (PUT /_fake/stubs/{name})',
    );
    expect((await ask('/jobs/7')).why).toContain('nearest: job (method: wanted POST, got GET). Change');
    const { why: ofPath } = await ask('/job/7', asPost('{}'));
    expect(ofPath).toContain('nearest: job (path: wanted /jobs/{id}, got /job/7). Change');
    expect((await fake.journal())[0]?.override).toMatchObject({ by: 'stub', why });
  });

  test('does not name stubs of other paths where an operation responds, but one of its own', async () => {
    expect((await ask(AGENTS)).why).toBeNull();
    await fake.setStub('agents', stub({ path: AGENTS, query: { top: { equals: '1' } } }, {}));
    const { status, why } = await ask(AGENTS);
    expect([status, why]).toEqual([
      401,
      expect.stringContaining('no stub responds; nearest: agents (query top: wanted "1", got nothing).'),
    ]);
  });

  test('sees no credential of a stub, and the journal none of either', async () => {
    const request: Stub['request'] = {
      path: '/p',
      headers: { authorization: { equals: 'Bearer s3cr3t-of-stub' } },
      query: { code: { equals: 's3cr3t-of-stub' } },
      body: [{ pointer: '/client_secret', equals: 's3cr3t-of-stub' }],
    };
    await fake.setStub('p', stub(request, {}));
    const headers = { authorization: 'Bearer 0urs3cr3t' };
    const { why } = await ask('/p?code=0urs3cr3t', { ...asPost('{"client_secret":"0urs3cr3t"}'), headers });
    expect(why).toContain('wanted another credential');
    expect(JSON.stringify([why, await fake.journal()])).not.toMatch(/s3cr3t/);
  });
});

describe('stubs of a sandbox', () => {
  test('are its own, and those of the start are there again after a reset', async () => {
    const one = fake.forKey('one');
    await one.setStub('p', stub({ path: '/p' }, { text: 'of one' }));
    await one.clearStub('welcome');
    expect(await (await fetch(`${one.url}/p`)).text()).toBe('of one');
    expect((await fetch(`${one.url}/welcome`)).status).toBe(404);
    expect([(await ask('/p')).status, (await ask('/welcome')).status]).toEqual([404, 200]);
    await one.reset();
    expect(await one.stubs()).toEqual([{ name: 'welcome', stub: WELCOME, responded: 0 }]);
  });

  test('are set, listed and cleared from another process too', async () => {
    const connected = await connectFakeCxone({ url: fake.url });
    await connected.setStub('p', stub({ path: '/p' }, { status: 204 }));
    expect((await ask('/p')).status).toBe(204);
    expect(await connected.stubs()).toEqual(await fake.stubs());
    await connected.clearStub('p');
    for (const each of [connected, fake])
      await expect(each.clearStub('p')).rejects.toThrow("no stub is called 'p'; there are 'welcome'");
    await connected.clearStub();
    expect(await fake.stubs()).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['a b', WELCOME, 'the name of a stub must be 1 to 64 letters'],
    ['x', { request: {}, responses: [{}] }, '/request must have at least 1 key'],
    ['x', stub({ path: '/_fake/x' }, {}), '/request/path is a path of the admin API'],
    ['x', stub({ path: '/a{b}' }, {}), '/request/path has the segment "a{b}"'],
    [
      'x',
      stub({ headers: { a: { matches: '(?=x)' } } }, {}),
      '/request/headers/a/matches is not a regular expression of RE2',
    ],
    ['x', stub({ path: '/x' }, { json: 1, text: '' }), '/responses/0'],
    ['x', stub({ path: '/x' }, { status: 204, json: {} }), '/responses/0 has a body, and a 204 has none'],
    [
      'x',
      stub({ path: '/x' }, { headers: { 'content-length': '3' } }),
      '/responses/0/headers/content-length is set by',
    ],
    ['x', stub({ path: '/x' }, { headers: { a: 'b\r\nc: d' } }), '/responses/0/headers/a'],
  ])('%s %j is rejected: %s', async (name, wrong, problem) => {
    const connected = await connectFakeCxone({ url: fake.url });
    for (const each of [connected, fake]) await expect(each.setStub(name, wrong as Stub)).rejects.toThrow(problem);
    await expect(startFakeCxone({ stubs: { [name]: wrong as Stub } })).rejects.toThrow(problem);
  });

  test('are at most 1,000, of 4 MB together', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`s${index}`, WELCOME]));
    await expect(startFakeCxone({ stubs: many })).rejects.toThrow('there are 1001 stubs, and may be 1000');
    const { s0: _one, ...most } = many;
    await (await startFakeCxone({ stubs: most })).close();
    const ofSize = (size: number) => stub({ path: '/p' }, { text: 'x'.repeat(size - 51) });
    const five = { ...{ a: ofSize(1e6), b: ofSize(1e6), c: ofSize(1e6), d: ofSize(1e6) }, e: ofSize(194_304) };
    await (await startFakeCxone({ stubs: five })).close();
    await expect(startFakeCxone({ stubs: { ...five, e: ofSize(194_305) } })).rejects.toThrow(
      'the stubs have 4194305 characters together, and may have 4194304; clear some',
    );
  });
});
