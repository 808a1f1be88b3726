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
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer' },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
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
