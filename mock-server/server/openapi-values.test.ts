import { once } from 'node:events';
import { type IncomingMessage, type OutgoingHttpHeaders, type RequestOptions, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compileBody } from '../../contracts/openapi/compile-schemas.ts';
import { startFakeCxone } from '../index.ts';

/** Values at the edges of what documents say: numbers, dates, nothing at all, packed bodies, secrets. */

const sound = { openapi: '3.0.3', info: { title: 'Edges', version: '1' } };
const ok = { responses: { 204: { description: '' } } };
const inQuery = (name: string, schema: object, more: object = {}) => ({ name, in: 'query', schema, ...more });
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const form = (schema: object) => ({ content: { 'application/x-www-form-urlencoded': { schema } } });

describe('texts that are taken for other types', () => {
  const Count = { type: 'integer' };
  const document = {
    ...sound,
    paths: {
      '/n': {
        get: {
          parameters: [
            inQuery('n', { type: 'number' }),
            inQuery('cents', { type: 'number', multipleOf: 0.01 }),
            inQuery('tenths', { type: 'number', multipleOf: 0.1 }),
            inQuery('i', { $ref: '#/components/schemas/Count' }),
            inQuery('list', { type: 'array', items: { type: 'integer' } }, { explode: false }),
            inQuery('either', { anyOf: [{ type: 'integer' }, { type: 'string', maxLength: 4 }] }),
            inQuery('objects', { type: 'array', items: { type: 'object' } }),
            inQuery('null', { type: 'integer', nullable: true }),
            inQuery('day', { type: 'string', format: 'date' }),
            inQuery('at', { type: 'string', format: 'date-time' }),
            inQuery('flag', { type: 'boolean' }, { allowEmptyValue: true, required: true }),
          ],
          ...ok,
        },
        post: { requestBody: form({ type: 'object', properties: { n: { type: 'array', items: Count } } }), ...ok },
      },
      '/n/{n}': { get: { parameters: [{ name: 'n', in: 'path', required: true, schema: Count }], ...ok } },
    },
    components: { schemas: { Count } },
  };

  test.each<[string, readonly string[]]>([
    ...['5', '-5.5', '0', '1e3', '1E-2'].map((n): [string, string[]] => [`n=${encodeURIComponent(n)}`, []]),
    ...['0x5', '0b1', 'Infinity', 'NaN', '1e999', ' 5', '5 ', '+5', '.5', '5.', '0_1', '٥', ''].map(
      (n): [string, string[]] => [`n=${encodeURIComponent(n)}`, ['/n']],
    ),
    ...['19.99', '0.07', '0.29', '0.57', '1.15', '4.35', '-19.99', '0', '7', '123456789.01', '1e300'].map(
      (cents): [string, string[]] => [`cents=${cents}`, []],
    ),
    ...['19.999', '0.005', '123456789.011', '0.0100000001'].map((cents): [string, string[]] => [
      `cents=${cents}`,
      ['/cents'],
    ]),
    ['tenths=0.3', []],
    ['tenths=0.35', ['/tenths']],
    ['i=7', []],
    ['i=0x7', ['/i']],
    ['i=7.5', ['/i']],
    ['list=1,2', []],
    ['list=1,0x2,Infinity', ['/list/1', '/list/2']],
    ['either=0x5', []],
    ['null=', []],
    ['objects=no-style-says-how', []],
    ['day=2026-02-28', []],
    ['day=2024-02-29', []],
    ...['2026-02-29', '2026-02-31', '2026-13-01', '2026-00-10', '2026-04-31'].map((day): [string, string[]] => [
      `day=${day}`,
      ['/day'],
    ]),
    ['at=2026-02-28T10:00:00Z', []],
    ['at=2026-02-31T10:00:00Z', ['/at']],
    ['at=2026-02-28T25:00:00Z', ['/at']],
  ])('in a query: %s has wrong values at %j', async (query, pointers) => {
    await using fake = await startFakeCxone({ openapi: [document] });
    const response = await fetch(`${fake.url}/n?flag=true&${query}`);
    const { problems = [] } = (response.status === 204 ? {} : await response.json()) as { problems?: Problem[] };
    expect([...new Set(problems.map(({ pointer }) => pointer))]).toEqual(pointers);
    expect(response.status).toBe(pointers.length === 0 ? 204 : 400);
  });

  test('in a path and in a form', async () => {
    await using fake = await startFakeCxone({ openapi: [document] });
    const statuses = async (paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await fetch(fake.url + path)).status));
    expect(await statuses(['/n/5', '/n/0x5', '/n/1e999'])).toEqual([204, 400, 400]);
    const send = async (body: string) =>
      (await fetch(`${fake.url}/n`, { method: 'POST', body: new URLSearchParams(body) })).status;
    expect([await send('n=1'), await send('n=0x1'), await send('n=1&n=2'), await send('n=1&n=0x2')]).toEqual([
      204, 400, 204, 400,
    ]);
  });

  test('allowEmptyValue takes a parameter without a value, and no other wrong one', async () => {
    await using fake = await startFakeCxone({ openapi: [document] });
    const statuses = ['flag=', 'flag', 'flag=1', 'n=5'].map(
      async (query) => (await fetch(`${fake.url}/n?${query}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([204, 204, 400, 400]);
  });
});

interface Problem {
  readonly in: string;
  readonly pointer: string;
}

describe('what comes several times', () => {
  const integer = { type: 'integer' };
  const integers = { type: 'array', items: integer };
  const fields = { type: 'object', properties: { n: integer, kind: { enum: ['a'] }, some: integers } };
  const paths = {
    '/n': {
      get: {
        parameters: [
          inQuery('n', integer),
          inQuery('some', integers),
          inQuery('either', { oneOf: [{ type: 'boolean' }, integers] }),
          inQuery('comma', integers, { explode: false }),
          inQuery('deep', fields, { style: 'deepObject' }),
          { name: 'X-Some', in: 'header', schema: integers },
          { name: 'X-N', in: 'header', schema: integer },
          { name: 'crumb', in: 'cookie', schema: integer },
        ],
        ...ok,
      },
      post: { requestBody: form(fields), ...ok },
    },
  };
  const ask = async (options: RequestOptions, query = '', body = '') => {
    await using fake = await startFakeCxone({ openapi: [{ ...sound, paths }] });
    const sent = request(`${fake.url}/n${query}`, options).end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const got = await text(response);
    const { problems = [] } = (got === '' ? {} : JSON.parse(got)) as { problems?: (Problem & { problem: string })[] };
    return problems.map(({ in: part, pointer, problem }) => `${part}${pointer} ${problem}`);
  };
  const twice = 'comes twice, and may come once';

  test.each<[string, readonly string[]]>([
    ['n=zz&n=1', [`query/n ${twice}`]],
    ['n=1&n=zz', [`query/n ${twice}`]],
    ['n=1&n=2&n=3', ['query/n comes 3 times, and may come once']],
    ['some=1&some=2&either=1&either=2', []],
    ['comma=1&comma=2', [`query/comma ${twice}`]],
    ['deep[n]=1&deep[n]=2', [`query/deep/n ${twice}`]],
    ['deep[some]=1&deep[some]=2', []],
  ])('in a query: %s', async (query, problems) => {
    expect(await ask({}, `?${query}`)).toEqual(problems);
  });

  test.each<[string, readonly string[]]>([
    ['n=1&n=2&kind=a&kind=a', [`body/n ${twice}`, `body/kind ${twice}`]],
    ['some=1&some=2', []],
  ])('in a form: %s', async (body, problems) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await ask({ method: 'POST', headers }, '', body)).toEqual(problems);
  });

  test.each<[OutgoingHttpHeaders, readonly string[]]>([
    [{ 'X-Some': ['1', '2'] }, []],
    [{ 'X-Some': '1, 2' }, []],
    [{ 'X-Some': ['1', 'z'] }, ['header/x-some/1 must be integer']],
    [{ 'X-Some': '1, z' }, ['header/x-some/1 must be integer']],
    [{ 'X-N': ['1', '2'] }, ['header/x-n must be integer']],
    [{ Cookie: 'crumb=zz; crumb=1' }, [`cookie/crumb ${twice}`]],
  ])('in headers, where lines count as one: %j', async (headers, problems) => {
    expect(await ask({ headers })).toEqual(problems);
  });
});

describe('bodies', () => {
  const Note = { type: 'object', required: ['text'], properties: { text: { type: 'string' } } };
  const document = {
    ...sound,
    paths: {
      '/notes': { post: { requestBody: json(Note), ...ok } },
      '/open': { post: { requestBody: { required: true, content: {} }, ...ok } },
      '/null': { get: { responses: { 200: { description: '', content: { 'application/json': { example: null } } } } } },
      '/nothing': { get: { responses: { 200: { description: '', content: {} } } } },
    },
  };

  test.each<[string, object, readonly unknown[], boolean]>([
    [
      'the order of keys',
      {},
      [
        { a: 1, b: [{ c: 2, d: 3 }] },
        { b: [{ d: 3, c: 2 }], a: 1 },
      ],
      false,
    ],
    ['the type of a value', {}, [1, '1', true, 'true', null, 'null', [], {}, [[]], '[]', [1, 2], ['1,2']], true],
    ['the order of items', {}, [[1, 2], [2, 1], 0, { a: 0 }], true],
    ['0 and -0', {}, [0, -0], false],
    ['only where it is asked for', { uniqueItems: false }, [1, 1], true],
    ['a reference beside it', { items: { type: 'object' } }, [{}, {}], false],
  ])('whose items are unique, by %s', (_what, more, items, isRight) => {
    const validate = compileBody({ type: 'array', uniqueItems: true, ...more }, '');
    expect(validate.call({} as never, items)).toBe(isRight);
    if (!isRight) expect(validate.errors).toMatchObject([{ keyword: 'uniqueItems', instancePath: '' }]);
  });

  test('may have many unique objects, and a last one that is not', () => {
    const validate = compileBody({ type: 'array', uniqueItems: true }, '');
    const items = Array.from({ length: 20_000 }, (_each, id) => ({ id, name: 'n' }));
    expect(validate.call({} as never, items)).toBe(true);
    expect(validate.call({} as never, [...items, { name: 'n', id: 7 }])).toBe(false);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('that are packed by %s are read, and shown unpacked', async (coding, pack) => {
    await using fake = await startFakeCxone({ openapi: [document] });
    const send = (value: unknown) =>
      fetch(`${fake.url}/notes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': coding },
        body: pack(JSON.stringify(value)) as Uint8Array<ArrayBuffer>,
      });
    expect((await send({ text: 'x' })).status).toBe(204);
    const wrong = await send({ text: 1 });
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { problems: [{ pointer: '/text' }] }]);
    expect((await fake.journal())[0]?.request.body).toBe('{"text":"x"}');
  });

  test.each([
    ['a coding that is not known', 'snappy', Buffer.from('x')],
    ['a body that is not what its header says', 'gzip', Buffer.from('{"text":"x"}')],
  ])('are a 415 with %s', async (_what, coding, body) => {
    await using fake = await startFakeCxone({ openapi: [document] });
    const headers = { 'content-type': 'application/json', 'content-encoding': coding };
    const sent = { method: 'POST', headers, body: body as Uint8Array<ArrayBuffer> };
    const response = await fetch(`${fake.url}/notes`, sent);
    const problem = `cannot be unpacked by its Content-Encoding ${coding}`;
    expect([response.status, await response.json()]).toMatchObject([415, { problems: [{ in: 'body', problem }] }]);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ])('that become too long are a 413, as those that are not packed: %s', async (coding, pack) => {
    await using fake = await startFakeCxone({ openapi: [document] });
    const headers = { 'content-type': 'application/json', 'content-encoding': coding };
    const body = pack(Buffer.alloc(11_000_000)) as Uint8Array<ArrayBuffer>;
    const response = await fetch(`${fake.url}/notes`, { method: 'POST', headers, body });
    const detail = 'the body is longer than 10485760 bytes';
    expect([response.status, await response.json()]).toMatchObject([413, { detail }]);
  });

  test('of no declared media type may be anything but missing', async () => {
    await using fake = await startFakeCxone({ openapi: [document] });
    const send = async (body?: string) =>
      (await fetch(`${fake.url}/open`, { method: 'POST', ...(body !== undefined && { body }) })).status;
    expect([await send('anything'), await send()]).toEqual([204, 400]);
  });

  test('of responses are null where the example is, and empty where no media type is declared', async () => {
    await using fake = await startFakeCxone({ openapi: [document] });
    expect(await (await fetch(`${fake.url}/null`)).text()).toBe('null');
    const nothing = await fetch(`${fake.url}/nothing`);
    expect([nothing.status, await nothing.text(), nothing.headers.get('content-type')]).toEqual([200, '', null]);
  });
});

