import { describe, expect, test } from 'vitest';
import { defaultContract, supportingIds } from '../internal.ts';
import { createRedactor } from '../redaction/index.ts';
import type { ExpectedAnswer, ProbeOutcome } from './answers.ts';
import { challengeForm } from './compare-answer.ts';
import { evaluateProbe, type Measure } from './evaluate-probe.ts';
import { observationsOf, withoutGiven } from './observations.ts';
import { dangerOf, type Given, type Tier } from './probe.ts';
import { messageOf } from './probe-message.ts';

const measure: Measure = { contract: defaultContract, spec: await defaultContract.openapi() };

const REJECTED: ExpectedAnswer = {
  operation: 'placeCall',
  finding: 'credentials-missing',
  reply: 'unauthenticated',
  status: 401,
  mediaType: 'application/json',
  headers: { 'WWW-Authenticate': 'Bearer realm="cxone"', icStatusDescription: null },
  body: { error: 'Unauthorized', error_description: 'Invalid or expired token' },
};
const RIGHT = {
  status: 401,
  headers: { 'content-type': 'application/json; charset=utf-8', 'www-authenticate': 'bearer realm=cxone' },
  body: '{"error_description":"Invalid or expired token","error":"Unauthorized"}',
};
const changed = (change: Partial<typeof RIGHT>): ProbeOutcome => ({ ...RIGHT, ...change });

describe('an answer is validated against the contract part by part', () => {
  test.each<[string, ProbeOutcome, string, string[]]>([
    ['what says the same is the same', RIGHT, 'agrees', []],
    ['another status', changed({ status: 403 }), 'differs', ['status']],
    [
      'another text',
      changed({ body: '{"error":"Unauthorized","error_description":"no"}' }),
      'differs',
      ['body:/error_description'],
    ],
    ['a field that is missing', changed({ body: '{"error":"Unauthorized"}' }), 'differs', ['body:/error_description']],
    [
      'a field that nobody knows',
      changed({ body: RIGHT.body.replace('{', '{"a/b~c":1,') }),
      'differs',
      ['body:/a~1b~0c'],
    ],
    [
      'fields by the names that every object has',
      changed({ body: RIGHT.body.replace('{', '{"constructor":1,"__proto__":{"a":1},') }),
      'differs',
      ['body:/constructor', 'body:/__proto__'],
    ],
    ['no body', changed({ body: '' }), 'differs', ['body']],
    ['a body that is not JSON', changed({ body: 'no' }), 'differs', ['body']],
    ['an array', changed({ body: '[]' }), 'differs', ['body']],
    [
      'another media type',
      changed({ headers: { ...RIGHT.headers, 'content-type': 'text/plain' } }),
      'differs',
      ['media-type'],
    ],
    [
      'another realm',
      changed({ headers: { ...RIGHT.headers, 'www-authenticate': 'Bearer realm="x"' } }),
      'differs',
      ['header:WWW-Authenticate'],
    ],
    [
      'a header that should not be there',
      changed({ headers: { ...RIGHT.headers, icstatusdescription: 'x' } as never }),
      'differs',
      ['header:icStatusDescription'],
    ],
    ['a status that the operation does not declare', changed({ status: 418 }), 'differs', ['status']],
    [
      'another status, with nothing of what is declared for it',
      changed({ status: 400, body: '{}', headers: { 'content-type': 'text/plain' } as never }),
      'differs',
      ['status', 'media-type', 'body'],
    ],
    ['a redirect', changed({ status: 302 }), 'could-not-tell', []],
    [
      'a page for people',
      changed({ status: 403, headers: { 'content-type': 'text/html' } as never }),
      'could-not-tell',
      [],
    ],
    ['a gateway', changed({ status: 504 }), 'could-not-tell', []],
    ['no answer', { failed: 'nothing listens there' }, 'could-not-tell', []],
  ])('%s', (_what, outcome, verdict, aspects) => {
    const judged = evaluateProbe(measure, REJECTED, outcome, []);
    expect(judged.verdict).toBe(verdict);
    expect(judged.aspects.filter((each) => each.verdict === 'differs').map(({ aspect }) => aspect)).toEqual(aspects);
  });

  test('each aspect has the claims that support it in the spec, and not those that are context', () => {
    const { aspects } = evaluateProbe(measure, REJECTED, RIGHT, []);
    expect(Object.fromEntries(aspects.map(({ aspect, claims }) => [aspect, claims]))).toEqual({
      status: ['AUTH-22', 'ERR-16', 'EP-12', 'AS-03'],
      'media-type': ['AS-01'],
      'header:WWW-Authenticate': ['AS-03'],
      'body:/error': ['AS-01'],
      'body:/error_description': ['ERR-16'],
    });
  });

  test('a 404 contradicts that the path is there, and a 405 the method', () => {
    const claims = (status: number) =>
      evaluateProbe(measure, REJECTED, changed({ status }), []).aspects[0]?.claims ?? [];
    const operation = measure.spec.paths['/ccapi/v2/outbound/personal-connection/call']?.['post'];
    const supporting = (part: string) => supportingIds(operation?.['x-evidence']?.[part] ?? ['?']);
    expect(claims(404)).toEqual(expect.arrayContaining(supporting('path')));
    expect(claims(405)).toEqual(expect.arrayContaining(supporting('method')));
    // official documents do not have the path, so a 404 speaks for them and not against them
    expect(operation?.['x-evidence']?.['path']).toContain('EP-13 contradicts');
    expect(claims(404)).not.toContain('EP-13');
  });
});

