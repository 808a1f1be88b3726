import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, createSandbox, type FakeCxone, startFakeCxone } from '../index.ts';
import { answerAdminApi } from './admin-api.ts';
import { createServerContext } from './server-context.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const WRONG =
  '{"contact":{"externalId":"ext-12345","phone":"+15550199"},"campaignId":"camp-abc-123","scriptId":"script-xyz-999"}';
const EMPTY = { bytes: new Uint8Array() };

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterAll(() => fake.close());

const get = (path: string, init?: RequestInit) => fetch(`${fake.url}${path}`, init);
const post = (path: string, body?: string, headers = {}) =>
  get(path, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });
const callWith = (token: string) =>
  post(CALL, WRONG, { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' });

describe('the admin API', () => {
  test('says that it is well, for which tenant, under which variants', async () => {
    expect(await (await get('/_fake/health')).json()).toMatchObject({
      product: 'fake-cxone',
      status: 'ok',
      tenant: 'fake-tenant',
      variants: { scope: 'personal-connection' },
    });
  });

  test('the journal has the whole exchange, by the path that the answer names', async () => {
    const response = await callWith('fake-pc-write');
    const entry = await (await get(response.headers.get('x-fake-cxone-journal') ?? '')).json();
    expect(entry).toMatchObject({
      operation: 'placeCall',
      request: { method: 'POST', path: CALL, body: WRONG, headers: { authorization: 'Bearer [redacted]' } },
      response: {
        status: 400,
        body: '{"error":"Bad Request","error_description":"invalid campaign id for personal connection"}',
      },
      stages: ['route', 'override', 'authenticate', 'authorize', 'parse', 'inspect', 'respond', 'journal'],
    });
    const { entries } = (await (await get('/_fake/journal')).json()) as { entries: unknown[] };
    expect(entries).toContainEqual(entry);
  });

  test.each([
    ['/_fake/scenario/nope', '{}', /^Unknown scenario "nope"\. Use one of: expiring-token, /],
    ['/_fake/faults/x', '{"tims":1}', /^\/tims 'tims' is not a key here, must have one of the keys latency, /],
    [
      '/_fake/faults/x',
      '{"answer":{"status":503,"retryAfter":"30"}}',
      /^\/answer\/retryAfter must be integer or object$/,
    ],
    [
      '/_fake/faults/x',
      '{"answer":{"status":503,"retryAfter":{"date":1e300}}}',
      /^\/answer\/retryAfter\/date must be <= 86400$/,
    ],
    [
      '/_fake/stubs/x',
      '{"request":{"method":"GET"},"responses":[{"json":1,"text":""}]}',
      /^\/responses\/0 must have only one of the keys json, text$/,
    ],
    [
      '/_fake/stubs/x',
      '{"request":{"method":"GET"},"responses":[{"status":304,"text":"x"}]}',
      /^\/responses\/0 has a body, and a 304 has none; leave out/,
    ],
    [
      '/_fake/stubs/x',
      '{"request":{"method":"GET"},"responses":[{"headers":{"a b":""}}]}',
      /^\/responses\/0\/headers\/a b the name of a header must be/,
    ],
    [
      '/_fake/stubs/x',
      '{"request":{"body":[{"pointer":"a","exists":true}]},"responses":[{}]}',
      /^\/request\/body\/0\/pointer must be a JSON Pointer/,
    ],
    ['/_fake/faults/x', 'null', /^the body must be object$/],
    ['/_fake/stubs/a%2Fb', '{}', /^the name of a stub must be 1 to 64 letters/],
    [
      '/_fake/faults/x',
      '{"answer":{"status":503},"connection":"empty"}',
      /^the body must have only one of the keys answer, connection$/,
    ],
    ['/_fake/faults/x', '[]', /^the body must be object$/],
    ['/_fake/faults/x', '{"times":1}', /^the body must have one of the keys latency, dribble, answer/],
  ])('PUT %s %s says first what is wrong', async (path, body, detail) => {
    const response = await get(path, { method: 'PUT', body });
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      400,
      expect.stringMatching(detail),
    ]);
  });

  test('HTTP Basic is the wrong scheme for the call, also where it is not base64', async () => {
    for (const credentials of ['Basic abc', 'Basic dXNlcjpwYXNz']) {
      const response = await post(CALL, WRONG, { Authorization: credentials, 'Content-Type': 'application/json' });
      expect([response.status, response.headers.get('x-fake-cxone-error')]).toEqual([401, 'credentials-scheme']);
    }
  });

  test.each([
    ['POST', '/reset', '{"what":"journal"}'],
    ['POST', '/reset', 'journal'],
    ['PUT', '/scenario/flaky', '{"repeat":false}'],
    ['DELETE', '/journal', '[]'],
  ])('%s %s with the body %s changes nothing', async (method, path, body) => {
    await callWith('fake-pc-write');
    const before = await fake.journal();
    const response = await get(`/_fake${path}`, { method, body });
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      400,
      `${method} /_fake${path} takes no body; send none. Nothing was changed`,
    ]);
    expect(await fake.journal()).toEqual(before);
  });

  test('an empty object, which some clients always send, asks for nothing', async () => {
    expect((await post('/_fake/reset', '{}')).status).toBe(204);
  });

  test('an entry that is none is a problem document', async () => {
    const response = await get('/_fake/journal/journal-0');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404 });
  });

  test.each([
    ['without a grant', undefined, 400],
    ['with the scope that is needed', '{"scopes":["outbound:personal-connection:write"],"expiresIn":60}', 400],
    ['with another scope', '{"scopes":["outbound:call:write"]}', 403],
    ['that has expired already', '{"expiresIn":-1}', 401],
    ['of the reporter', '{"userId":"33333333-3333-4333-8333-333333333333"}', 403],
  ])('gives a token %s', async (_name, grant, status) => {
    const response = await post('/_fake/tokens', grant);
    expect(response.status).toBe(201);
    const { token } = (await response.json()) as { token: string };
    expect((await callWith(token)).status).toBe(status);
  });

  test.each([
    ['{', 'the body is not JSON'],
    ['[]', 'the body must be a JSON object'],
    ['{"scope":"x"}', "'scope' is not a key; there are scopes, expiresIn and userId"],
    ['{"scopes":"x"}', 'scopes must be an array of strings'],
    ['{"scopes":[1]}', 'scopes must be an array of strings'],
    ['{"expiresIn":"soon"}', 'expiresIn must be a whole number of seconds'],
    ['{"userId":"nobody"}', "no user has the id 'nobody'"],
  ])('rejects the grant %s', async (grant, detail) => {
    const response = await post('/_fake/tokens', grant);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toContain(detail);
  });

  test('reset forgets the journal and the calls', async () => {
    await callWith('fake-pc-write');
    expect((await post('/_fake/reset')).status).toBe(204);
    expect(await (await get('/_fake/journal')).json()).toEqual({ entries: [] });
    expect(await (await get('/_fake/calls')).json()).toEqual({ calls: [] });
  });

  test('openapi.json is the contract, and its server is the fake', async () => {
    const spec = (await (await get('/_fake/openapi.json')).json()) as { openapi: string; servers: { url: string }[] };
    expect(spec.openapi).toBe('3.1.0');
    expect(spec.servers[0]?.url).toBe(fake.url);
    expect(JSON.stringify(spec)).not.toMatch(/nice-?incontact|nicecxone/i);
  });

  test('the response to an unknown path lists the paths, to a wrong method the methods', async () => {
    expect(((await (await get('/_fake/nothing')).json()) as { detail: string }).detail).toContain(
      'GET /_fake/journal/{id}',
    );
    const response = await post('/_fake/health');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test('nothing of it is in the journal', async () => {
    await post('/_fake/reset');
    await get('/_fake/health');
    expect(await fake.journal()).toEqual([]);
  });

  test('a page of another site gets nothing', async () => {
    const response = await post('/_fake/reset', undefined, { Origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect((await post('/_fake/reset', undefined, { Origin: fake.url })).status).toBe(204);
  });

  test.each([
    ['127.0.0.1', 200],
    ['127.8.8.8', 200],
    ['::1', 200],
    ['::ffff:127.0.0.1', 200],
    ['10.0.0.5', 403],
    ['::ffff:10.0.0.5', 403],
    ['fe80::1', 403],
    [undefined, 403],
  ])('a caller at %s is answered with %s', async (address, status) => {
    const head = { method: 'GET', path: '/_fake/health', query: '', rawHeaders: [] };
    const sandbox = await createSandbox();
    expect((await answerAdminApi(() => sandbox, head, EMPTY, { address }, createServerContext())).status).toBe(status);
  });
});

describe('startFakeCxone', () => {
  test('gives journal, calls, tokens and reset as methods', async () => {
    await fake.reset();
    expect((await callWith(await fake.token({ scopes: ['outbound:call:write'] }))).status).toBe(403);
    expect((await callWith(await fake.token({ expiresIn: -1 }))).status).toBe(401);
    expect((await callWith(await fake.token())).status).toBe(400);
    expect((await fake.journal()).map(({ response }) => response.status)).toEqual([403, 401, 400]);
    expect(await fake.calls()).toEqual([]);
    await fake.reset();
    expect(await fake.journal()).toEqual([]);
  });

  test('the journal keeps as many as its limit', async () => {
    const sandbox = await createSandbox({ journalLimit: 2 });
    const head = { method: 'GET', path: '/auth/nothing', query: '', rawHeaders: [] };
    for (let times = 0; times < 3; times++) await answer(sandbox, head, EMPTY);
    expect((await sandbox.store.journal.query({})).map(({ id }) => id)).toEqual(['journal-2', 'journal-3']);
  });

  test('the same sandbox and the same requests give the same bytes', async () => {
    const clock = { now: () => 1_700_000_000_000 };
    const head = {
      method: 'POST',
      path: CALL,
      query: '',
      rawHeaders: ['Authorization', 'Bearer fake-pc-write', 'Content-Type', 'application/json'],
    };
    const answers = await Promise.all(
      [1, 2].map(async () => answer(await createSandbox({ clock }), head, { bytes: Buffer.from(WRONG) })),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.headers).toContain('Tue, 14 Nov 2023 22:13:20 GMT');
  });
});