describe('what a document marks as secret', () => {
  const Phrase = { type: 'string', format: 'password' };
  const Account = {
    type: 'object',
    properties: {
      name: { type: 'string' },
      phrase: { $ref: '#/components/schemas/Phrase' },
      answers: { type: 'array', items: { type: 'string', writeOnly: true } },
      colors: { type: 'object', additionalProperties: { type: 'string', format: 'password' } },
      inner: { $ref: '#/components/schemas/Account' },
      number: { type: 'integer', writeOnly: true },
      whole: { type: 'object', writeOnly: true, properties: { part: { type: 'string' } } },
    },
  };
  const document = {
    ...sound,
    paths: {
      '/accounts/{word}': {
        post: {
          parameters: [
            { name: 'word', in: 'path', required: true, schema: { $ref: '#/components/schemas/Phrase' } },
            inQuery('hint', { type: 'string', format: 'password' }),
            { name: 'X-Phrase', in: 'header', schema: { type: 'string', format: 'password' } },
          ],
          requestBody: {
            content: { ...json(Account).content, ...form({ $ref: '#/components/schemas/Account' }).content },
          },
          ...ok,
        },
      },
      '/phrase': { post: { requestBody: json({ $ref: '#/components/schemas/Phrase' }), ...ok } },
    },
    components: { schemas: { Account, Phrase } },
  };
  const SECRETS = [
    'alpha-one',
    'beta-two',
    'gamma-three',
    'delta-four',
    'epsilon-five',
    'zeta-six',
    'eta-seven',
    '424242',
  ];
  const account = {
    name: 'shown-name',
    phrase: SECRETS[0],
    answers: [SECRETS[1]],
    colors: { any: SECRETS[2] },
    inner: { phrase: SECRETS[3], number: 424242 },
    whole: { part: SECRETS[4] },
  };
  const headers = { 'X-Phrase': 'eta-seven', 'content-type': 'application/json' };
  const path = '/accounts/zeta-six-in-path?hint=eta-seven';

  test.each<[string, string, RequestInit]>([
    ['JSON', path, { headers, body: JSON.stringify(account) }],
    ['JSON that is wrong', path, { headers, body: JSON.stringify({ ...account, name: 1 }) }],
    ['JSON that is broken', path, { headers, body: JSON.stringify(account).slice(0, -2) }],
    [
      'packed JSON',
      path,
      {
        headers: { ...headers, 'content-encoding': 'gzip' },
        body: gzipSync(JSON.stringify(account)) as Uint8Array<ArrayBuffer>,
      },
    ],
    [
      'a form',
      path,
      {
        headers: { 'X-Phrase': 'eta-seven' },
        body: new URLSearchParams({ phrase: 'alpha-one', 'whole[part]': 'beta-two' }),
      },
    ],
    ['another method', path, { method: 'PUT', headers, body: JSON.stringify(account) }],
    ['a slip in the path', '/acounts/word?hint=eta-seven', { headers, body: JSON.stringify(account) }],
    ['a body that is one', '/phrase', { headers: { 'content-type': 'application/json' }, body: '"alpha-one"' }],
  ])('is in no entry, no log and no HAR file: %s', async (_what, at, sent) => {
    const seen: unknown[] = [];
    await using fake = await startFakeCxone({ openapi: [document], onExchange: (entry) => seen.push(entry) });
    await fetch(fake.url + at, { method: 'POST', ...sent });
    await fake.setFault('down', { answer: { status: 503 }, times: 1 });
    await fetch(fake.url + at, { method: 'POST', ...sent });
    const shown = JSON.stringify([seen, await fake.journal(), await fake.har()]);
    expect(SECRETS.filter((secret) => shown.includes(secret))).toEqual([]);
    expect(seen).toHaveLength(2);
  });
});

