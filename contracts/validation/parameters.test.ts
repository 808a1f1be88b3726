import { expect, test } from 'vitest';
import { defaultContract, type Operation, type ValueType } from '../contract/index.ts';
import { CIRCUMSTANCES, isRawFinding, validateResponse } from './index.ts';
import {
  acceptFound,
  lenientBody,
  NO_PARAMETERS,
  type ParameterTexts,
  readParameters,
  repeatedFound,
} from './request-value.ts';
import { remarkOfKey, remarkOfMissing, suggestKey } from './suggest.ts';
import { unknownParametersFound } from './unknown-parameters.ts';

const { tables } = defaultContract;

type Fields = Readonly<Record<string, ValueType>>;

/** An operation of its own, which no other test has used, with parameters written as `query skip integer`. */
function operationOf(family: string, parameters: string, fields: Fields = {}): Operation {
  const made = parameters.split(', ').flatMap((each) => {
    const [at, name, type] = each.split(' ');
    return name === undefined ? [] : [{ in: at, name, type }];
  });
  return { id: 'listSkills', family, parameters: made, fields } as unknown as Operation;
}

const SKIP = 'query skip integer, path agentId integer';
const FIELDS: Fields = {
  name: 'string',
  first: { fields: { a: 'string' } },
  second: { fields: { a: 'string', inner: { fields: { b: 'string' } } } },
  items: [{ fields: { a: 'string' } }],
  choice: { either: ['string', [{ fields: { a: 'string' } }], { fields: { b: 'string' } }] },
};
const OF_FIELDS = 'name, first, second, items, choice';

/** Parameters and fields of an operation, what a request has, and the place of each that is unknown with its words. */
test.each<[string, string, Fields, string, unknown, readonly string[]]>([
  ['nothing', SKIP, FIELDS, '', null, []],
  ['a question mark alone', SKIP, FIELDS, '?', null, []],
  ['one letter', SKIP, {}, '?x', null, ['query/x  skip']],
  ['a parameter in other letter case', SKIP, {}, '?SKIP=1', null, []],
  ['one that is near', SKIP, {}, '?skp=1', null, ["query/skp ; did you mean 'skip'? skip"]],
  ['a parameter of the path', SKIP, {}, '?agentId=1', null, ['query/agentId  skip']],
  ['an operation that takes none', '', {}, '?x=1', { x: 1 }, ['query/x  none']],
  ['a long name', SKIP, {}, `?${'x'.repeat(61)}=1`, null, [`query/${'x'.repeat(60)}  skip`]],
  ['a field', SKIP, { name: 'string' }, '', { x: 1, Name: 1 }, ['/x  skip, name']],
  ['a list as a body', SKIP, { name: 'string' }, '', [{ x: 1 }], []],
  ['a field below a text', '', FIELDS, '', { name: { x: 1 } }, []],
  ['below two fields', '', FIELDS, '', { first: { x: 1 }, second: { x: 1 } }, ['/first/x  a', '/second/x  a, inner']],
  ['below two spellings', '', FIELDS, '', { first: { x: 1 }, First: { x: 1 } }, ['/first/x  a']],
  ['far below', '', FIELDS, '', { second: { inner: { x: 1 } } }, ['/second/inner/x  b']],
  ['a text for an object', '', FIELDS, '', { first: 'abc', second: null, items: 'abc' }, []],
  ['in two items of a list', '', FIELDS, '', { x: 1, items: [{ x: 1 }, { x: 2 }] }, [`/x  ${OF_FIELDS}`, '/items/0/x  a']],
  ['in the second item', '', FIELDS, '', { items: [{ a: 1 }, { x: 2 }] }, ['/items/1/x  a']],
  ['in a list of a choice', '', FIELDS, '', { choice: [{ x: 1 }] }, ['/choice/0/x  a']],
  ['in an object of a choice', '', FIELDS, '', { choice: { x: 1 } }, ['/choice/x  b']],
  ['below an unknown field', '', FIELDS, '', { x: { y: 1 } }, [`/x  ${OF_FIELDS}`]],
])('unknown parameters: %s', (_name, parameters, fields, query, body, want) => {
  const operation = operationOf('acd', parameters, structuredClone(fields));
  // twice, for the names of an operation are kept
  for (const found of [1, 2].map(() => unknownParametersFound(operation, query, body)))
    expect(found.map(({ pointer, slots }) => `${pointer} ${slots['remark']} ${slots['known']}`)).toEqual(want);
}); // biome-ignore format: a table reads better filled

