import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { controlRoutes } from '../../mock-server/admin/admin-api.ts';
import { damaged } from './bodies.ts';
import { anyJson, type FormSchema, valuesOf } from './from-schema.ts';
import { headers } from './headers.ts';
import { bytesOf, type SentRequest } from './request.ts';
import { methods } from './vendor-requests.ts';

/** The forms that the bodies of routes have, by method and path. */
const FORMS: Readonly<Record<string, string>> = {
  'PATCH /clock': 'clock-change',
  'PUT /faults/{name}': 'fault',
  'PUT /stubs/{name}': 'stub',
  'PUT /rate-limit': 'rate-limit',
  'PUT /scenario': 'scenario',
  'PATCH /tenant': 'json-patch',
  'POST /tokens/revoke': 'token-revocation',
  'POST /journal/verify': 'verification',
  'POST /journal/search': 'verification',
};

const DEEPEST = 9_000;

/** Expensive, and the same each time. */
const RARE = /^\/(docs|console|openapi)|^$|^\/$/;

const grants = fc.record(
  {
    scopes: fc.oneof(fc.array(fc.constantFrom('outbound:personal-connection:write', 'x')), anyJson),
    expiresIn: fc.oneof(fc.constantFrom(3600, -1, 0, 1e15, 0.5), anyJson),
    userId: fc.oneof(fc.constant('11111111-1111-4111-8111-111111111111'), anyJson),
  },
  { requiredKeys: [] },
);
const patches = fc.array(
  fc.record({
    op: fc.constantFrom('add', 'remove', 'replace', 'move', 'copy', 'test', 'x'),
    path: fc.constantFrom('/name', '/contacts/0', '/contacts/-', '/skills/0/isActive', '', '/__proto__/x', '/a~2', '~'),
    from: fc.constantFrom('/name', '/contacts', '/x'),
    value: anyJson,
  }),
  { maxLength: 4 },
);

function formsOf(route: string): fc.Arbitrary<unknown> {
  if (route === 'POST /tokens') return grants;
  if (route === 'PATCH /tenant') return patches;
  const name = FORMS[route];
  if (name === undefined) return anyJson;
  const file = new URL(`../../spec/forms/${name}.schema.json`, import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as FormSchema;
  return valuesOf(route === 'POST /journal/search' ? (schema.properties?.['expectations']?.items ?? {}) : schema);
}

function textsOf(route: string): fc.Arbitrary<string> {
  const json = formsOf(route).map((value) => JSON.stringify(value) ?? '');
  return fc
    .oneof(
      { weight: 9, arbitrary: json },
      { weight: 1, arbitrary: damaged(json) },
      { weight: 1, arbitrary: deep },
      { weight: 1, arbitrary: deepTenants },
    )
    .map(bytesOf);
}

const deep = fc
  .tuple(fc.constantFrom('[', '{"name":'), fc.integer({ min: 1, max: DEEPEST }))
  .map(([piece, times]) => piece.repeat(times) + (piece === '[' ? ']' : '').repeat(times));
const deepTenants = fc.integer({ min: 1, max: DEEPEST }).map((n) => `{"name":${'['.repeat(n)}${']'.repeat(n)}}`);
const SEGMENTS = [
  'one',
  'two',
  'slow',
  'flaky',
  'thread',
  '1',
  '%',
  '%00',
  '..',
  'x'.repeat(300),
  'index.html',
  '__proto__',
  '%2f',
];
const QUERIES = [
  '',
  '',
  '',
  '?limit=1',
  '?limit=-1',
  '?after=x',
  '?status=4xx',
  '?operation=placeCall&finding=campaign-unknown',
  '?since=2016-12-31T23:59:60Z',
  '?%zz=%',
  '?__proto__=1&limit=1&limit=2',
];

function requestsTo({ method, path }: (typeof controlRoutes)[number]): fc.Arbitrary<SentRequest> {
  const target = fc
    .tuple(fc.array(fc.constantFrom(...SEGMENTS), { minLength: 2, maxLength: 2 }), fc.constantFrom(...QUERIES))
    .map(([segments, query]) => {
      let used = 0;
      return `/_fake${path.replace(/\{[^}]*\}/g, () => segments[used++] ?? '')}${query}`;
    });
  const mounted = fc.constantFrom('', '', '', '/_fake/keys/one', '/_fake/keys/one/_fake/keys/two');
  return fc.record({
    method: fc.oneof({ weight: 9, arbitrary: fc.constant(method) }, { weight: 1, arbitrary: methods }),
    target: fc.tuple(mounted, target).map(([mount, rest]) => mount + rest),
    headers,
    body: method === 'GET' || method === 'DELETE' ? fc.constant('') : textsOf(`${method} ${path}`),
  });
}

/** Requests to the admin API: to each of its routes, mostly in its form. */
export const adminRequests: fc.Arbitrary<SentRequest> = fc.oneof(
  ...controlRoutes.map((route) => ({ weight: RARE.test(route.path) ? 1 : 8, arbitrary: requestsTo(route) })),
  { weight: 4, arbitrary: fc.constantFrom('/_fake/x', '/_fake/journal/', '/_fake//', '/_FAKE/health').map(nowhere) },
);

function nowhere(target: string): SentRequest {
  return { method: 'GET', target, headers: [['Host', 'localhost']], body: '' };
}
