import { describe, expect, test } from 'vitest';
import { type Contract, defaultContract, type EffectiveContract, type Operation } from '../contract/index.ts';
import { concernsContract } from './index.ts';
import { nearestOperation } from './nearest-operation.ts';
import { literalMeant, pathMeant } from './path-meant.ts';
import { claimedPath, findRoute, nearestKnown } from './route.ts';

const ACD = '/inContactAPI/services/v34.0';
const VENDOR = 'https://api-na1.niceincontact.com';

/** Operations of a contract of its own, which no other test has used: `GET /a, POST /a`. */
function operationsOf(lines: string): Operation[] {
  return lines.split(', ').map((line) => {
    const [method, path] = line.split(' ');
    return { method, path } as Operation;
  });
}

const START = 'GET /skills/{skillId}/start';
const LISTS = 'GET /lists/names, POST /lists/games';
const CONTACTS = 'GET /contacts/{contactId}, GET /contacts/completed';
const TIMES = `GET ${ACD}/skills/{skillId}/parameters/times`;

/** The operations of a contract, what is asked for, and what is meant. */
test.each<[string, string, string, string | undefined]>([
  ['no path', 'GET /inContactAPI/services', 'GET /', undefined],
  ['a path of 400 letters', 'POST /auth/token', `POST ${'/'.repeat(390)}/auth/tokn`, 'POST /auth/token'],
  ['a path of 401 letters', 'POST /auth/token', `POST ${'/'.repeat(391)}/auth/tokn`, undefined],
  ['every method of a path', 'GET /a/token, PUT /b, POST /a/token', 'GET /a/tokn', 'GET, POST /a/token'],
  ['two that are as near: the first', 'GET /lists/names, GET /lists/games', 'GET /lists/xames', 'GET /lists/names'],
  ['two, the first with the method', LISTS, 'GET /lists/xames', 'GET /lists/names'],
  ['two, the second with the method', LISTS, 'POST /lists/xames', 'POST /lists/games'],
  ['a letter that is left out', START, 'GET /skills/5/strt', START],
  ['another word', START, 'GET /others/5/start', undefined],
  ['marks of two words', 'GET /access-keys', 'GET /accesskeys', 'GET /access-keys'],
  ['marks of a short word', 'GET /x/dnc', 'GET /x/d-n_c', 'GET /x/dnc'],
  ['a short word with a letter more', 'GET /x/end', 'GET /x/ends', undefined],
  ['four letters, of which one is another', 'GET /x/mark', 'GET /x/mask', undefined],
  ['four letters and one more', 'GET /x/mark', 'GET /x/marks', 'GET /x/mark'],
  ['four letters in another order', 'GET /x/mark', 'GET /x/makr', 'GET /x/mark'],
  ['five letters, of which one is another', 'GET /x/names', 'GET /x/xames', 'GET /x/names'],
  ['six letters, of which one is left out', 'GET /skills', 'GET /skils', 'GET /skills'],
  ['six letters, of which two are others', 'GET /skills', 'GET /skaals', undefined],
  ['six letters in another order', 'GET /skills', 'GET /sklils', 'GET /skills'],
  ['a long word with two letters less', 'GET /completed', 'GET /complet', 'GET /completed'],
  ['a long word with three letters less', 'GET /completed', 'GET /comple', undefined],
  ['a long word as long as another', 'GET /completed', 'GET /abandoned', undefined],
  ['two slips in two words', 'GET /completed/contacts', 'GET /complated/contact', 'GET /completed/contacts'],
  ['three slips in two words', 'GET /contacts/completed', 'GET /contact/complat', undefined],
  ['three slips, most in the first', 'GET /completed/contacts', 'GET /complat/contact', undefined],
  ['a word rather than an id', CONTACTS, 'GET /contacts/complted', 'GET /contacts/completed'],
  ['a path without its base', `GET ${ACD}/skills`, 'GET /skills', `GET ${ACD}/skills`],
  ['a path with its version alone', `GET ${ACD}/skills`, 'GET /v33.0/skills', `GET ${ACD}/skills`],
  ['the end of a path', TIMES, 'GET /times', undefined],
  ['the end of a path of another API', 'GET /a/auth/token', 'GET /token', undefined],
  ['the first segment left out', 'GET /auth/token', 'GET /token', 'GET /auth/token'],
  ['the last segment left out', 'GET /auth/authorize/logout', 'GET /auth/authorize', undefined],
  ['an id left out', START, 'GET /skills/start', START],
  ['a segment left out behind an id', TIMES, `GET ${ACD}/skills/5/times`, TIMES],
  ['a segment left out behind a word', TIMES, `GET ${ACD}/skills/all/times`, undefined],
  ['a segment left out before the last', TIMES, `GET ${ACD}/skills/5/parameters`, undefined],
  ['two segments left out', TIMES, `GET ${ACD}/skills/times`, undefined],
  ['a segment too many', 'GET /auth/token', 'GET /x/auth/token', undefined],
  ['segments too many behind the base', `GET ${ACD}/skills`, `GET ${ACD}/skills/x/y`, undefined],
])('the path that is meant: %s', (_name, operations, asked, want) => {
  const [method = '', path = ''] = asked.split(' ');
  expect(pathMeant(operationsOf(operations), method, path)).toBe(want);
});

