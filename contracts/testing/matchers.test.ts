import { describe, expect, test } from 'vitest';
import { defaultTenant } from './index.ts';
import { type MatcherOptions, matchers, toBeValidRequest, toBeValidResponse, toSatisfyContract } from './matchers.ts';

expect.extend(matchers);

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const URL_OF_CALL = `https://api.example.com${CALL}`;
const RIGHT = {
  contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
  campaignId: 'camp-pc-001',
};
const WRONG = { contact: { externalId: 'ext-12345', phone: '+15550199999' } };
const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
const json = { 'content-type': 'application/json' };
const rejection = { error: 'Bad Request', error_description: 'invalid campaign id for personal connection' };

const fetchRequest = (body: unknown) =>
  new Request(URL_OF_CALL, { method: 'POST', headers, body: JSON.stringify(body) });
const axiosConfig = (body: unknown) => ({
  method: 'post',
  baseURL: 'https://api.example.com/',
  url: CALL,
  headers: { toJSON: () => headers, set: () => {} },
  data: JSON.stringify(body),
});
const superagentRequest = (body: unknown) => ({ method: 'POST', url: URL_OF_CALL, header: headers, _data: body });

const REQUESTS: readonly (readonly [string, (body: unknown) => unknown])[] = [
  ['a Request of fetch', fetchRequest],
  ['an object with a body as a string', (body) => ({ method: 'POST', url: CALL, headers, body: JSON.stringify(body) })],
  ['an object with a body as a value', (body) => ({ method: 'post', url: URL_OF_CALL, headers, body })],
  ['an object with bytes', (body) => ({ method: 'POST', url: CALL, headers, body: Buffer.from(JSON.stringify(body)) })],
  ['an object without headers', (body) => ({ method: 'POST', url: CALL, body })],
  [
    'an object with pairs of headers',
    (body) => ({ method: 'POST', url: CALL, headers: Object.entries(headers), body }),
  ],
  ['an entry of the journal', (body) => ({ request: { method: 'POST', path: CALL, headers, body }, response: null })],
  ['the configuration of axios', axiosConfig],
  ['an answer of axios', (body) => ({ status: 202, headers: {}, data: '', config: axiosConfig(body), request: {} })],
  [
    'an error of axios',
    (body) => ({ isAxiosError: true, config: axiosConfig(body), request: {}, response: undefined }),
  ],
  [
    'an error of axios with its answer',
    (body) => ({
      isAxiosError: true,
      status: 400,
      config: axiosConfig(body),
      response: { status: 400, headers: json, data: rejection, config: axiosConfig(body) },
    }),
  ],
  ['an answer of supertest', (body) => ({ status: 202, headers: {}, text: '', request: superagentRequest(body) })],
  ['a pair', (body) => ({ request: fetchRequest(body), response: new Response(null, { status: 202 }) })],
];

