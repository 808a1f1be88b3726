import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyPatch, type Operation } from 'rfc6902';
import { describe, expect, test } from 'vitest';
import { loadOpenApi, loadVariantPatches } from '../../generated/index.ts';
import type { ChangeKind, ContractChange } from './change.ts';
import { diffContracts } from './diff-contracts.ts';
import { documentProblems } from './document-problems.ts';

type Document = Record<string, unknown>;

const ours = (await loadOpenApi()) as Document;
const variants = (await loadVariantPatches()) as Record<string, Operation[]>;
const ours30 = JSON.parse(
  readFileSync(new URL('../../generated/openapi-3.0.json', import.meta.url), 'utf8'),
) as Document;

const CALL = '/paths/~1ccapi~1v2~1outbound~1personal-connection~1call/post';
const TOKEN = '/paths/~1auth~1token/post';
const SCHEMAS = '/components/schemas';

/** Without the operations of the ACD API, so that an edit is found sooner. */
const edits: Document = {
  ...ours,
  paths: Object.fromEntries(
    Object.entries(ours['paths'] as Document).filter(([path]) => !path.startsWith('/inContactAPI/')),
  ),
};

/** Another version of a document. */
function edited(document: Document, ...patch: Operation[]): Document {
  const copy = structuredClone(document);
  const problems = applyPatch(copy, patch).filter((problem) => problem !== null);
  if (problems.length > 0) throw new Error(String(problems));
  return copy;
}

const put = (path: string, value: unknown): Operation => ({ op: 'add', path, value });
const drop = (path: string): Operation => ({ op: 'remove', path });
const move = (from: string, path: string): Operation => ({ op: 'move', from, path });

/** The worst of what has changed; nothing where nothing has. */
function verdict(changes: readonly ContractChange[]): ChangeKind | 'same' {
  return changes[0]?.kind ?? 'same';
}

const finding = (more: object) => ({
  reply: 'invalid_campaign',
  stage: 'inspect',
  precedence: 999,
  severity: 'error',
  summary: 'New.',
  hint: 'New.',
  evidence: ['AS-09'],
  ...more,
});

type Verdict = ChangeKind | 'same';
type Edit = readonly [what: string, onwards: Verdict, back: Verdict, ...patch: Operation[]];

