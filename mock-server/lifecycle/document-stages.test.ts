import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { rawPairs } from '../../contracts/internal.ts';
import type { Body, Head } from '../exchange/index.ts';
import { answer, createSandbox } from '../index.ts';

/** What becomes of requests to a document beside what its schemas say: methods, packed bodies, schemas that cannot be used. */

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const DONE = { 204: { description: '' } };
const document = {
  openapi: '3.1.0',
  info: { title: 'Own', version: '1' },
  paths: {
    '/notes': {
      post: { requestBody: json({ properties: { text: { type: 'string' } } }), responses: DONE },
      get: {
        parameters: [{ name: 'q', in: 'query', required: true, schema: {} }],
        responses: { 200: { description: '', ...json({ const: 1 }) }, 400: { description: '', ...json({ const: 2 }) } },
      },
    },
    '/both': {
      get: {
        parameters: [{ name: 'q', in: 'query', required: true, schema: {} }],
        responses: DONE,
        security: [{ token: [] }],
      },
    },
    '/looping': {
      post: { requestBody: json({ $ref: '#/components/schemas/A' }), responses: DONE },
      put: { requestBody: json({ $ref: '#/components/schemas/A' }), responses: DONE, security: [{ token: [] }] },
    },
    '/guarded': {
      get: { responses: DONE, security: [{ basic: [] }] },
      put: { responses: DONE, security: [{ token: [], key: [] }] },
      post: { responses: DONE, security: [{ other: [] }] },
    },
  },
  components: {
    schemas: { A: { type: 'wrong' } },
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer' },
      basic: { type: 'http', scheme: 'basic' },
      key: { type: 'apiKey', in: 'cookie', name: 'k' },
      other: { type: 'mutualTLS' },
    },
  },
};
const sandbox = await createSandbox({ openapi: [document] });

type Headers = readonly string[];
const JSON_TYPE = ['Content-Type', 'application/json'];
const TOKEN = ['Authorization', 'Bearer fake-pc-write'];

async function send(method: string, path: string, rawHeaders: Headers = [], body: Body | string | Buffer = '') {
  const sent: Body = typeof body === 'string' || body instanceof Uint8Array ? { bytes: Buffer.from(body) } : body;
  const [to = '', query] = path.split('?');
  const head: Head = { method, path: to, query: query === undefined ? '' : `?${query}`, rawHeaders };
  const { status, headers, body: text } = await answer(sandbox, head, sent);
  const entry = (await sandbox.store.journal.query({})).at(-1);
  return { status, text, headers: rawPairs(headers).map(([name, value]) => `${name}: ${value}`), entry };
}

test('OPTIONS lists the methods of a path, and a method that it does not have is a 405 with its place', async () => {
  const options = await send('OPTIONS', '/notes');
  expect([options.status, options.text, options.headers[1]]).toEqual([204, '', 'Allow: GET, POST, OPTIONS']);
  const wrong = await send('DELETE', '/notes');
  expect([wrong.status, wrong.headers.find((each) => each.startsWith('Allow'))]).toEqual([405, 'Allow: GET, POST']);
  expect(JSON.parse(wrong.text)).toMatchObject({
    pointer: '/paths/~1notes',
    problems: [{ in: 'path', pointer: '', rule: '/paths/~1notes' }],
  });
});

const TEXT = '{"text":"é"}';
const packed = (...codings: string[]) => [...JSON_TYPE, ...codings.flatMap((each) => ['Content-Encoding', each])];

test.each<[string, Headers, Body | string | Buffer, number, string?]>([
  ['as it is', JSON_TYPE, TEXT, 204],
  ['packed', packed('gzip'), gzipSync(TEXT), 204],
  ['packed twice', packed('gzip, br'), brotliCompressSync(gzipSync(TEXT)), 204],
  ['packed twice, in two headers', packed('gzip', 'br'), brotliCompressSync(gzipSync(TEXT)), 204],
  ['empty, with a coding', packed('gzip'), '', 204],
  [
    'of an unknown coding',
    packed('x'.repeat(80)),
    'a',
    415,
    `cannot be unpacked by its Content-Encoding ${'x'.repeat(60)}`,
  ],
  ['that is no UTF-8', JSON_TYPE, Buffer.from(TEXT, 'latin1'), 400, 'is not UTF-8'],
  ['that is no UTF-8 when unpacked', packed('gzip'), gzipSync(Buffer.from(TEXT, 'latin1')), 400, 'is not UTF-8'],
  ['of too many bytes', JSON_TYPE, { tooLarge: true }, 413],
  ['of too many bytes when unpacked', packed('gzip'), gzipSync(Buffer.alloc(10_485_761, 32)), 413],
])('a body %s', async (_, headers, body, status, problem) => {
  const got = await send('POST', '/notes', headers, body);
  expect(got.status).toBe(status);
  if (problem !== undefined) expect(JSON.parse(got.text).problems).toMatchObject([{ in: 'body', problem }]);
  if (status === 413) expect(JSON.parse(got.text).detail).toBe('the body is longer than 10485760 bytes');
  const shown = status === 204 && body !== '' ? TEXT : undefined;
  if (shown !== undefined) expect(got.entry?.request.body).toBe(shown);
});

test('a schema that cannot be used is a 501 with its place, and a 401 where the token is missing', async () => {
  const got = await send('POST', '/looping', JSON_TYPE, '{}');
  expect([got.status, JSON.parse(got.text)]).toMatchObject([
    501,
    {
      detail: expect.stringMatching(/^the document cannot be played here: the schema cannot be used: /),
      rule: expect.any(String),
    },
  ]);
  expect((await send('PUT', '/looping', JSON_TYPE, '{}')).status).toBe(401);
  expect((await send('PUT', '/looping', [...JSON_TYPE, ...TOKEN], '{}')).status).toBe(501);
});

test.each<[string, Headers, number, string?]>([
  ['GET', [], 401, 'the document asks for HTTP Basic'],
  ['GET', TOKEN, 401, 'the document asks for HTTP Basic'],
  ['GET', ['Authorization', 'Basic YTpi'], 204],
  ['PUT', [], 401],
  ['PUT', TOKEN, 401, 'the document asks for more than a token'],
  ['PUT', [...TOKEN, 'Cookie', 'a=1;k=2'], 204],
  ['PUT', [...TOKEN, 'Cookie', 'ak=2'], 401, 'the document asks for more than a token'],
  ['POST', [], 204],
])('credentials: %s with %j', async (method, headers, status, detail) => {
  const got = await send(method, '/guarded', headers);
  expect(got.status).toBe(status);
  if (detail === undefined) return;
  const rule = `/paths/~1guarded/${method.toLowerCase()}/security`;
  expect(JSON.parse(got.text)).toMatchObject({ detail, rule });
});

test('a preferred status that the response has anyway keeps what it says', async () => {
  const wrong = await send('GET', '/notes', ['Prefer', 'code=400']);
  expect([wrong.status, wrong.text]).toEqual([400, '2']);
  expect(wrong.headers).toContain('Preference-Applied: code=400');
  expect(wrong.entry?.override?.by).toBe('prefer');
});

test('a wrong request gets the response that is declared, and one finding in its head', async () => {
  const wrong = await send('GET', '/notes');
  expect([wrong.status, wrong.text]).toEqual([400, '2']);
  const errors = (await send('GET', '/both')).headers.filter((each) => each.startsWith('x-fake-cxone-error'));
  expect(errors).toEqual(['x-fake-cxone-error: credentials-missing']);
});
