import { describe, expect, test } from 'vitest';
import type { FindingCode, OperationId } from '../generated/index.ts';
import { contractUnder, defaultContract, inspectResponse, type ResponseSeen, tell } from './index.ts';

const json = { 'content-type': 'application/json' };
const error = '{"error":"Bad Request","error_description":"invalid campaign id for personal connection"}';

interface Row {
  readonly name: string;
  readonly operation?: OperationId;
  readonly seen: ResponseSeen;
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
    seen: { status: 500, headers: {}, body: '' },
    want: ['response-status-undeclared'],
  },
  {
    name: 'a success with a body',
    seen: { status: 202, headers: json, body: '{"callId":"1"}' },
    want: ['response-body-unexpected'],
  },
  { name: 'a refusal without a body', seen: { status: 400, headers: {}, body: '' }, want: ['response-body-missing'] },
  {
    name: 'a login page',
    seen: { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>' },
    want: ['response-media-type-wrong', 'response-body-broken'],
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
    const entry = defaultContract.tables.operations.find(({ id }) => id === operation);
    if (entry === undefined) throw new Error('no such operation');
    const found = inspectResponse(defaultContract, entry, seen);
    expect(found.map(({ code, pointer }) => `${code} ${pointer}`.trim())).toEqual(want);
    for (const each of found) expect(tell(defaultContract.tables, each).message).not.toContain('undefined');
  });

  test('every finding of answers has a row', () => {
    const codes = (Object.keys(defaultContract.tables.findings) as FindingCode[]).filter((code) =>
      code.startsWith('response-'),
    );
    const wanted = rows.flatMap(({ want }) => want.map((each) => each.split(' ')[0]));
    expect(codes.filter((code) => !wanted.includes(code))).toEqual([]);
  });

  test('readings count: with success-body=call-id the body is expected', async () => {
    const contract = await contractUnder({ 'success-body': 'call-id' });
    const operation = contract.tables.operations[0];
    if (operation === undefined) throw new Error('no operation');
    const codes = (body: string) =>
      inspectResponse(contract, operation, { status: 202, headers: json, body }).map(({ code }) => code);
    expect(codes('{"callId":"call-1"}')).toEqual([]);
    expect(codes('{}')).toEqual(['response-body-wrong']);
    expect(codes('')).toEqual(['response-body-missing']);
  });
});