const EDITS: readonly Edit[] = [
  // what is for one direction alone has no place in the other
  [
    'an id of answers alone is required',
    'same',
    'same',
    put(`${SCHEMAS}/CallRequest/properties/id`, { type: 'string', readOnly: true }),
    put(`${SCHEMAS}/CallRequest/required/-`, 'id'),
  ],
  [
    'a key is for answers alone',
    'breaking',
    'compatible',
    put(`${SCHEMAS}/CallRequest/properties/scriptId/readOnly`, true),
  ],
  [
    'a secret of requests alone is in an answer',
    'same',
    'same',
    put(`${SCHEMAS}/TokenResponse/properties/secret`, { type: 'string', writeOnly: true }),
    put(`${SCHEMAS}/TokenResponse/required/-`, 'secret'),
  ],
  // requests: what was taken must be taken still
  ['a key is required', 'breaking', 'compatible', put(`${SCHEMAS}/CallRequest/required/-`, 'scriptId')],
  [
    'an optional key is taken',
    'compatible',
    'breaking',
    put(`${SCHEMAS}/CallRequest/properties/note`, { type: 'string' }),
  ],
  [
    'a type is another one',
    'breaking',
    'breaking',
    put(`${SCHEMAS}/CallRequest/properties/campaignId/type`, 'integer'),
  ],
  [
    'a type is one of two',
    'compatible',
    'breaking',
    put(`${SCHEMAS}/CallRequest/properties/campaignId/type`, ['string', 'null']),
  ],
  ['a text may be longer', 'compatible', 'breaking', put(`${SCHEMAS}/Contact/properties/externalId/maxLength`, 65)],
  ['a text may be empty', 'compatible', 'breaking', put(`${SCHEMAS}/Contact/properties/externalId/minLength`, 0)],
  ['a pattern is lifted', 'compatible', 'breaking', drop(`${SCHEMAS}/Contact/properties/externalId/pattern`)],
  ['a pattern is another one', 'breaking', 'breaking', put(`${SCHEMAS}/Contact/properties/externalId/pattern`, '^x')],
  [
    'a format is asked for',
    'breaking',
    'compatible',
    put(`${SCHEMAS}/CallRequest/properties/campaignId/format`, 'uuid'),
  ],
  ['a value is the only one', 'breaking', 'compatible', put(`${SCHEMAS}/CallRequest/properties/campaignId/const`, 'x')],
  ['a value leaves a list', 'breaking', 'compatible', drop(`${SCHEMAS}/TokenRequest/properties/grant_type/enum/1`)],
  ['more numbers are taken', 'compatible', 'breaking', put(`${SCHEMAS}/Contact/properties/phoneNumbers/maxItems`, 7)],
  ['an open object is closed', 'breaking', 'compatible', put(`${SCHEMAS}/TokenRequest/additionalProperties`, false)],
  ['a closed object is opened', 'compatible', 'breaking', drop(`${SCHEMAS}/PhoneNumber/additionalProperties`)],
  [
    'a branch of a condition asks for more',
    'breaking',
    'compatible',
    put(`${SCHEMAS}/TokenRequest/allOf/1/then/required/-`, 'client_id'),
  ],
  [
    'a condition is another one',
    'breaking',
    'breaking',
    put(`${SCHEMAS}/TokenRequest/allOf/0/if/properties/grant_type/const`, 'refresh_token'),
  ],
  ['a key of a closed object is gone', 'breaking', 'compatible', drop(`${SCHEMAS}/CallRequest/properties/scriptId`)],
  ['the body is optional', 'compatible', 'breaking', put(`${CALL}/requestBody/required`, false)],
  [
    'another media type is taken',
    'breaking',
    'breaking',
    move(
      `${TOKEN}/requestBody/content/application~1x-www-form-urlencoded`,
      `${TOKEN}/requestBody/content/application~1json`,
    ),
  ],
  [
    'a query parameter is required',
    'breaking',
    'breaking',
    put(`${CALL}/parameters`, [{ in: 'query', name: 'region', required: true, schema: { type: 'string' } }]),
  ],
  [
    'a header may be given',
    'compatible',
    'breaking',
    put(`${CALL}/parameters`, [{ in: 'header', name: 'X-Trace', schema: { type: 'string' } }]),
  ],
  ['less may be sent', 'breaking', 'compatible', put(`${CALL}/x-limits/maxBytes`, 1024)],
  ['a permission is no longer needed', 'compatible', 'breaking', drop(`${CALL}/x-permission`)],
  [
    'another scope is needed',
    'breaking',
    'breaking',
    { op: 'replace', path: `${CALL}/security/0/accessToken/0`, value: 'outbound:all' },
  ],
  ['a second scope is needed', 'breaking', 'compatible', put(`${CALL}/security/0/accessToken/-`, 'outbound:all')],
  ['strangers are turned away', 'breaking', 'compatible', drop(`${TOKEN}/security/1`)],
  ['an operation is open to all', 'compatible', 'breaking', put(`${CALL}/security`, [])],
  [
    'a scheme is another one',
    'breaking',
    'breaking',
    put('/components/securitySchemes/accessToken', { type: 'apiKey', in: 'header', name: 'X-Key' }),
  ],
  ['an operation is gone', 'breaking', 'compatible', drop('/paths/~1auth~1jwks')],
  ['an operation has another path', 'breaking', 'breaking', move('/paths/~1auth~1jwks', '/paths/~1auth~1keys')],
  ['an operation has another name', 'breaking', 'breaking', put(`${CALL}/operationId`, 'call')],
  // answers: what may come must have been possible before
  ['an answer may lack a key', 'breaking', 'compatible', drop(`${SCHEMAS}/TokenResponse/required/0`)],
  [
    'an answer has lost an optional key',
    'breaking',
    'compatible',
    drop(`${SCHEMAS}/TokenResponse/properties/id_token`),
  ],
  [
    'an answer has a key of another type',
    'breaking',
    'breaking',
    put(`${SCHEMAS}/TokenResponse/properties/expires_in/type`, 'string'),
  ],
  [
    'a header may be missing',
    'breaking',
    'compatible',
    put('/components/responses/MethodNotAllowed/headers/Allow/required', false),
  ],
  ['a header is gone', 'breaking', 'compatible', drop('/components/responses/TooManyRequests/headers')],
  ['success has another status', 'breaking', 'breaking', move(`${CALL}/responses/202`, `${CALL}/responses/200`)],
  // findings
  ['a finding is gone', 'breaking', 'breaking', drop(`${CALL}/x-findings/script-unknown`)],
  [
    'a finding is called otherwise',
    'breaking',
    'breaking',
    move(`${CALL}/x-findings/script-unknown`, `${CALL}/x-findings/script-strange`),
  ],
  ['a warning rejects', 'breaking', 'compatible', put(`${CALL}/x-findings/contact-unknown/severity`, 'error')],
  [
    'a finding leads to another reply',
    'breaking',
    'breaking',
    put(`${CALL}/x-findings/script-unknown/reply`, 'invalid_campaign'),
  ],
  ['a finding is found in another stage', 'breaking', 'breaking', put('/x-findings/permission-missing/stage', 'apply')],
  [
    'a finding is answered before others',
    'breaking',
    'breaking',
    put(`${CALL}/x-findings/script-unknown/precedence`, 1),
  ],
  [
    'a finding has a number that changes no order',
    'same',
    'same',
    put(`${CALL}/x-findings/double-dial/precedence`, 9999),
  ],
  ['a finding that rejects is new', 'breaking', 'breaking', put(`${CALL}/x-findings/new-one`, finding({}))],
  ['a warning is new', 'compatible', 'breaking', put(`${CALL}/x-findings/new-one`, finding({ severity: 'warning' }))],
  [
    'a finding is new that is only chosen',
    'compatible',
    'breaking',
    put('/x-findings/new-one', finding({ stage: 'override', reply: 'server_error' })),
  ],
  [
    'a finding is new for what a schema rejected',
    'compatible',
    'breaking',
    put(`${CALL}/x-findings/new-one`, finding({ reply: 'invalid_type', violates: ['type /contact/externalId'] })),
  ],
  // replies
  [
    'a reply has other words',
    'breaking',
    'breaking',
    put('/components/examples/invalid_campaign/value/error_description', 'other words'),
  ],
  [
    'a reply has another header',
    'breaking',
    'breaking',
    put('/components/examples/insufficient_scope/x-reply/headers/WWW-Authenticate', 'Bearer'),
  ],
  [
    'a reply has one header more',
    'breaking',
    'breaking',
    put('/components/examples/invalid_campaign/x-reply', { headers: { 'X-New': '1' } }),
  ],
  [
    'a reply is new',
    'compatible',
    'breaking',
    put('/components/responses/NotFound/content/application~1json/examples/new_one', {
      value: { error: 'Not Found', error_description: 'gone' },
    }),
  ],
  [
    'a reply has another status',
    'breaking',
    'breaking',
    move(
      '/components/responses/CallBadRequest/content/application~1json/examples/invalid_script',
      '/components/responses/CallForbidden/content/application~1json/examples/invalid_script',
    ),
  ],
  // only told otherwise
  ['a claim is added', 'evidence', 'evidence', put(`${SCHEMAS}/Contact/x-evidence/required/-`, 'AS-01')],
  ['a hint has other words', 'evidence', 'evidence', put(`${CALL}/x-findings/script-unknown/hint`, 'Other words.')],
  ['a description is another one', 'evidence', 'evidence', put(`${SCHEMAS}/Contact/description`, 'Other words.')],
  [
    'an example is another one',
    'evidence',
    'evidence',
    put(`${SCHEMAS}/Contact/properties/externalId/examples`, ['other']),
  ],
  [
    'a sample of what varies is another one',
    'evidence',
    'evidence',
    put('/components/examples/key_required/value/error_description', 'contact is required'),
    put('/components/examples/key_required/x-reply/slots/key', 'contact'),
  ],
  ['a version is another one', 'evidence', 'evidence', put('/info/version', '9.9.9')],
  [
    'a property is called description',
    'compatible',
    'breaking',
    put(`${SCHEMAS}/CallRequest/properties/description`, { type: 'string' }),
  ],
  [
    'webhooks are there, which are not compared',
    'breaking',
    'breaking',
    put('/webhooks', { rung: { post: { responses: {} } } }),
  ],
];

