import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { HttpExchange } from '../../contracts/internal.ts';
import { createRedactor } from '../../contracts/redaction/index.ts';
import { type FakeCxone, startFakeCxone } from '../index.ts';
import type { RecordingOptions } from './recording.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const RIGHT =
  '{"contact": {"externalId": "ext-12345", "phoneNumbers": [{"phoneType": "mobile", "number": "+15550199999"}]}, "campaignId": "camp-pc-001", "scriptId": "script-xyz-999"}';

const hash = (text: string) => createHmac('sha256', 'a key').update(text).digest();

let fake: FakeCxone | undefined;
afterEach(async () => {
  await fake?.close();
  fake = undefined;
});

/** A recorded exchange: its answer has a body that shows which one it was. */
function recordedExchange(
  name: string,
  request: Partial<HttpExchange['request']> = {},
  status = 299,
): HttpExchange & { from: string } {
  return {
    from: name,
    request: {
      method: 'POST',
      url: `https://elsewhere.example${CALL}?b=2&a=1`,
      headers: { 'content-type': ['application/json'] },
      body: '{"a": 1, "b": "x"}',
      ...request,
    },
    response: { status, headers: { 'content-type': 'text/plain', 'x-vendor': 'yes' }, body: name },
  };
}

async function replaying(exchanges: RecordingOptions['exchanges'], options: Partial<RecordingOptions> = {}) {
  fake = await startFakeCxone({ recording: { exchanges, ...options } });
  return fake;
}

interface SentRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | null;
}

async function send({
  method = 'POST',
  path = `${CALL}?a=1&b=2`,
  headers,
  body = '{"b":"x","a":1}',
}: SentRequest = {}) {
  return fetch(`${fake?.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method !== 'GET' && method !== 'HEAD' && { body }),
  });
}

const recordingOf = (answer: Response) => answer.headers.get('x-fake-cxone-recording');

describe('a request is a recorded one', () => {
  test.each<[what: string, sent: SentRequest]>([
    ['with its query and its keys in another order', {}],
    ['with white space in its body', { body: '{ "a": 1.0,\n "b": "\\u0078" }' }],
    ['with the usual charset', { headers: { 'content-type': 'Application/JSON; charset="UTF-8"' } }],
    ['with other headers', { headers: { accept: 'text/html', 'x-trace': '1' } }],
    ['in the sandbox of a test key', { path: `/_fake/keys/one${CALL}?a=1&b=2` }],
  ])('%s', async (_what, sent) => {
    await replaying([recordedExchange('the one')]);
    const answer = await send(sent);
    expect([answer.status, await answer.text(), recordingOf(answer)]).toEqual([299, 'the one', 'matched']);
    expect(answer.headers.get('x-fake-cxone-why')).toBe('recording: the one');
    expect(answer.headers.get('x-vendor')).toBe('yes');
  });

  test.each<[what: string, sent: SentRequest, difference: string]>([
    ['by another method', { method: 'PUT' }, 'method'],
    ['of another path', { path: `${CALL}s?a=1&b=2` }, 'path'],
    ['with another query', { path: `${CALL}?a=1` }, 'query'],
    ['of another media type', { headers: { 'content-type': 'text/plain' } }, 'media type'],
    ['with another value in its body', { body: '{"a":1,"b":"y"}' }, 'body /b'],
    ['with a key more', { body: '{"a":1,"b":"x","c":null}' }, 'body /c'],
    ['with credentials', { headers: { authorization: 'Bearer fake-pc-write' } }, 'Authorization'],
    ['with a preference', { headers: { prefer: 'return=minimal' } }, 'Prefer'],
  ])('and %s it is not', async (_what, sent, difference) => {
    await replaying([recordedExchange('the one')]);
    const answer = await send(sent);
    expect(recordingOf(answer)).toBe('unmatched');
    expect(answer.headers.get('x-fake-cxone-why')).toContain(
      `recording: unmatched; nearest is the one, which differs in ${difference}`,
    );
  });

  test('by the pairs of its form, in any order', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const request = { headers: { 'content-type': [form['content-type']] }, body: 'b=2&a=1%20x' };
    await replaying([recordedExchange('a form', request)]);
    expect(await (await send({ headers: form, body: 'a=1+x&b=2' })).text()).toBe('a form');
    expect(recordingOf(await send({ headers: form, body: 'a=1+y&b=2' }))).toBe('unmatched');
  });

  test('without the path that a gateway puts before it', async () => {
    await replaying([recordedExchange('behind', { url: `https://gateway.example/cxone${CALL}?a=1&b=2` })], {
      prefix: '/cxone/',
    });
    expect(await (await send()).text()).toBe('behind');
  });

  test('whatever was not recorded of it', async () => {
    await replaying([recordedExchange('half', { headers: null, body: null })]);
    const answer = await send({ headers: { authorization: 'Bearer a', 'content-type': 'text/plain' }, body: 'any' });
    expect(await answer.text()).toBe('half');
  });

  test('with a token or without one, where a browser has left that out', async () => {
    await replaying([recordedExchange('stripped', { isStripped: true })]);
    expect(await (await send({ headers: { authorization: 'Bearer a' } })).text()).toBe('stripped');
  });

  test('by its credentials and numbers where the key is known, and by their places where it is not', async () => {
    const redactor = createRedactor({ hash, keepBodies: true });
    const said = (number: string) => JSON.stringify({ contact: { phoneNumbers: [{ phoneType: 'mobile', number }] } });
    const exchange = (token: string, number: string, name: string) => {
      const headers = { 'content-type': ['application/json'], authorization: [`Bearer ${token}`] };
      return { ...redactor.exchange(recordedExchange(name, { headers, body: said(number) })), from: name };
    };
    const exchanges = [
      exchange('token-one-1', '+12025550143', 'first'),
      exchange('token-two-2', '+12025550144', 'second'),
    ];
    expect(JSON.stringify(exchanges)).not.toMatch(/token-one|2025550143/);
    const second = { headers: { authorization: 'Bearer token-two-2' }, body: said('+12025550144') };
    await replaying(exchanges, { hash });
    expect(await (await send(second)).text()).toBe('second');
    expect(recordingOf(await send({ ...second, headers: { authorization: 'Bearer other' } }))).toBe('unmatched');
    await fake?.close();
    await replaying(exchanges);
    expect(await (await send(second)).text()).toBe('first');
    expect(await (await send({ ...second, headers: { authorization: 'Bearer other' } })).text()).toBe('second');
  });

  test.each<[string, () => unknown, string]>([
    [
      'throws',
      () => {
        throw new Error('no key');
      },
      'recording.hash: cannot be read: no key',
    ],
    [
      'rejects',
      () => Promise.reject(new Error('no key')),
      'that returns 8 bytes or more, as digest() of an HMAC does, not an object',
    ],
    ['returns nothing', () => undefined, 'not undefined'],
    ['returns a text', () => 'abcdefghij', 'not a string'],
    ['returns too little', () => new Uint8Array(7), 'not an object'],
  ])('a hash that %s is an error at the start', async (_, wrong, message) => {
    await expect(replaying([recordedExchange('a')], { hash: wrong as typeof hash })).rejects.toThrow(message);
  });

  test('a hash that fails later is a 500 without what it was given', async () => {
    const failing = (text: string) => (text === '' ? new Uint8Array(8) : Promise.reject(new Error(text)));
    await replaying([recordedExchange('a')], { hash: failing as unknown as typeof hash });
    const response = await send({ headers: { Authorization: 'Bearer some-secret-token' } });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('some-secret');
  });
});

