import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractOf, explain } from '../../contracts/index.ts';
import { startFakeCxone } from '../index.ts';

/** Requests at the edges of HTTP, of JSON and of a document, against one fake. */

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const anything = { 200: { description: '' } };
const zoo = {
  openapi: '3.1.0',
  info: { title: 'Zoo', version: '1' },
  paths: {
    '/animals/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { maxLength: 5 } }],
      get: { responses: { 200: { description: '', ...json({ const: 'of an id' }) } } },
      put: { responses: { 200: { description: '', ...json({ const: 'put by id' }) } } },
    },
    '/animals/mine': { get: { responses: anything } },
    '/silent': { get: { parameters: [{ name: 'n', in: 'query', schema: { type: 'integer' } }] } },
    '/names': {
      post: {
        requestBody: json({
          propertyNames: { pattern: '^[a-z]+$' },
          properties: { inner: { propertyNames: { $ref: '#/components/schemas/Short' } }, never: false },
          additionalProperties: { type: ['integer', 'null'] },
        }),
        responses: anything,
      },
    },
    '/odd': {
      post: {
        parameters: [
          { name: 'constructor', in: 'header', schema: { type: 'integer' } },
          { name: '__proto__', in: 'query', required: true, schema: { type: 'integer' } },
          { name: 'toString', in: 'cookie', schema: { type: 'integer' } },
          { name: 'valueOf', in: 'query', style: 'deepObject', schema: { type: 'object' } },
        ],
        requestBody: json({ properties: { toString: { type: 'integer' } }, required: ['constructor'] }),
        responses: anything,
      },
    },
    '/text': {
      post: {
        requestBody: {
          content: { 'application/json': {}, 'application/x-www-form-urlencoded': {}, 'text/plain': {} },
        },
        responses: { 205: { description: '', ...json({ const: 1 }) } },
      },
    },
  },
  components: { schemas: { Short: { maxLength: 3 } } },
};

let fake: Awaited<ReturnType<typeof startFakeCxone>>;
beforeAll(async () => {
  fake = await startFakeCxone({ openapi: [zoo] });
});
afterAll(() => fake.close());

const sent = (path: string, body: string | Buffer, type = 'application/json') =>
  fetch(fake.url + path, { method: 'POST', headers: { 'Content-Type': type }, body });

async function problemsOf(response: Response): Promise<unknown[]> {
  const { problems } = (await response.json()) as { problems: Record<string, unknown>[] };
  return problems.map(({ pointer, problem }) => `${String(pointer)} ${String(problem)}`);
}

test('a wrong name is placed at its key, also where a reference says what names are like', async () => {
  const response = await sent('/names', '{"A1": 1, "inner": {"long": 1, "ok": 1}, "b": "x", "never": 2}');
  expect(await problemsOf(response)).toEqual([
    '/A1 the name must match pattern "^[a-z]+$"',
    '/b must be integer or null',
    '/inner/long the name must have at most 3 characters',
    '/never must not be there',
  ]);
});

test.each([
  ['JSON in another charset', Buffer.from('{}', 'utf16le'), 'application/json; charset=utf-16', 415],
  ['JSON that only its header says is in another', '{}', 'application/json; charset="UTF-16"', 415],
  ['a text in Latin-1', 'a=\u00e9', 'application/x-www-form-urlencoded; charset=iso-8859-1', 415],
  ['ASCII in Latin-1', 'a=%C3%A9', 'application/x-www-form-urlencoded; charset=iso-8859-1', 205],
  ['bytes that are not UTF-8', Buffer.from('22ff22', 'hex'), 'application/json', 400],
  ['the same where nothing is read', Buffer.from('22ff22', 'hex'), 'text/plain', 205],
  ['UTF-8', '"\u00e9"', 'application/json; charset=utf8', 205],
])('the bytes of a body: %s', async (_what, body, type, status) => {
  expect((await sent('/text', body, type)).status).toBe(status);
});

test('what is wrong with the bytes is said', async () => {
  const seen = [
    await sent('/text', '{}', 'application/json; charset=utf-16'),
    await sent('/text', Buffer.from([0xff])),
    await sent('/text', '\uFEFF{}'),
    await sent('/text', '{'),
    await sent('/text', '{"a": 1,\n  "b": tru}'),
  ];
  expect(await Promise.all(seen.map(problemsOf))).toEqual([
    [' has the charset utf-16, and must be in UTF-8'],
    [' is not UTF-8'],
    [' begins with a byte order mark (U+FEFF), which JSON must not have'],
    [' is not JSON: close brace expected at line 1, column 2'],
    [' is not JSON: invalid symbol at line 2, column 8'],
  ]);
});