describe('an edit of our contract', () => {
  test.each(EDITS.map(([what, onwards, back, ...patch]) => ({ what, onwards, back, patch })))(
    '$what: $onwards, and taken back $back',
    ({ onwards, back, patch }) => {
      const next = edited(edits, ...patch);
      expect(verdict(diffContracts(edits, next))).toBe(onwards);
      expect(verdict(diffContracts(next, edits))).toBe(back);
    },
  );

  test('the pointer of a change leads to something in the version that it names', () => {
    for (const [, , , ...patch] of EDITS) {
      const next = edited(edits, ...patch);
      for (const { version, pointer } of diffContracts(edits, next)) {
        const there = applyPatch(structuredClone(version === 'old' ? edits : next), [
          { op: 'test', path: pointer, value: 1 },
        ]);
        expect(there[0]?.name, pointer).not.toBe('MissingError');
      }
    }
  });
});

/** Written by hand, from what the values mean. */
const VARIANTS: Readonly<Record<string, readonly [onwards: ChangeKind, back: ChangeKind]>> = {
  'scope=call': ['breaking', 'breaking'],
  'scope=either': ['compatible', 'breaking'],
  'scope=none': ['compatible', 'breaking'],
  'missing-right=401': ['breaking', 'breaking'],
  'bad-credentials=401': ['breaking', 'breaking'],
  'flat-phone=accept': ['compatible', 'breaking'],
  'campaign=required': ['breaking', 'compatible'],
  'success-body=call-id': ['compatible', 'breaking'],
  'error-body=empty': ['breaking', 'breaking'],
  'error-body=icStatusDescription': ['breaking', 'breaking'],
  'unknown-contact=reject': ['breaking', 'compatible'],
  // what `any` takes contains what `e164` takes; of two regular expressions that is not known
  'number-format=any': ['breaking', 'breaking'],
  'external-id=warn': ['compatible', 'breaking'],
  'path=strict': ['breaking', 'compatible'],
  'client-credentials=accept': ['compatible', 'breaking'],
  'token-media-type=form': ['breaking', 'compatible'],
  'tenant-id=required': ['breaking', 'compatible'],
  'invalid-client=401': ['breaking', 'breaking'],
  'list-file=any': ['compatible', 'breaking'],
  'queue-callback-body=none': ['breaking', 'compatible'],
  'work-item-body=none': ['breaking', 'compatible'],
  'webrtc-station=reject': ['breaking', 'compatible'],
  'required-parameters=documented': ['breaking', 'compatible'],
  'dnc-records-key=dncGroupRecords': ['breaking', 'breaking'],
  'completed-window=any': ['compatible', 'breaking'],
  'parameter-conflict=reject': ['breaking', 'compatible'],
  'page-limit=100': ['breaking', 'compatible'],
  // the default of a parameter is not what a body may be
  'page-size=10000': ['evidence', 'evidence'],
};