describe('ids and paths', () => {
  const one = { ...sound, paths: { '/dial': { post: { operationId: 'placeCall', ...ok } } } };
  const other = { ...sound, paths: { '/a/{id}': { get: { operationId: 'same', ...ok } } } };
  const third = { ...sound, paths: { '/b': { get: { operationId: 'same', ...ok } } } };

  test('an operationId that the contract or another operation has becomes method and path', async () => {
    await using fake = await startFakeCxone({ openapi: [one, other, third] });
    for (const [method, path] of [
      ['POST', '/dial'],
      ['GET', '/a/1'],
      ['GET', '/b'],
    ] as const)
      await fetch(fake.url + path, { method });
    expect((await fake.journal()).map(({ operation }) => operation)).toEqual(['POST /dial', 'same', 'GET /b']);
    expect(await fake.journal({ operation: 'placeCall' })).toEqual([]);
    expect(fake.documents).toEqual([
      { title: 'Edges', operations: 1 },
      { title: 'Edges', operations: 1 },
      { title: 'Edges', operations: 1 },
    ]);
  });

  test('a path that nobody has is told the nearest, of the documents too', async () => {
    await using fake = await startFakeCxone({ openapi: [other] });
    const nearestTo = async (path: string) => {
      await fetch(fake.url + path);
      return (await fake.journal()).at(-1)?.findings[0]?.message;
    };
    expect(await nearestTo('/aa/17')).toContain('GET /a/{id}');
    expect(await nearestTo('/ccapi/v2/outbound/personal-connection/cal')).toContain('personal-connection/call');
  });
});