test('20 unknown parameters are named', () => {
  const query = Array.from({ length: 25 }, (_, at) => `x${at}`).join('&');
  expect(unknownParametersFound(operationOf('acd', SKIP), query, null)).toHaveLength(20);
});

/** A family, the texts of a request, and its parameters. */
test.each<[string, string, Partial<ParameterTexts>, Partial<typeof NO_PARAMETERS>]>([
  ['of a family with any letter case', 'acd', { query: '?SKIP=1&X=1' }, { query: { skip: 1 } }],
  ['of a family with the right letter case', 'page', { query: 'SKIP=1&agentId=2' }, {}],
  ['of no family', 'other', { query: 'SKIP=1' }, {}],
  ['the last counts', 'page', { query: 'skip=1&skip=2' }, { query: { skip: 2 } }],
  ['an empty number that is left out', 'acd', { query: 'skip=' }, {}],
  ['an empty number', 'page', { query: 'skip=' }, { query: { skip: '' } }],
  ['an empty number in the path', 'acd', { path: { agentId: '' } }, { path: { agentId: '' } }],
  ['of the path', 'acd', { path: { agentId: '5', skip: '6', 'x-page': '7' } }, { path: { agentId: 5 } }],
  ['a header', 'acd', { header: (name) => (name === 'x-page' ? '8' : undefined) }, { header: { 'X-Page': 8 } }],
])('parameters: %s', (_name, family, texts, want) => {
  const operation = operationOf(family, `${SKIP}, header X-Page integer`);
  const none: ParameterTexts = { path: {}, query: '', header: () => undefined };
  expect(readParameters(tables, operation, { ...none, ...texts })).toEqual({ ...NO_PARAMETERS, ...want });
  expect(readParameters(tables, operationOf(family, ''), { ...none, ...texts })).toBe(NO_PARAMETERS);
});

const LONG = `text/${'x'.repeat(90)}`;

test.each<[string, string, readonly string[]]>([
  ['other', 'text/html', []],
  ['page', 'text/html', []],
  ['acd', 'Application/JSON', []],
  ['acd', 'text/html, */*;q=0.1', []],
  ['acd', 'application/*', []],
  ['acd', 'text/json', []],
  ['acd', 'application/json;xq=0', []],
  ['acd', 'application/json;q=0', ['application/json;q=0']],
  ['acd', 'application/json; q=0.000', ['application/json; q=0.000']],
  ['acd', 'application/json;q=0.001', []],
  ['acd', 'xapplication/json', ['xapplication/json']],
  ['acd', 'application/jsonx', ['application/jsonx']],
  ['acd', LONG, [LONG.slice(0, 80)]],
])('an Accept header of the family %s that is not JSON: %s', (family, accept, want) => {
  const found = acceptFound(tables, operationOf(family, ''), () => accept);
  expect(found.map(({ slots }) => slots['given'])).toEqual(want);
});

test.each<[string, string, readonly string[]]>([
  ['acd', 'skip=1', []],
  ['acd', 'skip=1&Skip=2&skip=3', ['query/Skip']],
  ['acd', 'NAME=1&name=2', ['query/name']],
  ['acd', 'agentId=1&agentId=2&x=1&x=2', []],
  ['page', 'skip=1&skip=2', []],
  ['other', 'skip=1&skip=2', []],
])('what is repeated for the family %s: %s', (family, query, want) => {
  const found = repeatedFound(tables, operationOf(family, SKIP, { name: 'string' }), query);
  expect(found.map(({ pointer }) => pointer)).toEqual(want);
});

test.each<[string, Record<string, unknown>, Record<string, unknown>, readonly string[], readonly string[]]>([
  ['Count=1&x=2', {}, { count: 1 }, ['count'], []],
  ['count=', {}, {}, [], []],
  ['count=1', { COUNT: '1' }, { count: 1 }, [], []],
  ['count=2', { count: 1 }, { count: 1 }, [], ['query/count']],
  ['count=1&count=2', {}, { count: 2 }, ['count'], []],
])('a body with the query %s and %j', (query, body, value, fromQuery, found) => {
  const made = lenientBody(operationOf('acd', '', { count: 'integer' }), query, body);
  expect([made.value, [...made.fromQuery], made.found.map(({ pointer }) => pointer)]).toEqual([
    value,
    fromQuery,
    found,
  ]);
});