describe('what is answered', () => {
  test('comes in the order of the recording, the last one again and again, and from the beginning after a reset', async () => {
    const { url } = await replaying([recordedExchange('one'), recordedExchange('two')]);
    const three = async (path?: string) => {
      const texts: string[] = [];
      for (let time = 0; time < 3; time += 1) texts.push(await (await send(path === undefined ? {} : { path })).text());
      return texts;
    };
    expect(await three()).toEqual(['one', 'two', 'two']);
    expect(await three(`/_fake/keys/own${CALL}?a=1&b=2`)).toEqual(['one', 'two', 'two']);
    await fetch(`${url}/_fake/reset`, { method: 'POST' });
    expect(await three()).toEqual(['one', 'two', 'two']);
  });

  test('is as long as its body is, and has nothing of the connection or of the server that was recorded', async () => {
    const exchange = recordedExchange('ü');
    const headers = {
      ...exchange.response?.headers,
      date: 'Mon, 01 Jan 2024 00:00:00 GMT',
      'content-length': '99',
      'content-encoding': 'gzip',
      'transfer-encoding': 'chunked',
      'keep-alive': 'timeout=9',
      'x-fake-cxone-journal': '/_fake/journal/journal-99',
      'x-odd': 'a\nb',
    };
    await replaying([{ ...exchange, response: { status: 200, headers, body: 'ü' } }]);
    const answer = await send();
    const shown = Object.fromEntries(answer.headers);
    expect(shown).toMatchObject({ date: headers.date, 'content-length': '2', 'x-odd': 'a?b' });
    expect(shown['x-fake-cxone-journal']).toBe('/_fake/journal/journal-1');
    expect(shown).not.toHaveProperty('content-encoding');
    expect(shown['keep-alive']).not.toBe('timeout=9');
  });

  test('may have a path that is not an operation, with a body that the fake would not read there', async () => {
    const url = 'https://elsewhere.example/inContactAPI/services/v34.0/report-jobs';
    const body = JSON.stringify({ text: 'x'.repeat(100_000) });
    const running = await replaying([recordedExchange('other', { url, body })]);
    const answer = await send({ path: '/inContactAPI/services/v34.0/report-jobs', body });
    expect([answer.status, await answer.text()]).toEqual([299, 'other']);
    const [entry] = await running.journal();
    expect(entry).toMatchObject({ operation: null, override: { by: 'recording' }, findings: [{ shadowed: true }] });
  });

  test('places a call where a call was accepted and the contract accepts it, and none elsewhere', async () => {
    const headers = { 'content-type': ['application/json'], authorization: ['Bearer fake-pc-write'] };
    const running = await replaying([
      recordedExchange('accepted', { url: CALL, headers, body: RIGHT }, 202),
      recordedExchange('rejected', { url: CALL, headers, body: RIGHT }, 503),
    ]);
    for (const status of [202, 503]) {
      const answer = await send({ path: CALL, headers: { authorization: 'Bearer fake-pc-write' }, body: RIGHT });
      expect(answer.status).toBe(status);
    }
    expect(await running.calls()).toHaveLength(1);
  });

  test('gives way to a preference, a fault and a scenario, and goes on where it was', async () => {
    const running = await replaying([recordedExchange('one'), recordedExchange('two')]);
    await running.setFault('busy', { times: 1, answer: { status: 503 } });
    expect((await send()).status).toBe(503);
    expect(await (await send()).text()).toBe('one');
    expect((await send({ headers: { prefer: 'code=429' } })).status).toBe(429);
    await running.setScenario('maintenance');
    expect((await send()).status).toBe(503);
    await running.clearScenario();
    expect(await (await send()).text()).toBe('two');
  });

  test('is left out where it was not recorded whole, and that is difference', async () => {
    const whole = recordedExchange('whole');
    const running = await replaying([
      whole,
      { ...whole, from: 'line 2', response: null },
      { ...whole, from: 'line 3', response: { status: 200, headers: null, body: null } },
      { ...whole, from: 'line 4', response: { status: 100, headers: null, body: '' } },
      { ...whole, from: 'line 7', response: { status: 200, headers: null, body: '\ufffd' } },
      { ...whole, from: 'line 5', response: { status: 204, headers: null, body: null } },
      { ...whole, from: 'line 6', request: { ...whole.request, url: '/_fake/reset' } },
    ]);
    expect(running.recording).toEqual({
      exchanges: 2,
      requests: 1,
      unmatched: 'stages',
      unplayable: [
        { from: 'line 2', why: 'has no response' },
        { from: 'line 3', why: 'has a response whose body was not recorded completely' },
        { from: 'line 4', why: 'has the status 100, which is not a final response' },
        { from: 'line 7', why: 'has a response whose body is not text' },
        { from: 'line 6', why: 'is to the fake itself' },
      ],
    });
    await send();
    expect((await send()).status).toBe(204);
  });

  test('to a HEAD is a head', async () => {
    const response = { status: 200, headers: { 'content-length': '7' }, body: '' };
    await replaying([{ ...recordedExchange('head', { method: 'HEAD', body: '' }), response }]);
    const answer = await send({ method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), recordingOf(answer)]).toEqual([200, '7', 'matched']);
  });
});