describe('a document that says what cannot be read', () => {
  const at = (operation: object, more: object = {}) => ({
    ...sound,
    paths: { '/a': { get: { ...ok, ...operation }, ...more } },
  });
  const schemes = (scheme: object) => ({
    ...at({ security: [{ s: [] }] }),
    components: { securitySchemes: { s: scheme } },
  });
  test.each<[string, object, string]>([
    ['a parameter that is no object', at({ parameters: ['limit'] }), '/paths/~1a/get/parameters/0 must be an object'],
    [
      'a parameter without a name',
      at({ parameters: [{ in: 'query' }] }),
      '/paths/~1a/get/parameters/0/name is missing',
    ],
    [
      'a parameter without a place',
      at({ parameters: [{ name: 'x' }] }),
      '/paths/~1a/get/parameters/0/in must be one of path, query',
    ],
    [
      'a parameter of Swagger',
      at({ parameters: [{ name: 'x', in: 'body' }] }),
      '/paths/~1a/get/parameters/0/in must be one of',
    ],
    ['a parameter of a path', at({}, { parameters: [null] }), '/paths/~1a/parameters/0 must be an object'],
    [
      'a scheme that is not declared',
      at({ security: [{ token: [] }] }),
      "/paths/~1a/get/security/0/token is not declared: there is no security scheme 'token'",
    ],
    [
      'a scheme of an unknown type',
      schemes({ type: 'wat' }),
      '/components/securitySchemes/s/type must be one of apiKey, http, oauth2, openIdConnect, mutualTLS',
    ],
    ['a key without a name', schemes({ type: 'apiKey', in: 'query' }), '/components/securitySchemes/s/name is missing'],
    [
      'a key without a place',
      schemes({ type: 'apiKey', name: 's' }),
      '/securitySchemes/s/in must be one of query, header',
    ],
    ['http without a scheme', schemes({ type: 'http' }), '/components/securitySchemes/s/scheme is missing'],
    [
      'a schema of a parameter that is a text',
      at({ parameters: [{ name: 'x', in: 'query', schema: 'nope' }] }),
      '/paths/~1a/get/parameters/0/schema must be a schema',
    ],
    [
      'a schema of a body that is a text',
      at({ requestBody: json('nope' as never) }),
      '/application~1json/schema must be a',
    ],
    [
      'media types in a list',
      at({ responses: { 200: { content: [] } } }),
      '/get/responses/200/content must be an object',
    ],
    ['a response that is a text', at({ responses: { 200: 'ok' } }), '/paths/~1a/get/responses/200 must be an object'],
    ['a reference that is a number', at({ requestBody: json({ $ref: 5 }) }), '/schema/$ref must be a text, such as #/'],
    ...['20', 'ok', '600', '2xx5'].map((status): [string, object, string] => [
      `the status ${status}`,
      at({ responses: { [status]: { description: '' } } }),
      `/paths/~1a/get/responses/${status} is not a status`,
    ]),
    [
      'a parameter that is there twice',
      at({ parameters: [inQuery('x', {}), inQuery('x', {})] }),
      '/paths/~1a/get/parameters/1 is there twice: x in the query',
    ],
    ['a method that is none', at({}, { gett: ok }), '/paths/~1a/gett is not a method; those of a path are get, put'],
    ...['/a?b=1', '/a#b'].map((path): [string, object, string] => [
      `the path ${path}`,
      { ...sound, paths: { [path]: { get: ok } } },
      'must not have ? or #',
    ]),
    [
      'a path of the admin API',
      { ...sound, paths: { '/_fake/journal': { get: ok } } },
      '/paths/~1_fake~1journal is below /_fake',
    ],
    [
      'a path with another name in it',
      { ...sound, paths: { '/a/{x}': { get: ok }, '/a/{y}': { get: ok } } },
      '/paths/~1a~1{y} is the same path as /a/{x}, and both have get: remove one of them',
    ],
    [
      'an operationId that is there twice',
      { ...sound, paths: { '/a': { get: { operationId: 'q', ...ok } }, '/b': { get: { operationId: 'q', ...ok } } } },
      "/paths/~1b/get/operationId 'q' is that of /paths/~1a/get, too",
    ],
    ['one of the whole document', { ...at({}), security: [{ token: [] }] }, '/security/0/token is not declared'],
  ])('is rejected at the start: %s', async (_what, document, problem) => {
    await expect(startFakeCxone({ openapi: [document] })).rejects.toThrow(problem);
  });

  test('is served where nothing is behind a key, or two paths have no method in common', async () => {
    const nothing = (content: unknown) => ({ responses: { 200: { description: '', content } } });
    const paths = {
      '/media': { get: nothing({ 'application/json': null }) },
      '/text': { get: nothing({ 'text/plain': null }) },
      '/content': { get: nothing(null) },
      '/response': { get: { responses: { 200: null } } },
      '/schema': { get: nothing({ 'application/json': { schema: null, examples: null } }) },
      '/parameter': { get: { parameters: [inQuery('x', null as never)], ...nothing({}) } },
      '/header': { get: { responses: { 200: { description: '', headers: { 'X-A': null } } } } },
      '/a/{x}': { get: nothing({}), post: { requestBody: null, ...nothing({}) } },
      '/a/{y}': { put: { requestBody: { content: { 'application/json': null } }, ...nothing({}) } },
    };
    await using fake = await startFakeCxone({ openapi: [{ ...sound, paths }] });
    const statusOf = async (path: string, init: RequestInit = {}) => (await fetch(fake.url + path, init)).status;
    const body = { headers: { 'content-type': 'application/json' }, body: '{}' };
    for (const path of Object.keys(paths))
      if (!path.startsWith('/a/')) expect([path, await statusOf(path)]).toEqual([path, 200]);
    expect([
      await statusOf('/a/1', { method: 'POST', ...body }),
      await statusOf('/a/1', { method: 'PUT', ...body }),
    ]).toEqual([200, 200]);
  });
});