test.each([
  ['Bearer realm="cxone", error="invalid_token"', 'bearer  error=invalid_token,realm=cxone', true],
  ['Bearer realm="a\\"b"', 'Bearer realm="a\\"b"', true],
  ['Bearer realm="cxone"', 'Bearer realm="cxone", error="invalid_token"', false],
  ['Bearer realm="cxone"', 'Basic realm="cxone"', false],
  ['Bearer realm="cxone"', 'Bearer', false],
  ['Bearer realm="cxone"', 'Bearer realm="CXone"', false],
])('the challenges %s and %s say the same: %s', (one, other, isSame) => {
  expect(challengeForm(one) === challengeForm(other)).toBe(isSame);
});

describe('what is dangerous does not leave', () => {
  const GIVEN: Given = { token: 'abc123456', number: '+12025550143', campaign: '4711', externalId: 'ext-99999' };
  const body = (text: string) => messageOf(`POST / HTTP/1.1\nAuthorization: Bearer x\n\n${text}`, {});
  test.each<[string, Tier, ReturnType<typeof body>, RegExp | undefined]>([
    ['a fictional number', 'anonymous', body('+12125550199'), undefined],
    ['a number', 'anonymous', body('+12125551234'), /could be dialed/],
    ['a number that only begins as a fictional one', 'anonymous', body('+121255501991'), /could be dialed/],
    ['three digits', 'unreadable', body('call 911'), /911/],
    ['digits with marks', 'anonymous', body('(212) 555-12'), /could be dialed/],
    ['digits in the path', 'anonymous', messageOf('GET /users/4711 HTTP/1.1\n', {}), /4711/],
    ['digits in a header', 'anonymous', messageOf('GET / HTTP/1.1\nX: 4711\n', {}), /4711/],
    [
      'digits of the token',
      'unreadable',
      messageOf('POST / HTTP/1.1\nAuthorization: Bearer abc123456\n', {}),
      undefined,
    ],
    [
      'a token where there should be none',
      'anonymous',
      messageOf('POST / HTTP/1.1\nAuthorization: Bearer abc123456\n', {}),
      /123456/,
    ],
    ['a JWT', 'anonymous', messageOf('POST / HTTP/1.1\nAuthorization: Bearer eyJhbGciOiJub25lIn.e.\n', {}), /token/],
    [
      'the given number',
      'calls',
      body('{"number": "+12025550143", "campaignId": "4711", "externalId": "ext-99999"}'),
      undefined,
    ],
    ['a number that goes on', 'calls', body('{"number": "+120255501439"}'), /not the number that is given/],
    ['another number', 'calls', body('{"number": "+12025550144"}'), /not the number that is given/],
  ])('%s (%s)', (_what, tier, message, danger) => {
    const found = dangerOf(tier, message, GIVEN);
    if (danger === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(danger);
  });
});

test('an id that is a part of the number does not hide it, nor make it another', () => {
  const message = messageOf('POST / HTTP/1.1\n\n{"number": "+12025550143", "campaignId": "43"}', {});
  expect(dangerOf('calls', message, { number: '+12025550143', campaign: '43', script: '0' })).toBeUndefined();
});

test('what was given is replaced wherever it comes back', () => {
  const given: Given = {
    token: 'sEcReT-1234',
    number: '+12125550188',
    campaign: 'ours',
    script: 's1',
    externalId: 'me-and-you',
  };
  const echoed = { status: 200, headers: { a: 'sEcReT-1234' }, body: '+12125550188 12125550188 ours s1 me-and-you' };
  expect(withoutGiven(echoed, given)).toEqual({
    status: 200,
    headers: { a: '[token]' },
    body: '+12025550170 12025550170 camp-pc-001 s1 ext-12345',
  });
});

test.each<[string, (text: string) => string]>([
  ['in base64', btoa],
  ['in base64 within more', (text) => btoa(`id:${text}:0`)],
  ['in hex', (text) => Buffer.from(text).toString('hex').toUpperCase()],
  ['in a URL', (text) => [...text].map((each) => `%${each.charCodeAt(0).toString(16)}`).join('')],
  ['in a URL within one', (text) => encodeURIComponent(encodeURIComponent(text))],
  ['in JSON', (text) => [...text].map((each) => `\\u00${each.charCodeAt(0).toString(16)}`).join('')],
  ['in HTML', (text) => [...text].map((each) => `&#${each.charCodeAt(0)};`).join('')],
])('what was given is replaced where it comes back %s', (_name, written) => {
  const given: Given = { token: 'sEcReT+12/34', number: '+12125550188' };
  for (const each of ['sEcReT+12/34', '+12125550188']) {
    const { body } = withoutGiven({ status: 400, headers: {}, body: `<${written(each)}>` }, given) as { body: string };
    expect(body).not.toContain(written(each).slice(3, -3));
    expect(body).toMatch(/\[token\]|12025550170/);
  }
});

test.each(['(212) 555-0188', '212.555.0188', '+1 212 555 0188', '1-212-555-0188', '2125550188'])(
  'the number that was given is replaced where it comes back as %s',
  (written) => {
    const given: Given = { token: 'sEcReT-1234', number: '+12125550188' };
    const echoed = { status: 400, headers: {}, body: `no ${written}, 42125550188` };
    expect(withoutGiven(echoed, given)).toMatchObject({
      body: expect.stringMatching(/^no \+?1?2025550170, 42125550188$/),
    });
  },
);

test('a mark for which nothing is given is an error, not a gap', () => {
  expect(() => messageOf('POST / HTTP/1.1\n\n{{number}}', {})).toThrow('nothing is given for the mark {{number}}');
});

test('observations have the form of what a successful read shows, and no value of the tenant', () => {
  const body = { totalRecords: 2, agents: [{ agentId: 7, firstName: 'Real', rate: 0.25, note: null }, { agentId: 8 }] };
  const [seen, aspect] = ['"Person"', 'body:/agents/0/lastName'];
  const aspects = [{ aspect, verdict: 'differs' as const, expected: null, seen, claims: [] }];
  const probe = { title: 'agents: the agents are listed', file: 'agents.yaml', line: 1, tier: 'reading' as const };
  const request = { method: 'GET', path: '/agents', query: '', rawHeaders: [], body: new Uint8Array() };
  const response = { status: 200, headers: {}, body: JSON.stringify(body) };
  const result = {
    ...{ probe, operation: 'listAgents' as const, finding: null, reply: 'agent_list' as const, expectedStatus: 200 },
    ...{ request, response, verdict: 'differs' as const, why: `the body has ${seen}`, aspects },
  };
  const run = {
    target: 'https://api.example',
    at: '2030-01-01T00:00:00Z',
    variants: {},
    unsent: [],
    isCutShort: false,
  };
  const { operations } = defaultContract.tables;
  const options = { version: '0.0.0', alias: 'ours', redactor: createRedactor(), operations };
  const { observations } = observationsOf({ ...run, results: [result] }, options);
  expect(JSON.stringify(observations)).not.toMatch(/Real|Person|:7|:2[^0]/);
  const form = { totalRecords: 1, agents: [{ agentId: 1, firstName: 'a value', rate: 1.5, note: null }] };
  expect(JSON.parse(observations[0]?.response?.body ?? '')).toEqual(form);
});