describe('toBeValidRequest', () => {
  test.each(REQUESTS)('takes %s', async (_name, of) => {
    await expect(of(RIGHT)).toBeValidRequest();
    await expect(of(WRONG)).not.toBeValidRequest();
    const { message } = await toBeValidRequest(of(WRONG));
    expect(message()).toMatch(/\n\nMore: fake-cxone explain contact-flat-phone$/);
    expect(message().split('\n').length).toBeLessThanOrEqual(20);
    expect(message()).toContain("contact-flat-phone  'contact.phone' is not a key");
  });

  test('takes a payload alone, by the name of its operation or by its place', async () => {
    await expect(RIGHT).toBeValidRequest({ operation: 'placeCall' });
    await expect(WRONG).not.toBeValidRequest({ operation: 'placeCall' });
    await expect(JSON.stringify(WRONG)).not.toBeValidRequest({ method: 'POST', url: CALL });
    await expect([]).not.toBeValidRequest({ operation: 'placeCall' });
  });

  test('leaves a Request readable', async () => {
    const request = fetchRequest(RIGHT);
    await expect(request).toBeValidRequest();
    expect(await request.json()).toEqual(RIGHT);
  });

  test('a form may be given as a value', async () => {
    const form = { grant_type: 'password', username: 'fake-access-key-id', password: 'fake-access-key-secret==' };
    const type = 'application/x-www-form-urlencoded';
    const request = { method: 'POST', url: '/auth/token', header: { 'Content-Type': type }, _data: form };
    const { message } = await toBeValidRequest({ status: 200, headers: {}, text: '', request });
    expect(message()).toContain('It would be rejected: the client does not authenticate.');
    await expect({
      method: 'POST',
      url: '/auth/token',
      headers: { 'content-type': type, authorization: `Basic ${btoa('fake-client-id:fake-client-secret')}` },
      body: new URLSearchParams(form),
    }).toBeValidRequest();
  });

  test('a warning does not fail, and is reported', async () => {
    const request = {
      method: 'POST',
      url: CALL,
      body: { ...RIGHT, contact: { externalId: 'a', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199' }] } },
    };
    const { pass, message } = await toBeValidRequest(request);
    expect(pass).toBe(true);
    expect(message()).toMatch(/^expected a request that the contract rejects\n\nPOST \/ccapi[\s\S]*There is 1 warning/);
  });

  const OPTIONS: readonly (readonly [string, object, MatcherOptions, string | undefined])[] = [
    ['without a tenant campaigns are unknown', { campaignId: 'camp-abc-123' }, {}, undefined],
    [
      'with one they are known',
      { campaignId: 'camp-abc-123' },
      { tenant: defaultTenant },
      'campaign-skill-not-running',
    ],
    ['a variant moves what is right', WRONG, { variants: { 'flat-phone': 'accept' } }, undefined],
    [
      'several variants at once',
      { ...WRONG, campaignId: undefined },
      { variants: { 'flat-phone': 'accept', campaign: 'required' } },
      'campaign-missing',
    ],
  ];
  test.each(OPTIONS)('%s', async (_name, change, options, code) => {
    const { pass, message } = await toBeValidRequest(
      { method: 'POST', url: CALL, body: { ...RIGHT, ...change } },
      options,
    );
    expect(pass).toBe(code === undefined);
    if (code !== undefined) expect(message()).toContain(code);
  });

  test.each([
    ['fake-pc-write', undefined],
    ['fake-no-scope', 'scope-missing'],
    ['fake-expired', 'token-expired'],
    ['YOUR_ACCESS_TOKEN', 'token-placeholder'],
  ])('the token %s is looked at', async (token, code) => {
    const request = {
      method: 'POST',
      url: CALL,
      headers: { ...headers, Authorization: `Bearer ${token}` },
      body: RIGHT,
    };
    const { pass, message } = await toBeValidRequest(request, { now: Date.UTC(2026, 10, 23) });
    expect(pass).toBe(code === undefined);
    expect(message()).toContain(code ?? 'Nothing is wrong with this request');
  });
});

const ANSWERS: readonly (readonly [string, (status: number, body: string) => unknown, MatcherOptions?])[] = [
  [
    'a Response of fetch',
    (status, body) => new Response(body || null, { status, headers: json }),
    { operation: 'placeCall' },
  ],
  [
    'a Response of fetch that knows where it came from',
    (status, body) =>
      Object.defineProperty(new Response(body || null, { status, headers: json }), 'url', { value: URL_OF_CALL }),
  ],
  ['an object', (status, body) => ({ status, headers: json, body }), { method: 'POST', url: CALL }],
  ['an object without headers', (status, body) => ({ status, body }), { operation: 'placeCall' }],
  ['an object whose URL says enough', (status, body) => ({ status, headers: json, body }), { url: URL_OF_CALL }],
  [
    'an answer of axios',
    (status, body) => ({
      status,
      headers: json,
      data: body === '' ? '' : JSON.parse(body),
      config: axiosConfig(WRONG),
    }),
  ],
  [
    'an answer of supertest',
    (status, body) => ({ status, headers: json, text: body, req: { method: 'POST', path: CALL } }),
  ],
  ['a pair', (status, body) => ({ request: fetchRequest(WRONG), response: { status, headers: json, body } })],
];

describe('toBeValidResponse', () => {
  const cases = ANSWERS.map(([name, of, options]) => [name, of, options ?? {}] as const);
  test.each(cases)('takes %s', async (_name, of, options) => {
    await expect(of(202, '')).toBeValidResponse(options);
    await expect(of(400, JSON.stringify(rejection))).toBeValidResponse(options);
    await expect(of(202, '{"callId":"1"}')).not.toBeValidResponse(options);
    const { message } = await toBeValidResponse(of(418, '{}'), options);
    expect(message()).toContain('does not declare the status 418');
    expect(message()).toContain('The response is not what the contract declares.');
  });

  test('a variant moves what is declared', async () => {
    const answer = { status: 202, headers: json, body: '{"callId":"call-1"}' };
    await expect(answer).toBeValidResponse({ operation: 'placeCall', variants: { 'success-body': 'call-id' } });
  });

  test('the message of .not says what is right', async () => {
    const { message } = await toBeValidResponse({ status: 202 }, { operation: 'placeCall' });
    expect(message()).toBe(
      `expected a response that the contract does not declare\n\nPOST ${CALL} -> 202\n\nNothing is wrong with this response, as far as the contract knows.`,
    );
  });
});

describe('toSatisfyContract', () => {
  const EXCHANGES: readonly (readonly [string, unknown, unknown, boolean, string])[] = [
    ['both right', RIGHT, new Response(null, { status: 202 }), true, 'Nothing is wrong'],
    ['a wrong request', WRONG, new Response(null, { status: 202 }), false, 'contact-flat-phone'],
    [
      'a wrong answer',
      RIGHT,
      { status: 202, headers: {}, body: 'yes' },
      false,
      'The response is not what the contract declares.',
    ],
    ['both wrong', WRONG, { status: 200 }, false, 'The response itself'],
    ['a rejection of what looks right', RIGHT, { status: 400, headers: json, body: rejection }, true, '400'],
  ];
  test.each(EXCHANGES)('%s', async (_name, body, response, pass, text) => {
    const result = await toSatisfyContract({ request: fetchRequest(body), response });
    expect(result.pass).toBe(pass);
    expect(result.message()).toContain(text);
  });

  test.each([
    [{ method: 'POST', url: CALL, body: RIGHT }, 'has no response'],
    [{ status: 202 }, 'has no request'],
  ])('half an exchange is none: %o', async (half, text) => {
    await expect(toSatisfyContract(half)).rejects.toThrow(text);
  });
});

describe('what cannot be validated', () => {
  test.each([
    undefined,
    null,
    1,
    'text',
    [],
    {},
    { status: '202' },
    { method: 'POST' },
    { request: {}, response: {} },
    () => 1,
  ])('the error for %o names what is accepted', async (value) => {
    for (const matcher of [matchers.toBeValidRequest, matchers.toBeValidResponse, matchers.toSatisfyContract]) {
      await expect(matcher(value)).rejects.toThrow(
        /which is not a known form of a request or response\. Accepted are\n- a Request or Response/,
      );
    }
  });

  test.each([
    ['a request for an answer', () => toBeValidResponse(fetchRequest(RIGHT)), 'needs a response'],
    ['an answer for a request', () => toBeValidRequest({ status: 202 }), 'needs a request'],
    ['an answer from nowhere', () => toBeValidResponse({ status: 202 }), 'nothing says what this belongs to'],
    [
      'an answer from elsewhere',
      () => toBeValidResponse({ status: 202 }, { url: '/health' }),
      'has no operation at /health',
    ],
    [
      'an operation that is none',
      () => toBeValidResponse({ status: 202 }, { operation: 'placeCalls' as 'placeCall' }),
      'Unknown operation "placeCalls". Did you mean "placeCall"?',
    ],
  ])('%s', async (_name, judge, text) => {
    await expect(judge()).rejects.toThrow(text);
  });

  test('an error about a bare response names no method', async () => {
    const response = {
      status: 501,
      headers: json,
      body: '{}',
      url: 'http://a.example/inContactAPI/services/v34.0/skills',
    };
    const { pass, message } = await toBeValidResponse(response);
    expect(pass).toBe(false);
    expect(message()).toContain(`\n${response.url} -> 501`);
    expect((await toBeValidResponse(response, { method: 'get' })).message()).toContain(`\nGET ${response.url} -> 501`);
    await expect(toBeValidResponse({ ...response, url: '/nope' }, { method: 'POST' })).rejects.toThrow(
      'has no operation POST /nope',
    );
  });

  test('a body that was read before', async () => {
    const request = fetchRequest(RIGHT);
    await request.text();
    await expect(toBeValidRequest(request)).rejects.toThrow('the body of this Request was read before');
  });
});

describe('messages', () => {
  const SECRETS = ['opaque-secret-1', 'opaque-secret-2', 'opaque-secret-3', 'opaque-secret-4'];
  const basic = btoa('some-client:opaque-secret-2');
  const sent: readonly (readonly [string, unknown])[] = [
    [
      'a bearer token',
      {
        method: 'POST',
        url: `${CALL}/x-opaque-secret-1`,
        headers: { Authorization: 'Bearer opaque-secret-1' },
        body: { a: 'opaque-secret-1' },
      },
    ],
    [
      'a client secret',
      {
        method: 'POST',
        url: '/auth/token',
        headers: { Authorization: `Basic ${basic}` },
        body: { x: 'opaque-secret-2' },
      },
    ],
    [
      'a field of a payload',
      {
        method: 'POST',
        url: CALL,
        body: { ...WRONG, password: 'opaque-secret-3', contact: { phone: 'opaque-secret-3' } },
      },
    ],
    [
      'a field of a broken payload',
      { method: 'POST', url: CALL, body: '{"contact": {"access_token": "opaque-secret-4",,' },
    ],
    ['a query', { method: 'POST', url: `${CALL}?access_token=opaque-secret-4`, body: WRONG }],
    [
      'a token of an answer',
      {
        request: { method: 'POST', url: '/auth/token' },
        response: {
          status: 200,
          headers: json,
          body: { access_token: 'opaque-secret-1', refresh_token: 'opaque-secret-2' },
        },
      },
    ],
  ];
  test.each(sent)('do not show %s', async (_name, value) => {
    for (const matcher of Object.values(matchers)) {
      const text = await matcher(value, { operation: 'placeCall' }).then(
        ({ message }) => message(),
        (error) => String(error),
      );
      for (const secret of [...SECRETS, basic]) expect(text).not.toContain(secret);
    }
  });

  test('are short where a body is nested deeper than any stack', async () => {
    const body = `${'['.repeat(50_000)}{"password": "opaque-secret-1"}${']'.repeat(50_000)}`;
    const { pass, message } = await toBeValidRequest({ method: 'POST', url: `${CALL}?a=opaque-secret-1`, body });
    expect(pass).toBe(false);
    expect(message()).toMatch(
      /^expected a request that the contract accepts\n\nPOST \/ccapi[^?]*\?…\n\nIt would be rejected: the body is nested deeper than 64 levels/,
    );
    expect(message()).not.toContain('opaque-secret');
  });

  test('have no colors', async () => {
    const { message } = await toBeValidRequest({ method: 'POST', url: CALL, body: WRONG });
    expect(message()).not.toContain('\u001b');
    expect(message()).toContain('     ^^^^^^^');
  });
});

describe('with the URL of a test key', () => {
  const url = `http://127.0.0.1:4010/_fake/keys/t1${CALL}`;
  const requestOf = (body: unknown) => new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });

  test('a request is judged as without it', async () => {
    expect(await toBeValidRequest(requestOf(RIGHT))).toMatchObject({ pass: true });
    expect(await toBeValidRequest(requestOf(WRONG))).toMatchObject({ pass: false });
  });

  test('a response is known by the URL alone, and by its request', async () => {
    const response = { status: 400, headers: json, body: JSON.stringify(rejection) };
    expect(await toBeValidResponse({ ...response, url })).toMatchObject({ pass: true });
    expect(await toBeValidResponse({ ...response, url, body: '{}' })).toMatchObject({ pass: false });
    expect(await toSatisfyContract({ request: requestOf(RIGHT), response })).toMatchObject({ pass: true });
  });

  test('a key without an operation behind it is none of the contract', async () => {
    const response = { status: 200, headers: json, body: '{}', url: 'http://127.0.0.1:4010/_fake/keys/t1/nowhere' };
    await expect(toBeValidResponse(response)).rejects.toThrow('the contract has no operation at http');
  });
});