test.each<[string, string, string, Readonly<Record<string, unknown>>, string | undefined]>([
  ['of a word', CONTACTS, '/contacts/{contactId}', { contactId: 'complete' }, 'GET /contacts/completed'],
  ['of nothing but the path itself', 'GET /contacts/{id}', '/contacts/{id}', { id: 'complete' }, undefined],
  ['of an id with a digit', 'GET /x/{id}, GET /x/version2', '/x/{id}', { id: 'version3' }, undefined],
  ['of a number', 'GET /x/{id}, GET /x/1234567', '/x/{id}', { id: 1234568 }, undefined],
  ['of an id and a word', 'GET /x/{a}/completed', '/x/{a}/{b}', { a: 5, b: 'complete' }, 'GET /x/{a}/completed'],
])('the literal that is meant: %s', (_name, operations, template, params, want) => {
  expect(literalMeant(operationsOf(operations), 'GET', template, params)).toBe(want);
});

/** The operations of a contract, a wrong path, and the operations that it comes nearest to. */
test.each<[string, string, string, string]>([
  ['every method', 'GET /a, GET /s/{id}/go, PUT /b, PUT /s/{id}/go', '/s/123456789/gx', 'GET, PUT /s/{id}/go'],
  ['ids do not count', 'GET /s/abc456/go, GET /s/{abc}/gx', '/s/123456/go', 'GET /s/{abc}/gx'],
  ['the longer of both is the measure', 'GET /axyz, GET /abcdefgh', '/abcd', 'GET /abcdefgh'],
  ['the first of two that are as near', 'GET /abx, GET /aby', '/abz', 'GET /abx'],
  ['one that is nearer', 'GET /axy, GET /aby', '/abz', 'GET /aby'],
  ['one that is less near', 'GET /abx, GET /ayx', '/abz', 'GET /abx'],
  ['a path is not nearest to itself', 'GET /a/{id}, GET /a/{id}/b', '/a/5', 'GET /a/{id}/b'],
  ['of two that come to the same, the first', 'GET /agents/states, GET /agents/{id}', '/agents/states/x', 'GET /agents/states'],
  ['a path that is too short for an id', 'GET /s/{id}', '/s', 'GET /s/{id}'],
])('the nearest operation: %s', (_name, operations, path, want) => {
  expect(nearestOperation(operationsOf(operations), path)).toBe(want);
}); // biome-ignore format: a table reads better filled

test('no operation is the nearest of none', () => {
  expect(nearestOperation([], '/a')).toBe('');
});