test('an operation that declares no response rejects wrong requests, and says what to do about right ones', async () => {
  expect((await fetch(`${fake.url}/silent?n=x`)).status).toBe(400);
  const response = await fetch(`${fake.url}/silent?n=1`);
  expect([response.status, await response.text()]).toEqual([
    501,
    expect.stringContaining('declares no response of this operation; declare one, such as 200, or set a stub'),
  ]);
});

test('a body of an operation that declares none is listed as not checked, and warned about', async () => {
  const { origin, port, hostname } = new URL(fake.url);
  const body = '{"n": 1}';
  const status = await new Promise((resolve, reject) =>
    httpRequest(
      { hostname, port, path: '/animals/mine', headers: { 'content-type': 'application/json', 'content-length': 8 } },
      (response) => resolve(response.resume().statusCode),
    )
      .once('error', reject)
      .end(body),
  );
  expect(status).toBe(200);
  expect((await fake.journal()).at(-1)?.document?.unchecked).toEqual([
    { pointer: '/paths/~1animals~1mine/get', problem: UNDECLARED_BODY },
  ]);
  const request = { method: 'GET', url: `${origin}/animals/mine`, headers: {}, body };
  const { findings } = await explain({ request, response: null }, { contract: await contractOf(zoo) });
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ['document-unchecked', expect.stringContaining(UNDECLARED_BODY)],
  ]);
});
const UNDECLARED_BODY = 'is not checked: the request has a body, and the operation declares none';

test('names that every object of JavaScript has are names like others', async () => {
  expect(await problemsOf(await sent('/odd', '{}'))).toEqual(['/__proto__ is missing', '/constructor is missing']);
  expect((await sent('/odd?__proto__=1', '{"constructor": 1}')).status).toBe(200);
  expect(await problemsOf(await sent('/odd?__proto__=1', '{"toString": "x", "constructor": 1}'))).toEqual([
    '/toString must be integer',
  ]);
  const contract = await contractOf(zoo);
  const request = { method: 'POST', url: 'http://a.example/odd?__proto__=1', headers: {}, body: null };
  const { verdict } = await explain({ request, response: null }, { contract });
  expect(verdict.kind).toBe('right');
});

test('a 205 has no body', async () => {
  const { status, headers } = await sent('/text', '{}');
  expect([status, headers.get('content-length'), headers.get('content-type')]).toEqual([205, '0', null]);
});

test('an encoded slash is part of a value, and a path with the method goes before a literal one without', async () => {
  expect(await (await fetch(`${fake.url}/animals/a%2Fb`)).json()).toBe('of an id');
  expect(await problemsOf(await fetch(`${fake.url}/animals/a%2Fbcde`))).toEqual(['/id must have at most 5 characters']);
  expect(await (await fetch(`${fake.url}/animals/mine`, { method: 'PUT' })).json()).toBe('put by id');
});

test.each(['100', 'abc', '600', '0200'])('Prefer: code=%s is no status', async (code) => {
  const response = await fetch(`${fake.url}/animals/1`, { headers: { Prefer: `code=${code}, handling=strict` } });
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining(`code=${code} is not a status from 200 to 599`),
  ]);
});

test('hints name the nearest path, and what is too long', async () => {
  const hintOf = ({ headers }: Response) => headers.get('x-fake-cxone-hint');
  const path = await fetch(`${fake.url}/animalz/mine/1`);
  expect([path.status, hintOf(path)]).toEqual([404, expect.stringMatching(/^The nearest one is .*animals/)]);
  const query = await fetch(`${fake.url}/animals/1?a=${'a'.repeat(20_000)}`);
  expect([query.status, hintOf(query)]).toEqual([431, expect.stringContaining('a long query')]);
  const token = await sent('/auth/token', 'a'.repeat(300_000), 'application/x-www-form-urlencoded');
  expect([token.status, hintOf(token)]).toEqual([413, expect.stringMatching(/^Send at most \d+ bytes\./)]);
});

test('a parameter whose schemas are each combined of the next, many times, is looked at once', async () => {
  const at = (level: number) => ({ $ref: `#/components/schemas/Of${level}` });
  const levels = Array.from({ length: 30 }, (_, level) => {
    const parts = [at(level + 1), { type: 'array', items: at(level + 1) }];
    return [`Of${level}`, { anyOf: [...parts, ...parts, ...parts], properties: { [`p${level}`]: at(level + 1) } }];
  });
  const schemas = { ...Object.fromEntries(levels), Of30: { type: 'string' } };
  const read = { parameters: [{ name: 'q', in: 'query', schema: at(0) }], responses: anything };
  const document = { ...zoo, paths: { '/many': { get: read } }, components: { schemas } };
  const many = await startFakeCxone({ openapi: [document] });
  try {
    expect((await fetch(`${many.url}/many`)).status).toBe(200);
  } finally {
    await many.close();
  }
});