test.each<[string, readonly string[], string | undefined]>([
  ['x', ['y'], undefined],
  ['ab', ['xy'], undefined],
  ['ab', ['ax'], 'ax'],
  ['number', ['numbor', 'colour'], 'numbor'],
  ['PHONE-NUM_BER S', ['phoneNumbers'], 'phoneNumbers'],
  ['aſſeſſ', ['assess'], undefined],
  ['x', [], undefined],
  ['telefone', ['phone'], 'phone'],
])('the key that is meant by %s of %j', (written, known, want) => {
  expect(suggestKey(written, { known, alsoWritten: { telefone: 'phone' } })).toBe(want);
});

test('remarks about keys', () => {
  const remarks = [remarkOfKey('a', 'a'), remarkOfKey('a', undefined), remarkOfKey('A', 'a'), remarkOfKey('ab', 'a')];
  expect(remarks).toEqual(['', '', "; letter case counts, and it is 'a'", "; did you mean 'a'?"]);
  const missing = [remarkOfMissing('a', { b: 1 }), remarkOfMissing('a', 'A'), remarkOfMissing('a', { b: 1, A: 1 })];
  expect(missing).toEqual(['', '', "; letter case counts, and it is written 'A'"]);
});

const claims = { userId: 'u', scopes: [], id: 'i', purpose: 'access', expiresAt: 1, notBefore: 2 };

test.each<[unknown, string | undefined]>([
  [{ scopes: null, claims }, undefined],
  [{ scopes: null, claims: { ...claims, expiresAt: '1' } }, '.claims.expiresAt must be a number, not a string'],
  [{ scopes: null, fault: 'token-unrecognized' }, undefined],
  [{ scopes: null, fault: 'x' }, '.fault must be the code of a finding, not a string'],
  [{ scopes: null, fault: ['token-unrecognized'] }, '.fault must be the code of a finding, not an array'],
])('the check of a token: %j', (token, want) => {
  const wrong = CIRCUMSTANCES.token(token);
  expect(wrong && `${wrong.at} ${wrong.problem}`).toBe(want);
});

test('the check of a finding', () => {
  expect(isRawFinding({ code: 'path-unknown', pointer: '', slots: {} })).toBeUndefined();
  expect(isRawFinding({ code: 'toString', pointer: '', slots: {} })?.at).toBe('.code');
});

const response = (mediaType: string | null, schema: string | null) => ({ mediaType, schema, requiredHeaders: [] });
const answering = {
  id: 'getSkill',
  responses: {
    200: response('application/json', 'Skill'),
    201: response('text/html', 'Page'),
    202: response(null, 'Skill'),
    203: response('application/json', null),
    204: response('application/json', 'Nothing'),
    205: { ...response(null, null), requiredHeaders: ['Allow'] },
  },
} as unknown as Operation;
const JSON_TYPE = { 'content-type': 'application/json' };

/** A response, and the place and the words of each finding. */
test.each<[number, Readonly<Record<string, string>> | null, string, readonly (readonly [string, string | undefined])[]]>([
  [299, {}, '', [['response-status-undeclared', '200, 201, 202, 203, 204, 205']]],
  [200, JSON_TYPE, '[]', [['response-body-wrong', 'it breaks type {"type":"object"}']]],
  [200, {}, '{"skillId":"x"}', [['response-media-type-wrong', 'none'], ['response-body-wrong', 'skillId breaks type {"type":"integer"}']]],
  [201, { 'content-type': 'text/html' }, '<p>', []],
  [202, JSON_TYPE, '{}', [['response-body-unexpected', '202']]],
  [202, JSON_TYPE, '', []],
  [203, JSON_TYPE, '{}', [['response-body-unexpected', '203']]],
  [204, JSON_TYPE, '{"x":1}', []],
  [204, JSON_TYPE, '\uFEFF{}', [['json-bom', undefined]]],
  [204, JSON_TYPE, '{}\uFEFF', [['response-body-broken', 'invalid symbol']]],
  [204, null, '{}', []],
  [205, { allow: 'GET' }, '', []],
  [205, {}, '', [['response-header-missing', '205']]],
  [205, null, '', []],
])('a response %d %j %s', (status, headers, body, want) => {
  const found = validateResponse(defaultContract, answering, { status, headers, body });
  const told = found.map(({ code, slots }) => [code, slots['problem'] ?? slots['declared'] ?? slots['given'] ?? slots['status']]);
  expect(told.slice(0, 2)).toEqual(want);
}); // biome-ignore format: a table reads better filled