describe('a request that was not recorded', () => {
  test('is answered by the stages, which say so', async () => {
    await replaying([recordedExchange('one')]);
    const answer = await send({ path: CALL, headers: { authorization: 'Bearer fake-pc-write' }, body: RIGHT });
    expect([answer.status, recordingOf(answer)]).toEqual([202, 'unmatched']);
  });

  test('is rejected where that is sent for, with the nearest one and what differs', async () => {
    await replaying([recordedExchange('far', { url: '/x' }), recordedExchange('near', { body: '{"a":1,"b":"y"}' })], {
      unmatched: 'reject',
    });
    const answer = await send();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: `the recording has no such request: POST ${CALL}`,
      nearest: { from: 'near', differs: [{ what: 'body /b', wanted: '"y"', got: '"x"' }] },
    });
  });

  test('is compared with bodies as deep as they may be', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    await replaying([recordedExchange('deep', { body: deep })], { unmatched: 'reject' });
    expect((await send({ body: '[[1]]' })).status).toBe(404);
    expect(await (await send({ body: deep })).text()).toBe('deep');
  });

  test('shows no secret in what differs', async () => {
    await replaying([recordedExchange('one')], { unmatched: 'reject' });
    const answer = await send({
      headers: { authorization: 'Bearer a-secret-token' },
      body: '{"a":1,"password":"hunter2hunter2"}',
    });
    const text = JSON.stringify([await answer.text(), ...answer.headers]);
    expect(text).toContain('body /password');
    expect(text).not.toMatch(/a-secret-token|hunter2/);
  });
});

test('a recorded response of the ACD API repeats the CorrelationId of the request, not the recorded one', async () => {
  const path = '/inContactAPI/services/v34.0/skills/4001/start';
  const recorded = recordedExchange('the one', { url: `https://elsewhere.example${path}` });
  const headers = { ...recorded.response?.headers, correlationid: 'then' };
  await replaying([{ ...recorded, response: { status: 299, body: 'the one', headers } }]);
  const answer = await send({ path, headers: { correlationid: 'now' } });
  expect([answer.status, recordingOf(answer), answer.headers.get('correlationid')]).toEqual([299, 'matched', 'now']);
});
