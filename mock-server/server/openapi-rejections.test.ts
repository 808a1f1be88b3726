import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';

/** What a wrong request to an operation of a document gets: what the document declares for it, as programs read that. */

const errorSchema = {
  type: 'object',
  required: ['message'],
  properties: { message: { type: 'string', example: 'no such shelf' }, code: { type: 'integer' } },
};
const json = (schema: object, type = 'application/json') => ({ description: '', content: { [type]: { schema } } });
const parameters = [
  { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 50 } },
  { name: 'shelf', in: 'query', schema: { type: 'string', maxLength: 1 } },
];
const operation = (responses: object, more: object = {}) => ({
  get: { parameters, responses: { 204: { description: '' }, ...responses }, ...more },
});
const secured = { security: [{ token: [] }] };
const document = {
  openapi: '3.0.3',
  info: { title: 'Shelves', version: '1' },
  paths: {
    '/of-400': operation({ 400: json(errorSchema) }),
    '/of-422': operation({ 400: json(errorSchema), 422: json({ type: 'array', items: errorSchema }) }),
    '/of-4XX': operation({ '4XX': json(errorSchema) }),
    '/of-default': operation({ default: json(errorSchema, 'application/vnd.shelf+json') }),
    '/of-problem': operation({ 400: json({ type: 'object', required: ['detail'] }, 'application/problem+json') }),
    '/of-other-problem': operation({ 400: json(errorSchema, 'application/problem+json') }),
    '/of-no-body': operation({ 400: { description: '' } }),
    '/of-text': operation({ 400: { description: '', content: { 'text/plain': { schema: { type: 'string' } } } } }),
    '/of-no-sample': operation({ 400: json({ type: 'string', pattern: '^A{7}$' }) }),
    '/of-401': operation({ 401: json(errorSchema) }, secured),
    '/of-key': operation({ 401: json(errorSchema) }, { security: [{ key: [] }] }),
    '/of-no-401': operation({}, secured),
    '/basic': operation({}, { security: [{ basic: [] }] }),
    '/query': operation({}, { security: [{ keyInQuery: [] }] }),
    '/cookie': operation({}, { security: [{ keyInCookie: [] }] }),
    '/certificate': operation({}, { security: [{ certificate: [] }] }),
    '/certificate-and-key': operation({}, { security: [{ certificate: [], key: [] }] }),
    '/basic-or-key': operation({}, { security: [{ basic: [] }, { key: [] }] }),
    '/token-and-key': operation({}, { security: [{ token: [], key: [] }] }),
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer' },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      keyInQuery: { type: 'apiKey', in: 'query', name: 'api-key' },
      keyInCookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
      basic: { type: 'http', scheme: 'basic' },
      certificate: { type: 'mutualTLS' },
    },
  },
};

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ openapi: [document] });
});
afterAll(() => fake.close());

describe('a wrong request', () => {
  const error = { message: 'no such shelf', code: 0 };
  const ours = { detail: expect.stringContaining('rests on the document'), problems: [{ pointer: '/limit' }] };
  test.each([
    ['/of-400', 400, 'application/json', error],
    ['/of-422', 422, 'application/json', [error]],
    ['/of-4XX', 400, 'application/json', error],
    ['/of-default', 400, 'application/vnd.shelf+json', error],
    ['/of-problem', 400, 'application/problem+json', ours],
    ['/of-other-problem', 400, 'application/problem+json', error],
    ['/of-no-body', 400, 'application/problem+json', ours],
    ['/of-text', 400, 'application/problem+json', ours],
    ['/of-no-sample', 400, 'application/problem+json', ours],
  ])('gets what the document declares, where that can be made: %s', async (path, status, type, body) => {
    const response = await fetch(`${fake.url}${path}?limit=70`);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(await response.json()).toMatchObject(body);
    expect(response.headers.get('x-fake-cxone-error')).toBe('document-request');
    expect(response.headers.get('x-fake-cxone-hint')).toMatch(/^query \/limit must be <= 50; .*rests on the document/);
    const [entry] = await fake.journal();
    expect(entry?.document?.problems).toMatchObject([{ in: 'query', pointer: '/limit' }]);
  });

  test('with several problems names the first beside the response, and their number', async () => {
    const response = await fetch(`${fake.url}/of-400?limit=70&shelf=AB`);
    expect(response.headers.get('x-fake-cxone-hint')).toMatch(
      /^query \/limit must be <= 50, and 1 more that the journal has; /,
    );
  });

  test.each([
    ['/of-401', error, 'credentials-missing'],
    ['/of-key', error, null],
  ])('without credentials gets the declared 401: %s', async (path, body, code) => {
    const response = await fetch(fake.url + path);
    expect([response.status, await response.json()]).toEqual([401, body]);
    expect(response.headers.get('x-fake-cxone-error')).toBe(code);
  });

  test('without a declared 401 gets that of the fake', async () => {
    const response = await fetch(`${fake.url}/of-no-401`);
    expect(response.status).toBe(401);
    expect(await response.json()).not.toEqual(error);
  });

  test('gets what a fault chose, and not what the document declares', async () => {
    await fake.setFault('down', { answer: { status: 503 } });
    const response = await fetch(`${fake.url}/of-401`);
    expect(response.status).toBe(503);
    await fake.clearFault('down');
  });
});

describe('credentials that a document asks for', () => {
  const basic = { authorization: `Basic ${btoa('user:password')}` };
  const token = { authorization: 'Bearer fake-pc-write' };

  test.each<[string, Readonly<Record<string, string>>]>([
    ['/basic', basic],
    ['/query?a=b&api-key=1', {}],
    ['/cookie', { cookie: 'sid=1' }],
    ['/cookie', { cookie: 'a=b;sid=1; c=d' }],
    ['/cookie', { cookie: 'a=b;  sid=1' }],
    ['/certificate', {}], // a fake has no other way to see it
    ['/certificate-and-key', { 'x-key': 'k' }],
    ['/basic-or-key', basic],
    ['/basic-or-key', { 'x-key': 'k' }],
    ['/token-and-key', { ...token, 'x-key': 'k' }],
  ])('are enough: %s with %j', async (path, headers) => {
    expect((await fetch(fake.url + path, { headers })).status).toBe(204);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['/basic', {}, 'the document asks for HTTP Basic'],
    ['/basic', token, 'the document asks for HTTP Basic'],
    ['/query?api-keys=1', { 'api-key': '1' }, 'the document asks for the key api-key in the query'],
    ['/cookie', { cookie: 'xsid=1; a=sid=' }, 'the document asks for the key sid in the cookie'],
    ['/cookie', { sid: '1' }, 'the document asks for the key sid in the cookie'],
    ['/certificate-and-key', {}, 'the document asks for another kind of credentials and the key X-Key in the header'],
    ['/basic-or-key', {}, 'the document asks for HTTP Basic, or the key X-Key in the header'],
    ['/token-and-key', token, 'the document asks for more than a token'],
  ])('are missing: %s with %j', async (path, headers, detail) => {
    const response = await fetch(fake.url + path, { headers });
    const rule = `/paths/~1${path.slice(1).split('?')[0]}/get/security`;
    expect([response.status, await response.json()]).toMatchObject([401, { detail, rule, grade: 'yours' }]);
    expect(response.headers.get('x-fake-cxone-error')).toBeNull();
  });

  test('are checked as a token first, where there must be both', async () => {
    const { status, headers } = await fetch(`${fake.url}/token-and-key`, { headers: { 'x-key': 'k' } });
    expect([status, headers.get('x-fake-cxone-error')]).toEqual([401, 'credentials-missing']);
  });
});