describe('a value of a variant', () => {
  test('each is expected to be something', () => {
    expect(Object.keys(VARIANTS)).toEqual(Object.keys(variants));
  });

  test.each(Object.entries(VARIANTS))('%s', (name, [onwards, back]) => {
    const effective = edited(ours, ...(variants[name] ?? []));
    expect(verdict(diffContracts(ours, effective))).toBe(onwards);
    expect(verdict(diffContracts(effective, ours))).toBe(back);
  });
});

describe('two versions', () => {
  test('of the same words have no difference, in 3.1 and in 3.0', () => {
    expect(diffContracts(ours, structuredClone(ours))).toEqual([]);
    expect(diffContracts(ours30, structuredClone(ours30))).toEqual([]);
  });

  test('in any order of their keys have none either, as long as the bytes of an answer are the same', () => {
    expect(diffContracts(ours, reversed(ours) as Document)).toEqual([]);
  });

  test('have, the one as the other, what is breaking one way and only reported the other', () => {
    const some = fc.subarray(
      EDITS.slice(0, 20).map(([, , , ...patch]) => patch),
      { minLength: 1, maxLength: 3 },
    );
    const property = fc.property(some, (patches) => {
      let next = edits;
      for (const patch of patches) {
        try {
          next = edited(next, ...patch);
        } catch {
          // an edit before has taken away what this one changes
        }
      }
      const [onwards, back] = [diffContracts(edits, next), diffContracts(next, edits)];
      const told = (changes: readonly ContractChange[], kind: ChangeKind, words: RegExp) =>
        changes
          .filter((each) => each.kind === kind && words.test(each.message))
          .map(({ message }) => message.replace(words, ''))
          .sort();
      expect(told(onwards, 'breaking', /^the body no longer takes/)).toEqual(
        told(back, 'compatible', /^the body also takes/),
      );
      expect(told(back, 'breaking', /^the body no longer takes/)).toEqual(
        told(onwards, 'compatible', /^the body also takes/),
      );
    });
    fc.assert(property, { numRuns: 30 });
  });

  test('that need no catalog are compared as any OpenAPI document is', () => {
    const old = petshop({ '200': {} });
    expect(verdict(diffContracts(old, petshop({ '200': {}, '404': {} })))).toBe('breaking');
    expect(
      verdict(diffContracts(petshop({ '200': {}, default: {} }), petshop({ '200': {}, default: {}, '404': {} }))),
    ).toBe('same');
    expect(verdict(diffContracts(old, petshop({ '200': {} }, '/pets/{petId}')))).toBe('same');
    expect(verdict(diffContracts(old, ours))).toBe('breaking');
  });
});

