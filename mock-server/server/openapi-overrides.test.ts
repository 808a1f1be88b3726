import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FakeCxone, type Fault, startFakeCxone } from '../index.ts';
import { libraryDocument } from '../test-support/library-document.ts';

/** Scenarios and faults that name operations of a document, as those of the contract. */

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ openapi: [libraryDocument] });
});
afterEach(() => fake.reset());
afterAll(() => fake.close());

async function list(headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const authorization = `Bearer ${await fake.token({ scopes: [] })}`;
  return fetch(`${fake.url}/books?limit=5`, { headers: { authorization, ...headers } });
}

test('a scenario has steps for an operation of a document: its statuses, its examples, and what goes wrong anywhere', async () => {
  await fake.setScenario({
    operation: 'listBooks',
    steps: ['pass', '404', 'two', { answer: 503, retryAfter: 2 }, { answer: 429, times: 2 }, 'gateway-timeout'],
  });
  const seen: [number, unknown][] = [];
  for (let count = 0; count < 8; count += 1) {
    const response = await list();
    seen.push([response.status, response.headers.get('x-fake-cxone-why')]);
    if (response.status === 200 && count > 0 && count < 3) expect(await response.json()).toHaveLength(2);
    if (response.status === 503) expect(await response.json()).toEqual({ error: 'failed' });
    if (response.status === 503) expect(response.headers.get('retry-after')).toBe('2');
  }
  expect(seen).toEqual([
    [200, 'scenario without a name: pass'],
    [404, 'scenario without a name: 404'],
    [200, 'scenario without a name: two'],
    [503, 'scenario without a name: 503'],
    [429, 'scenario without a name: 429 x2'],
    [429, 'scenario without a name: 429 x2'],
    [504, 'scenario without a name: gateway-timeout'],
    [200, null],
  ]);
  expect(await fake.scenario()).toMatchObject({ state: 'ended', requests: 7 });
});

test('a step responds to requests that are wrong too, and may ask for conditions', async () => {
  const post = (title: string, path = '/books') =>
    fetch(fake.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title }),
    });
  await fake.setScenario({ steps: [{ answer: 503, when: { operation: 'addBook', pointer: '/title', equals: 'x' } }] });
  expect([(await post('y')).status, (await post('x')).status]).toEqual([401, 503]);
  await fake.setScenario({
    steps: [{ answer: 404, when: { operation: 'listBooks', pointer: 'query/limit', matches: '^5$' } }],
  });
  expect((await list()).status).toBe(404);
  await fake.setScenario({
    operation: 'getBook',
    steps: [{ answer: 503, when: { pointer: 'path/book-id', equals: '8' } }],
  });
  const get = (id: number) => fetch(`${fake.url}/books/${id}`, { headers: { 'X-Key': 'k' } });
  expect([(await get(7)).status, (await get(8)).status]).toEqual([200, 503]);
});

test('a step may let the token expire, and a preference goes before', async () => {
  await fake.setScenario({ operation: 'listBooks', steps: [{ expireToken: true }, '404…'] });
  const token = `Bearer ${await fake.token({ scopes: [] })}`;
  expect((await list({ authorization: token })).status).toBe(401);
  expect((await list({ authorization: token })).headers.get('x-fake-cxone-error')).toBe('token-expired');
  expect((await list({ prefer: 'example=two' })).status).toBe(200);
  expect((await list()).status).toBe(404);
});

test.each([
  ['/books', 'code=503', 503, 'code=503', null], // the limit is missing
  ['/books?limit=5', 'code=503', 503, 'code=503', null],
  ['/books', 'example=two', 200, 'example=two', null],
  ['/books', 'example=broken', 400, null, 'document-request'],
  ['/books', 'code=418', 400, null, 'document-request'],
])('a preference is applied to wrong requests too, or not claimed: %s with %s', async (path, prefer, ...expected) => {
  const authorization = `Bearer ${await fake.token({ scopes: [] })}`;
  const { status, headers } = await fetch(fake.url + path, { headers: { authorization, prefer } });
  expect([status, headers.get('preference-applied'), headers.get('x-fake-cxone-error')]).toEqual(expected);
});

test('a preference is applied without a token, and keeps a response that has its status anyway', async () => {
  expect((await fetch(`${fake.url}/books`, { headers: { prefer: 'code=404' } })).status).toBe(404);
  const responses = { 204: { description: '' }, 400: { description: '' } };
  const parameters = [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }];
  const openapi = [{ openapi: '3.1.0', info: {}, paths: { '/q': { get: { parameters, responses } } } }];
  await using other = await startFakeCxone({ openapi });
  const response = await fetch(`${other.url}/q`, { headers: { prefer: 'code=400' } });
  expect([response.status, response.headers.get('preference-applied'), await response.json()]).toMatchObject([
    400,
    'code=400',
    { problems: [{ in: 'query', pointer: '/q', problem: 'is missing' }] },
  ]);
});

test('a response that cannot be made is a 501', async () => {
  await fake.setScenario({ operation: 'getImpossible', steps: ['200'] });
  expect((await fetch(`${fake.url}/impossible`)).status).toBe(501);
});

test('a fault names an operation of a document', async () => {
  await fake.setFault('busy', { operation: 'listBooks', answer: { status: 503 } });
  expect([(await list()).status, (await fetch(`${fake.url}/slow`, { method: 'POST' })).status]).toEqual([503, 200]);
});

test.each([
  ['a scenario', '/scenario', { operation: 'listBook', steps: ['503'] }, '/operation'],
  ['a condition', '/scenario', { steps: [{ answer: 503, when: { operation: 'listBook' } }] }, '/steps/0'],
  ['a fault', '/faults/it', { operation: 'listBook', answer: { status: 503 } }, '/operation'],
])('an operation that is unknown is rejected with those that come near: %s', async (_what, path, form, pointer) => {
  const response = await fetch(`${fake.url}/_fake${path}`, { method: 'PUT', body: JSON.stringify(form) });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    {
      problems: [
        { pointer, problem: expect.stringContaining('Unknown operation "listBook". Did you mean "listBooks"') },
      ],
    },
  ]);
});

test('what an operation of a document has no response for is rejected with those that it has', async () => {
  await expect(fake.setScenario({ operation: 'listBooks', steps: ['418', 'sunshine'] })).rejects.toThrow(
    '/steps/0 listBooks: the document declares no status 418; it has 200, 404, 5XX; 429, 500, 502, 503, 504 are always possible; /steps/1 listBooks: the document has no example sunshine; it has broken, none, two',
  );
  const fault = { operation: 'listFilms', answer: { status: 503 } } satisfies Fault;
  await expect(fake.setFault('it', fault)).rejects.toThrow('/operation Unknown operation "listFilms"');
  await expect(startFakeCxone({ openapi: [libraryDocument], faults: { it: fault } })).rejects.toThrow('listFilms');
});
