import { describe, expect, test } from 'vitest';
import { defaultTenant, type FindingCode, type OperationId } from '../generated/index.ts';
import {
  contractUnder,
  defaultContract,
  type HttpResponse,
  inspectRequest,
  inspectResponse,
  TenantIndex,
} from './internal.ts';
import { describeFinding } from './validation/index.ts';

const json = { 'content-type': 'application/json' };
const error = '{"error":"Bad Request","error_description":"invalid campaign id for personal connection"}';

interface Row {
  readonly name: string;
  readonly operation?: OperationId;
  readonly seen: HttpResponse;
  readonly want: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'an accepted call', seen: { status: 202, headers: {}, body: '' }, want: [] },
  { name: 'the answer of the thread', seen: { status: 400, headers: json, body: error }, want: [] },
  {
    name: 'a charset with the media type',
    seen: { status: 400, headers: { 'content-type': 'application/json; charset=utf-8' }, body: error },
    want: [],
  },
  {
    name: 'a status that is not declared',
    seen: { status: 418, headers: {}, body: '' },
    want: ['response-status-undeclared'],
  },
  {
    name: 'a success with a body',
    seen: { status: 202, headers: json, body: '{"callId":"1"}' },
    want: ['response-body-unexpected'],
  },
  { name: 'a rejection without a body', seen: { status: 400, headers: {}, body: '' }, want: ['response-body-missing'] },
  {
    name: 'a login page',
    seen: { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>' },
    want: ['response-media-type-wrong', 'response-body-broken'],
  },
  {
    name: 'a body that is nested too deeply for a parser',
    seen: { status: 400, headers: json, body: '['.repeat(100_000) },
    want: ['response-body-broken'],
  },
  {
    name: 'an error of another shape',
    seen: { status: 400, headers: json, body: '{"message":"Bad Request"}' },
    want: ['response-body-wrong', 'response-body-wrong'],
  },
  {
    name: 'an error whose field is a number',
    seen: { status: 400, headers: json, body: '{"error":400,"error_description":""}' },
    want: ['response-body-wrong /error'],
  },
  {
    name: 'a 401 without a challenge',
    seen: { status: 401, headers: json, body: error },
    want: ['response-header-missing'],
  },
  {
    name: 'a token response without its refresh token',
    operation: 'issueToken',
    seen: {
      status: 200,
      headers: json,
      body: '{"access_token":"a","token_type":"Bearer","expires_in":1,"id_token":"i"}',
    },
    want: ['response-body-wrong'],
  },
];

describe('what is found of an answer', () => {
  test.each(rows)('$name', ({ operation = 'placeCall', seen, want }) => {
    const found = inspectResponse(operation, seen);
    expect(found.map(({ code, pointer }) => `${code} ${pointer}`.trim())).toEqual(want);
    for (const { message } of found) expect(message).not.toContain('undefined');
  });

  test('every finding of answers has a row', () => {
    const codes = (Object.keys(defaultContract.tables.findings) as FindingCode[]).filter((code) =>
      code.startsWith('response-'),
    );
    const wanted = rows.flatMap(({ want }) => want.map((each) => each.split(' ')[0]));
    expect(codes.filter((code) => !wanted.includes(code))).toEqual([]);
  });

  test('variants count: with success-body=call-id the body is expected', async () => {
    const contract = await contractUnder({ 'success-body': 'call-id' });
    const codes = (body: string) =>
      inspectResponse('placeCall', { status: 202, headers: json, body }, { contract }).map(({ code }) => code);
    expect(codes('{"callId":"call-1"}')).toEqual([]);
    expect(codes('{}')).toEqual(['response-body-wrong']);
    expect(codes('')).toEqual(['response-body-missing']);
  });
});

describe('what is found of a request', () => {
  const asked = {
    contact: { externalId: 'ext-12345', phone: '+15550199' },
    campaignId: 'camp-abc-123',
    scriptId: 'script-xyz-999',
  };

  test('every finding has a code, a severity, a pointer, a message, a hint and evidence', () => {
    const [first] = inspectRequest('placeCall', asked);
    expect(first).toEqual({
      code: 'contact-flat-phone',
      severity: 'error',
      stage: 'inspect',
      in: 'body',
      pointer: '/contact/phone',
      message: "'contact.phone' is not a key",
      hint: 'Replace "phone" with "phoneNumbers", an array of objects with phoneType and number.',
      evidence: ['EP-04', 'EP-02 context', 'CON-07 context'],
    });
  });

  test('without a tenant the schema and the rules that need none run, with one all of them', () => {
    const circumstances = { tenant: new TenantIndex(defaultTenant) };
    const codes = (options = {}) => inspectRequest('placeCall', asked, options).map(({ code }) => code);
    expect(codes()).toEqual(['contact-flat-phone', 'key-missing', 'number-impossible']);
    expect(codes({ circumstances })).toEqual([
      'campaign-skill-not-running',
      'contact-flat-phone',
      'key-missing',
      'number-impossible',
    ]);
  });

  test('nobody has said who asks, so that no client is missing', () => {
    const body = { grant_type: 'password', username: 'id', password: 'secret' };
    expect(inspectRequest('issueToken', body)).toEqual([]);
    expect(inspectRequest('issueToken', body, { circumstances: {} }).map(({ code }) => code)).toEqual([
      'client-missing',
    ]);
  });

  test('an unknown operation is reported', () => {
    expect(() => inspectRequest('placeCalls' as OperationId, {})).toThrow(
      'Unknown operation "placeCalls". Did you mean "placeCall"?',
    );
  });

  test('a hint begins with what to do at hand, where that is known', () => {
    const hintOf = (code: FindingCode, slots: Record<string, string>) =>
      describeFinding(defaultContract.tables, { code, pointer: '', slots }).hint;
    expect(hintOf('path-unknown', { nearest: 'GET /a' })).toMatch(/^The nearest one is GET \/a\. Compare the path, /);
    expect(hintOf('contact-flat-phone', { key: 'contact.phone' })).toMatch(/^Replace "phone" with /);
  });

  test('a finding by a document is in the part that it names, and rests on what you gave', () => {
    const of = (code: FindingCode, pointer: string) =>
      describeFinding(defaultContract.tables, {
        code,
        pointer,
        slots: { nearest: 'n', problem: 'p', document: 'd', rule: 'r' },
      });
    const yours = { grade: 'yours', message: 'p, by d at r' };
    expect(of('document-request', 'query/a')).toMatchObject({ ...yours, in: 'query', pointer: '/a' });
    expect(of('document-request', '/a')).toMatchObject({ ...yours, in: 'body', pointer: '/a' });
    expect(of('document-response', '/a')).toMatchObject({ ...yours, pointer: '/a' });
    expect(of('document-response', '/a')).not.toHaveProperty('in');
    expect(of('path-unknown', '')).toMatchObject({ in: 'path', pointer: '' });
    expect(of('path-unknown', '')).not.toHaveProperty('grade');
  });

  test('what is no value is an error, and what is no object a finding', () => {
    expect(() => inspectRequest('placeCall', undefined)).toThrow('body must be a JSON value, not undefined');
    expect(inspectRequest('placeCall', []).map(({ code }) => code)).toEqual(['body-array']);
  });

  test('no more than a hundred findings are reported', () => {
    const phoneNumbers = Array.from({ length: 5_000 }, () => 1);
    expect(inspectRequest('placeCall', { contact: { externalId: 'a', phoneNumbers } })).toHaveLength(100);
  });
});
