import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';
import { libraryDocument } from '../test-support/library-document.ts';

/** What a program gets that sends requests to the operations of a document of its own. */

let fake: FakeCxone;
let authorization = '';
beforeAll(async () => {
  fake = await startFakeCxone({ openapi: [libraryDocument] });
  authorization = `Bearer ${await fake.token({ scopes: [] })}`;
});
afterAll(() => fake.close());

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly form?: string;
}

interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function ask(method: string, path: string, { headers = {}, json, form }: Sent = {}): Promise<Got> {
  const body = json === undefined ? form : JSON.stringify(json);
  const type = json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
  const response = await fetch(fake.url + path, {
    method,
    headers: { ...(body !== undefined && { 'content-type': type }), authorization, ...headers },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

describe('an operation of a document', () => {
  test.each(['/books?limit=5', '/v2/books?limit=5'])(
    'is found at %s: with the path of its server, and without',
    async (path) => {
      const { status, body } = await ask('GET', path);
      expect([status, body]).toEqual([200, []]);
    },
  );

  test('rejects with everything that is wrong, and says that it rests on the document', async () => {
    const { status, headers, body } = await ask('GET', '/books?limit=70&shelf=C&shelf=A', {
      headers: { 'X-Trace': 'no' },
    });
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(body).toMatchObject({
      detail: expect.stringContaining('rests on the document that you gave'),
      grade: 'yours',
      document: 'Library',
      operation: 'listBooks',
      pointer: '/paths/~1books/get',
      problems: [
        {
          in: 'query',
          pointer: '/limit',
          problem: 'must be <= 50',
          rule: '/paths/~1books/get/parameters/0/schema/maximum',
        },
        { in: 'query', pointer: '/shelf/0', rule: '/paths/~1books/get/parameters/1/schema/items/enum' },
        { in: 'header', pointer: '/x-trace', rule: '/paths/~1books/get/parameters/2/schema/format' },
      ],
    });
  });

  test.each<[string, string, string, Sent, object]>([
    [
      'a missing parameter',
      'GET',
      '/books',
      {},
      { in: 'query', pointer: '/limit', problem: 'is missing', rule: '/paths/~1books/get/parameters/0' },
    ],
    [
      'a parameter of the path',
      'GET',
      '/books/x',
      { headers: { 'X-Key': '1' } },
      { in: 'path', pointer: '/book-id', problem: 'must be integer' },
    ],
    [
      'a body that is missing',
      'POST',
      '/books',
      {},
      { in: 'body', pointer: '', problem: 'is missing', rule: '/components/requestBodies/Book/required' },
    ],
    [
      'a body that is no JSON',
      'POST',
      '/slow',
      { headers: { 'content-type': 'application/json' }, form: '{' },
      { in: 'body', problem: 'is not JSON: close brace expected at line 1, column 2' },
    ],
    ['a form', 'POST', '/slow', { form: 'code=x' }, { in: 'body', pointer: '/code', problem: 'must be integer' }],
  ])('rejects %s', async (_what, method, path, sent, problem) => {
    const { status, body } = await ask(method, path, sent);
    expect([status, (body as { problems: unknown[] }).problems]).toEqual([400, [expect.objectContaining(problem)]]);
  });

  test('rejects a body by schemas that lead to themselves, with the places in the document that say so', async () => {
    const json = {
      title: 'x',
      price: 0,
      shelf: 'C',
      printed: '2026-02-30x',
      isbn: '12',
      extra: 1,
      parts: [{ title: '' }],
    };
    const { status, body } = await ask('POST', '/books', { json });
    const { problems } = body as { problems: { pointer: string; rule: string }[] };
    expect([status, problems.map(({ pointer, rule }) => [pointer, rule]).sort()]).toEqual([
      400,
      [
        ['/extra', '/components/schemas/Book/additionalProperties'],
        ['/isbn', '/components/schemas/Book/properties/isbn/pattern'],
        ['/parts/0/title', '/components/schemas/Book/properties/title/minLength'],
        ['/price', '/components/schemas/Book/properties/price/exclusiveMinimum'],
        ['/printed', '/components/schemas/Book/properties/printed/format'],
        ['/shelf', '/components/schemas/Book/properties/shelf/enum'],
      ],
    ]);
  });

  test('takes what the document takes: null where OpenAPI 3.0 says so, and no property that only responses have', async () => {
    const { status, headers, body } = await ask('POST', '/books', { json: { title: 'x', shelf: null } });
    expect([status, headers.get('location')]).toEqual([201, '/v2/books/7']);
    expect(body).toMatchObject({ id: expect.any(Number), title: expect.any(String) });
  });

  test('rejects a media type with a 415, and a method with a 405', async () => {
    const wrong = await ask('POST', '/books', { headers: { 'content-type': 'text/plain' }, form: 'x' });
    expect([wrong.status, wrong.body]).toMatchObject([415, { grade: 'yours' }]);
    const { status, headers, body } = await ask('PUT', '/books/7');
    expect([status, headers.get('allow')]).toEqual([405, 'GET, DELETE']);
    const problem = '/books/{book-id} takes GET, DELETE, and not PUT';
    expect(body).toMatchObject({ grade: 'yours', problems: [{ problem, rule: '/paths/~1books~1{book-id}' }] });
    expect(headers.get('x-fake-cxone-hint')).toContain(problem);
    expect((await fake.journal()).at(-1)?.document).toMatchObject({ title: 'Library', problems: [{ problem }] });
    const found = await fake.journal({ finding: 'document-request', status: 405 });
    expect(found.map(({ request }) => request.method)).toContain('PUT');
  });

  test('answers HEAD, text, and a segment of a path with text beside its parameter', async () => {
    const { status, headers, body } = await ask('GET', '/books/7/cover-12.svg');
    expect([status, headers.get('content-type'), body]).toEqual([200, 'image/svg+xml', '<svg/>']);
    expect(await ask('HEAD', '/books/7/cover-12.svg')).toMatchObject({ status: 200, body: '' });
    expect((await ask('GET', '/books/7/cover-.svg')).status).toBe(404);
  });

  test('runs its expressions without backtracking', async () => {
    // with backtracking this would take longer than any test may
    const { status, body } = await ask('POST', '/slow', { json: `${'a'.repeat(100_000)}!` });
    expect([status, body]).toMatchObject([400, { problems: [{ rule: expect.stringMatching(/pattern$/) }] }]);
  });

  test('does not go before one of the contract', async () => {
    const mine = await ask('GET', '/inContactAPI/services/v34.0/skills', { headers: { authorization: '' } });
    expect([mine.status, mine.headers.get('x-fake-cxone-error')]).toEqual([401, 'credentials-missing']);
    expect((await ask('GET', '/inContactAPI/services/v34.0/work-items/mine')).status).toBe(204);
  });
});

describe('the security of a document', () => {
  test.each([
    ['no token', '', 'credentials-missing'],
    ['a token of somebody else', 'Bearer abc', 'token-unrecognized'],
    ['another scheme', 'Basic YTpi', 'credentials-scheme'],
  ])('is checked by the tokens of the fake: %s', async (_what, given, code) => {
    const { status, headers } = await ask('GET', '/books?limit=5', { headers: { authorization: given } });
    expect([status, headers.get('x-fake-cxone-error')]).toEqual([401, code]);
  });

  test('asks for its scopes where a token has scopes', async () => {
    const other = await fake.token({ scopes: ['films'] });
    const { status, headers } = await ask('GET', '/books?limit=5', { headers: { authorization: `Bearer ${other}` } });
    expect([status, headers.get('x-fake-cxone-error')]).toEqual([403, 'scope-missing']);
    const right = await fake.token({ scopes: ['books'] });
    expect((await ask('GET', '/books?limit=5', { headers: { authorization: `Bearer ${right}` } })).status).toBe(200);
  });

  test('is met by one of its alternatives, and is not asked for where there is none', async () => {
    const without = { authorization: '' };
    expect((await ask('GET', '/books/7', { headers: without })).status).toBe(401);
    expect((await ask('GET', '/books/7', { headers: { ...without, 'X-Key': 'mine' } })).status).toBe(200);
    expect((await ask('GET', '/books/7')).status).toBe(200);
    expect((await ask('DELETE', '/books/7', { headers: without })).status).toBe(204);
  });
});

describe('the response', () => {
  test.each([
    [
      'example=two',
      200,
      [
        { id: 1, title: 'One' },
        { id: 2, title: 'Two', shelf: null },
      ],
      'example=two',
    ],
    ['code=503', 503, { error: 'failed' }, 'code=503'],
    ['code=404', 404, '', 'code=404'],
    ['code=418', 200, [], null],
    ['example=three', 200, [], null],
  ])('is what Prefer: %s asks for, as far as there is one', async (prefer, status, body, applied) => {
    const got = await ask('GET', '/books?limit=5', { headers: { prefer } });
    expect([got.status, got.body, got.headers.get('preference-applied')]).toEqual([status, body, applied]);
    if (applied === null) expect(got.headers.get('x-fake-cxone-why')).toMatch(/^ignored: the (document|response)/);
  });

  test('is a problem for a client that insists on what is not there', async () => {
    const got = await ask('GET', '/books?limit=5', { headers: { prefer: 'code=418, handling=strict' } });
    expect([got.status, got.body]).toMatchObject([
      400,
      { detail: 'the document has no response 418; it has 200, 404, 5XX' },
    ]);
  });

  test.each([
    [
      'no sample of the schema is valid',
      '/impossible',
      '',
      'there is no example, and openapi-sampler makes no valid sample of the schema; add an example to the document',
      '/paths/~1impossible/get/responses/200/content/application~1json/schema',
    ],
    [
      'the example that is asked for is not valid',
      '/books?limit=5',
      'example=broken',
      'the example broken is not valid by its schema: /0/title is missing',
      '/paths/~1books/get/responses/200/content/application~1json/schema',
    ],
  ])('is a 501 that names the schema where %s', async (_what, path, prefer, detail, rule) => {
    const { status, body } = await ask('GET', path, { headers: { prefer } });
    expect([status, body]).toMatchObject([501, { grade: 'yours', detail: expect.stringContaining(detail), rule }]);
  });
});

describe('around it', () => {
  test('the journal has the operation, the document and what is wrong, without secrets', async () => {
    await fake.clearJournal();
    await ask('POST', '/books', { json: { title: 'x', password: 'hunter2hunter2' } });
    await ask('POST', '/slow', { form: 'code=1' });
    const [entry, other] = await fake.journal();
    expect(entry).toMatchObject({
      operation: 'addBook',
      document: {
        title: 'Library',
        pointer: '/paths/~1books/post',
        problems: [{ pointer: '/password' }],
        unchecked: [],
      },
      stages: expect.not.arrayContaining(['apply']),
    });
    expect(JSON.stringify(entry)).not.toContain('hunter2');
    expect(other?.document?.unchecked).toEqual([
      { pointer: expect.stringMatching(/code\/pattern$/), problem: expect.stringContaining('lookahead') },
    ]);
    expect(await fake.journal({ operation: 'addBook' })).toHaveLength(1);
    expect(await fake.verify({ expectations: [{ operation: 'addBook', count: { exactly: 1 } }] })).toMatchObject({
      ok: true,
    });
    await expect(fake.journal({ operation: 'addBok' })).rejects.toThrow(/addBok/);
  });

  test('faults and rate limits apply', async () => {
    await fake.setFault('down', { answer: { status: 503 }, times: 1 });
    expect((await ask('DELETE', '/books/7')).status).toBe(503);
    expect((await ask('DELETE', '/books/7')).status).toBe(204);
    await fake.setRateLimit({ requests: 1, seconds: 60 });
    expect([(await ask('DELETE', '/books/7')).status, (await ask('DELETE', '/books/7')).status]).toEqual([204, 429]);
    await fake.clearRateLimit();
  });
});

describe('a document that cannot be served', () => {
  const sound = { openapi: '3.1.0', info: { title: 'x', version: '1' }, paths: {} };

  test.each<[string, object, string]>([
    ['Swagger 2.0', { swagger: '2.0' }, 'npx swagger2openapi'],
    ['a number', { ...sound, openapi: 3.1 }, '/openapi is the number 3.1; write the version in quotes: "3.1.0"'],
    ['another version', { ...sound, openapi: '4.0.0' }, '/openapi must be 3.0 or 3.1, and is 4.0.0'],
    ['no paths', { openapi: '3.1.0' }, '/paths must be an object'],
    ['a path without a slash', { ...sound, paths: { books: {} } }, '/paths/books must begin with /'],
    [
      'parameters that are no list',
      { ...sound, paths: { '/a': { get: { parameters: {} } } } },
      '/paths/~1a/get/parameters must be a list',
    ],
    [
      'a reference to a file',
      { ...sound, paths: { '/a': { get: { responses: { 200: { $ref: 'other.yaml#/a' } } } } } },
      "'other.yaml#/a' leads to another file",
    ],
    [
      'a reference to an anchor',
      { ...sound, components: { schemas: { A: { $ref: '#Name' } } } },
      "/components/schemas/A/$ref '#Name' names an anchor, which is not supported; write a JSON pointer",
    ],
    [
      'references that lead back',
      { ...sound, paths: { '/a': { $ref: '#/paths/~1b' }, '/b': { $ref: '#/paths/~1a' } } },
      "/paths/~1a/$ref '#/paths/~1b' leads back to itself",
    ],
    [
      'a reference to nothing',
      { ...sound, components: { schemas: { A: { $ref: '#/nothing' } } } },
      "/components/schemas/A/$ref there is nothing at '#/nothing'",
    ],
  ])('is rejected at the start: %s', async (_what, document, problem) => {
    await expect(startFakeCxone({ openapi: [sound, document] })).rejects.toMatchObject({
      name: 'ArgumentError',
      argument: 'openapi[1]',
      message: expect.stringContaining(problem),
    });
  });

  test('a schema that cannot be used is a 501 of the operations that need it, and of no other', async () => {
    const body = (schema: object) => ({
      requestBody: { content: { 'application/json': { schema } } },
      responses: { 204: { description: '' } },
    });
    const document = {
      ...sound,
      paths: {
        '/wrong': { post: body({ type: 'text' }) },
        '/endless': { post: body({ $ref: '#/components/schemas/A' }) },
        '/right': { post: body({ type: ['string', 'null'], const: 'x' }) },
      },
      components: { schemas: { A: { allOf: [{ $ref: '#/components/schemas/A' }] } } },
    };
    await using other = await startFakeCxone({ openapi: [document] });
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '"x"' };
    const statuses: number[] = [];
    for (const path of ['/wrong', '/endless', '/right']) statuses.push((await fetch(other.url + path, sent)).status);
    expect(statuses).toEqual([501, 501, 204]);
  });

  test.each(['100', '199', '600', '999', '2XX'])(
    'no response has the status %s, whatever the document has by default',
    async (code) => {
      const responses = { '1XX': { description: '' }, '2XX': { description: '' }, default: { description: '' } };
      await using other = await startFakeCxone({ openapi: [{ ...sound, paths: { '/any': { get: { responses } } } }] });
      const response = await fetch(`${other.url}/any`, { headers: { prefer: `code=${code}` } });
      expect([response.status, response.headers.get('preference-applied')]).toEqual([200, null]);
    },
  );

  test('a field of a form that is there once may be a list of one', async () => {
    const schema = { type: 'object', properties: { t: { type: 'array', items: { type: 'integer' } } } };
    const content = { 'application/x-www-form-urlencoded': { schema } };
    const responses = { 204: { description: '' } };
    const paths = { '/form': { post: { requestBody: { content }, responses } } };
    await using other = await startFakeCxone({ openapi: [{ ...sound, paths }] });
    const statuses = ['t=1', 't=1&t=2', 't=a'].map(async (body) => {
      const response = await fetch(`${other.url}/form`, { method: 'POST', body: new URLSearchParams(body) });
      return response.status;
    });
    expect(await Promise.all(statuses)).toEqual([204, 204, 400]);
  });

  test('a header that frames a message is left out', async () => {
    const content = { 'application/json': { example: [1] } };
    const headers = { 'Transfer-Encoding': { example: 'chunked' }, 'X-Total': { example: 1 } };
    const paths = { '/framed': { get: { responses: { 200: { description: '', headers, content } } } } };
    await using other = await startFakeCxone({ openapi: [{ ...sound, paths }] });
    const response = await fetch(`${other.url}/framed`);
    expect([await response.json(), response.headers.get('x-total')]).toEqual([[1], '1']);
  });

  test('a sample has all levels of a schema, and of one that multiplies with each as many as fit', async () => {
    const answered = (schema: object) => ({
      get: { responses: { 200: { description: '', content: { 'application/json': { schema } } } } },
    });
    const object = (properties: object) => ({ type: 'object', properties });
    const levels = (count: number): object => (count === 0 ? { type: 'string' } : object({ a: levels(count - 1) }));
    const many = object(
      Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => [key, { $ref: '#/components/schemas/Many' }])),
    );
    const document = {
      ...sound,
      paths: { '/deep': answered(levels(7)), '/many': answered({ $ref: '#/components/schemas/Many' }) },
      components: { schemas: { Many: many } },
    };
    await using other = await startFakeCxone({ openapi: [document] });
    expect(await (await fetch(`${other.url}/deep`)).text()).toBe('{"a":{"a":{"a":{"a":{"a":{"a":{"a":"string"}}}}}}}');
    const text = await (await fetch(`${other.url}/many`)).text();
    expect([text.length > 20, text.length <= 20_000]).toEqual([true, true]);
  });
});