function petshop(responses: object, path = '/pets/{id}'): Document {
  const name = path.slice(7, -1);
  const parameters = [{ in: 'path', name, required: true, schema: { type: 'string' } }];
  return { openapi: '3.1.0', info: { title: '', version: '1' }, paths: { [path]: { parameters, get: { responses } } } };
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, key === 'value' ? each : reversed(each)]),
  );
}

describe('what is not a version', () => {
  test.each<[value: unknown, pointer: string, problem: string]>([
    [[], '', 'is not an OpenAPI document: it is not an object'],
    [{ swagger: '2.0' }, '/openapi', 'must be 3.0, 3.1 or 3.2, and is Swagger 2.0'],
    [{ openapi: '3.1.0' }, '/paths', 'is missing: there is nothing to compare'],
    [
      { openapi: '3.1.0', paths: { '/a': { $ref: './a.yaml' } } },
      '/paths/~1a/$ref',
      "'./a.yaml' leads out of the document; bundle it first, as by redocly bundle",
    ],
    [{ openapi: '3.1.0', paths: { '/a': { $ref: '#/b' } } }, '/paths/~1a/$ref', "there is nothing at '#/b'"],
    [{ openapi: '3.1.0', paths: { '/a': { $ref: '#/b%zz' } } }, '/paths/~1a/$ref', "there is nothing at '#/b%zz'"],
    [
      { openapi: '3.1.0', paths: {}, 'x-findings': {} },
      '/x-findings',
      "its catalog cannot be read: Cannot read properties of undefined (reading 'schemas')",
    ],
  ])('%j', (value, pointer, problem) => {
    expect(documentProblems(value)).toEqual([{ pointer, problem }]);
  });
});
