import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractOf } from '../../contracts/internal.ts';
import { contractFetch } from '../../contracts/testing/index.ts';
import { type FakeCxone, startFakeCxone } from '../index.ts';

/** Responses of documents without examples that fit: a sample is corrected until its schema takes it. */

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const responds = (content: object) => ({ get: { responses: { 200: { description: '', content } } } });
const json = (schema: object | boolean) => responds({ 'application/json': { schema } });
const object = (properties: object, ...required: string[]) => ({ type: 'object', required, properties });
const withHeaders = (headers: Readonly<Record<string, object>>) => {
  const required = Object.entries(headers).map(([name, header]) => [name, { required: true, ...header }]);
  return { get: { responses: { 200: { description: '', headers: Object.fromEntries(required) } } } };
};

const document = {
  openapi: '3.1.0',
  info: { title: 'Samples', version: '1' },
  paths: {
    '/tree': json(ref('Node')),
    '/pattern': json(object({ id: { type: 'integer' }, code: { type: 'string', pattern: '^[A-Z]{7}$' } }, 'id')),
    '/pattern-required': json(object({ code: { type: 'string', pattern: '^[A-Z]{7}$' } }, 'code')),
    '/example': json(object({ name: { type: 'string', maxLength: 3, example: 'too long' } }, 'name')),
    '/formats': json(
      object({ at: { type: 'string', format: 'time' }, data: { type: 'string', format: 'byte' } }, 'at'),
    ),
    '/numbers': json(object({ n: { type: 'integer', minimum: 3, multipleOf: 5 } }, 'n')),
    '/decimals': {
      get: {
        responses: {
          200: {
            description: '',
            content: {
              'application/json': {
                schema: object({ price: { type: 'number', multipleOf: 0.01 } }, 'price'),
                examples: { wrong: { value: { price: 19.999 } }, right: { value: { price: 19.99 } } },
              },
            },
          },
        },
      },
    },
    '/multiple': json(object({ n: { type: 'number', minimum: 0.25, multipleOf: 0.1 } }, 'n')),
    '/undescribed': json({ allOf: [object({ a: { const: 'x' } }, 'a')], required: ['b'] }),
    '/if': json({
      ...object({ state: { enum: ['closed'] } }, 'state'),
      if: { properties: { state: { const: 'closed' } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['at'], properties: { at: { type: 'string', format: 'date' } } },
    }),
    '/endless': json(ref('Endless')),
    '/true': json(true),
    '/any': responds({ '*/*': { schema: object({ x: { type: 'number' } }, 'x') } }),
    '/text': responds({ 'text/*': { schema: { type: 'string' } } }),
    '/pdf': responds({ 'application/pdf': { schema: { type: 'string', format: 'binary' } } }),
    '/bytes': responds({ 'application/octet-stream': {} }),
    '/xml': responds({ 'application/xml': { schema: { type: 'string' } } }),
    '/headers': withHeaders({
      'X-Least': { schema: { type: 'integer', minimum: 3 } },
      'X-Named': { schema: { type: 'string', maxLength: 3 }, examples: { a: { value: 'long' }, b: { value: 'abc' } } },
      'X-Items': { schema: { type: 'array', minItems: 2, items: { enum: ['a'] } } },
      'X-Json': { content: { 'application/json': { schema: object({ n: { type: 'integer' } }, 'n') } } },
      'X-Own': { example: 'own' },
      'Content-Length': { schema: { type: 'integer' } },
    }),
    '/header-impossible': withHeaders({ 'X-Code': { schema: { type: 'string', pattern: '^[A-Z]{7}$' } } }),
    '/thing': {
      post: {
        requestBody: { content: { 'application/*+json': { schema: ref('Thing') } } },
        responses: { 204: { description: '' } },
      },
    },
  },
  components: {
    schemas: {
      Node: object({ name: { type: 'string' }, children: { type: 'array', items: ref('Node') } }, 'name', 'children'),
      Endless: object({ next: ref('Endless') }, 'next'),
      Base: object({ id: { type: 'integer', readOnly: true }, name: { type: 'string' } }),
      Thing: { allOf: [ref('Base'), { required: ['id', 'name'] }], required: ['id'] },
    },
  },
};

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ openapi: [document] });
});
afterAll(() => fake.close());

async function ask(path: string, init: RequestInit = {}): Promise<[status: number, type: string | null, body: string]> {
  const response = await fetch(fake.url + path, init);
  return [response.status, response.headers.get('content-type'), await response.text()];
}

describe('a response without an example', () => {
  test.each([
    ['/pattern', { id: 0 }],
    ['/example', { name: 'too' }],
    ['/formats', { at: '14:15:22Z', data: 'c2FtcGxl' }],
    ['/numbers', { n: 5 }],
    ['/decimals', { price: 19.99 }],
    ['/multiple', { n: 0.3 }],
    ['/undescribed', { a: 'x', b: {} }],
    ['/if', { state: 'closed', at: expect.stringMatching(/^\d{4}-/) }],
    ['/true', {}],
    ['/any', { x: 0 }],
  ])('is a sample that the schema takes: %s', async (path, body) => {
    const [status, type, text] = await ask(path);
    expect([status, type, JSON.parse(text)]).toEqual([200, 'application/json', body]);
  });

  test('ends a tree that its schema goes on with', async () => {
    const [status, , text] = await ask('/tree');
    expect([status, JSON.parse(text)]).toEqual([200, { name: 'string', children: [expect.any(Object)] }]);
    expect(text).toContain('"children":[]');
  });

  test.each([
    ['/text', 'text/plain', 'string'],
    ['/pdf', 'application/pdf', 'string'],
    ['/bytes', 'application/octet-stream', ''],
  ])('is a text where it is not JSON: %s', async (...expected) => {
    expect(await ask(expected[0])).toEqual([200, ...expected.slice(1)]);
  });

  test.each([
    ['/pattern-required', '/content/application~1json/schema'],
    ['/endless', '/content/application~1json/schema'],
    ['/xml', '/content/application~1xml'],
  ])('is a 501 that names the schema where there is no sample: %s', async (path, rule) => {
    const [status, , text] = await ask(path);
    expect([status, JSON.parse(text).rule]).toEqual([501, expect.stringContaining(rule)]);
  });
});

test.each([
  ['{"name":"n"}', 'application/vnd.thing+json', 204],
  ['{"id":1}', 'application/vnd.thing+json', 400],
  ['{"name":"n"}', 'application/json', 415],
])('what only responses have is asked of no request, wherever it is declared: %s as %s', async (body, type, status) => {
  expect((await ask('/thing', { method: 'POST', body, headers: { 'content-type': type } }))[0]).toBe(status);
});

test('headers that the document requires are sampled as bodies are, and the matcher takes them', async () => {
  const response = await contractFetch(fetch, { contract: await contractOf(document) })(`${fake.url}/headers`);
  const names = ['x-least', 'x-named', 'x-items', 'x-json', 'x-own'];
  expect(names.map((name) => response.headers.get(name))).toEqual(['3', 'abc', 'a,a', '{"n":0}', 'own']);
});

test('a required header of which there is no sample is a 501 that names it', async () => {
  const [status, , text] = await ask('/header-impossible');
  expect([status, JSON.parse(text)]).toMatchObject([
    501,
    {
      detail: expect.stringContaining('the response header X-Code is required and has no example'),
      rule: '/paths/~1header-impossible/get/responses/200/headers/X-Code/schema',
    },
  ]);
});

test('OPTIONS lists the methods of a path', async () => {
  const response = await fetch(`${fake.url}/thing`, { method: 'OPTIONS' });
  expect([response.status, response.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
});