describe('a route', () => {
  test('to an empty id takes nothing but OPTIONS', () => {
    const { found } = findRoute(defaultContract, 'HEAD', `${ACD}/skills//activity`);
    expect(found).toEqual([{ code: 'path-id-empty', pointer: '', slots: { methods: 'OPTIONS' } }]);
  });

  test.each([
    [`${ACD}//skills`, 'a doubled slash'],
    [`${ACD}/skills/`, 'the slash at its end'],
    [`${ACD}/SKILLS`, 'letter case'],
    [`${ACD}/%73kills`, 'letter case or percent-encoding'],
    [`${ACD}//SKILLS/`, 'a doubled slash and the slash at its end and letter case'],
  ])('that differs in its form: %s', (path, form) => {
    const { operation, found } = findRoute(defaultContract, 'GET', path);
    expect(operation?.id).toBe('listSkills');
    expect(found).toEqual([{ code: 'path-form', pointer: '', slots: { path: `${ACD}/skills`, form } }]);
  });

  test.each([
    [`${ACD}/skills`, true],
    [`${ACD}/SKILLS`, false],
  ])('where another form is an error: %s', (path, want) => {
    const { tables } = defaultContract;
    const form = { ...tables.findings['path-form'], severity: 'error' as const };
    const contract = { ...defaultContract, tables: { ...tables, findings: { ...tables.findings, 'path-form': form } } };
    expect(findRoute(contract, 'GET', path).operation !== undefined).toBe(want);
  });

  test('a mark that stands for an empty id elsewhere is an id', () => {
    expect(findRoute(defaultContract, 'GET', `${ACD}/agents/~`).params).toEqual({ agentId: '~' });
  });

  test.each([
    ['/inContactAPI/services/v34/skills', 'version-not-supported', 'v34'],
    ['/inContactAPI/services/34.0/skills', 'version-not-supported', '34.0'],
    ['/inContactAPI/services/x2/skills', 'operation-not-implemented', undefined],
    ['/inContactAPI/services', 'operation-not-implemented', undefined],
  ])('to a version that is not one: %s', (path, code, version) => {
    const [first] = findRoute(defaultContract, 'GET', path).found;
    expect([first?.code, first?.slots['version']]).toEqual([code, version]);
  });

  test('to an operation as it was in older versions', () => {
    const operation = defaultContract.tables.operations.find(({ id }) => id === 'listCampaigns');
    const older = operation?.older ?? [];
    expect(older.length).toBeGreaterThan(1);
    const of = (version: number) => findRoute(defaultContract, 'GET', `${ACD.replace('34', `${version}`)}/campaigns`);
    expect(older.map(({ upTo }) => of(upTo).operation)).toEqual(older.map((each) => each.operation));
    expect(of(34).operation).toEqual(operation);
  });

  test('to a path that does not take the method, and to one that is mistyped', () => {
    const slots = { method: 'PUT', methods: 'GET, HEAD, OPTIONS', remark: '' };
    expect(findRoute(defaultContract, 'PUT', '/auth/jwks').found).toEqual([
      { code: 'method-wrong', pointer: '', slots },
    ]);
    const found = [{ code: 'path-mistyped', pointer: '', slots: { path: '/auth/jwkss', nearest: 'GET /auth/jwks' } }];
    expect(findRoute(defaultContract, 'GET', '/auth/jwkss').found).toEqual(found);
  });

  test('a claimed path is compared with the operation of the claim, wherever it is in the contract', () => {
    const tables = { operations: defaultContract.tables.operations.toReversed() } as unknown as Contract;
    expect(claimedPath(tables, '/api/v2/outbound/calls')?.nearest).toBe('/ccapi/v2/outbound/personal-connection/call');
  });

  test.each([
    ['nothing is found', undefined, undefined],
    ['the path is unknown', 'path-unknown', 'GET /a'],
    ['the path is claimed', 'path-claimed', undefined],
  ] as const)('the nearest known path where %s', (_name, code, want) => {
    expect(nearestKnown(code ? [{ code, pointer: '', slots: { nearest: 'GET /a' } }] : [])).toBe(want);
  });
});

/** A contract with documents of an API that is at one host. */
const documented = {
  ...defaultContract,
  documents: { hasLike: (path: string) => path === '/shop/items', isAt: (host: string) => host === 'shop.example' },
} as unknown as EffectiveContract;

test.each([
  ['GET /shop/items', true],
  ['GET https://shop.example/shop/items', true],
  ['GET https://other.example/shop/items', false],
  ['GET https://shop.example/shop/others', false],
  [`GET ${VENDOR}/shop/items`, true],
  // documented, and not played
  [`GET https://other.example${ACD}/agents/issues`, false],
  [`GET ${VENDOR}${ACD}/agents/issues`, true],
  // nothing where ids belong
  [`GET ${VENDOR}${ACD}/skills//parameters/time-zones`, true],
  [`POST ${VENDOR}${ACD}/agent-sessions//interactions//end`, true],
  [`POST http://localhost${ACD}/agent-sessions//interactions//end`, true],
  // a slip in the first segment
  [`GET ${VENDOR}/inContactAP/services/v34.0/agents/inContactAPI/skills`, true],
  ['GET http://localhost/inContactAP/services/v34.0/agents/inContactAPI/skills', false],
])('whether it concerns a contract with documents: %s', (line, want) => {
  const [method = '', url = ''] = line.split(' ');
  expect(concernsContract(documented, { method, url, headers: {}, body: null })).toBe(want);
});
