import { describe, expect, test } from 'vitest';
import { contractUnder, findRoute, type Operation, rawPairs } from '../../contracts/internal.ts';
import { startFakeCxone } from '../index.ts';
import { type Case, groupsOf, readCases, tenantOf } from '../test-support/case-files.ts';
import { prepareFake, putToFake } from '../test-support/over-a-socket.ts';
import {
  hasSpecmatic,
  isDeclared,
  type KeysSchema,
  runSpecmatic,
  type SpecmaticExample,
} from '../test-support/specmatic.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';
import { type WireRequest, wireRequest } from '../test-support/wire.ts';

/** Statuses that a request which fits the document can have. */
const OF_VALID_REQUESTS = new Set([200, 201, 202, 204, 302, 401, 403, 404, 409]);

/** Operations that are not sent, and why. */
const UNSENT: Readonly<Record<string, string>> = {
  issueToken: 'of credentials that may be left out Specmatic leaves them out, although the example has them',
  issueLegacyToken: 'as issueToken',
  signIn: 'Specmatic follows the redirect',
};

interface Sent {
  readonly each: Case;
  readonly request: WireRequest;
  readonly operation: Operation;
}

/** Each takes Specmatic some seconds, so that a tenant has some cases. */
const groups = [...groupsOf(readCases().filter(isPlain)).values()].filter((cases) => cases.length >= 5);
const sentOperations = new Set<string>();

describe.runIf(hasSpecmatic())('Specmatic over the whole document (SPECMATIC_JAR)', () => {
  test.each(groups.map((cases) => [cases[0]?.title, cases] as const))(
    'from "%s"',
    async (_title, cases) => {
      const document = (await (await contractUnder({})).openapi()) as unknown as Document;
      const fake = await startFakeCxone({ signingKey: SIGNING_KEY, tenant: tenantOf(cases[0] as Case) });
      const examples: Record<string, SpecmaticExample> = {};
      const prepared = new Map<string, Sent>();
      for (const sent of await sendable(cases, fake.url, document)) {
        const { method, path, query, rawHeaders } = sent.request.head;
        const key = keyOf(method, path + query, headersOf(rawHeaders)['Authorization'], sent.request.body);
        const other = prepared.get(key) ?? sent; // the requests of Specmatic do not say which of both is meant
        if (other !== sent && (other.each.given ?? sent.each.given) !== undefined) continue;
        const place = `${method} ${path}`;
        // without a state, what Specmatic makes of the example before would find none
        if (sent.each.expect.status === 404 && prepared.get(place)?.each.given !== undefined) continue;
        prepared.set(key, sent);
        if (!prepared.has(place)) prepared.set(place, sent);
        const name = `${Object.keys(examples).length}-${sent.each.name.replace(/\W+/g, '-').slice(0, 80)}`;
        examples[name] = await exampleOf(sent, fake.url, document);
        sentOperations.add(sent.operation.id);
      }
      const printed = await runSpecmatic(document, examples, {
        upstream: fake.url,
        async prepare({ method, url, authorization, body }) {
          // Specmatic leaves out what may be left out, and that is no example
          const sent =
            prepared.get(keyOf(method, url, authorization, body)) ?? prepared.get(`${method} ${url.split('?')[0]}`);
          if (sent === undefined) await fetch(`${fake.url}/_fake/reset`, { method: 'POST' });
          else await prepareFake(sent.each, fake.url, sent.request);
        },
      });
      await fake.close();
      const [, run, failures, errors] = /Tests run: (\d+), .*Failures: (\d+), .*Errors: (\d+)/.exec(printed) ?? [];
      expect({ failures, errors }, printed.slice(-40_000)).toEqual({ failures: '0', errors: '0' });
      expect(Number(run)).toBeGreaterThanOrEqual(Object.keys(examples).length);
    },
    900_000,
  );

  test('every operation was sent, or why not is said', async () => {
    const { tables } = await contractUnder({});
    const missing = tables.operations.map(({ id }) => id).filter((id) => !sentOperations.has(id));
    expect(missing.sort()).toEqual(Object.keys(UNSENT).sort());
  });
});

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, PathOperation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Response>>;
    readonly schemas: Readonly<Record<string, KeysSchema>>;
  };
}
interface Reference {
  readonly $ref?: string;
}
interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema: { readonly type?: string };
}
interface Response {
  readonly headers?: object;
}
interface PathOperation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: KeysSchema }>> };
  readonly parameters?: readonly (Parameter & Reference)[];
  readonly responses: Readonly<Record<string, Response & Reference>>;
}

/** Before a request of Specmatic the fake is reset, and gets what the case is given, so that Specmatic needs no state. */
function isPlain({ title, variants, unwitnessed, only }: Case): boolean {
  const isOfRequest = variants === undefined && only === undefined && !title.startsWith('override');
  return isOfRequest && (unwitnessed === undefined || unwitnessed === 'Prism knows no state');
}

/** The same for the same request, however its JSON is written. */
function keyOf(method: string, url: string, authorization: string | undefined, body: Buffer): string {
  const [path, query] = url.split('?');
  const text = body.toString();
  const fields = text.startsWith('{') ? JSON.stringify(sorted(JSON.parse(text))) : text;
  return [method, path, authorization, [...new URLSearchParams(query)].sort().join('&'), fields].join(' ');
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** Cases whose request is as the document has it: nothing undeclared in the query, a body of the declared media type. */
async function sendable(cases: readonly Case[], origin: string, document: Document): Promise<Sent[]> {
  const contract = await contractUnder({});
  const sent: Sent[] = [];
  // what is done comes first: it is what Specmatic gets where two cases have one request
  const inOrder = [...cases].sort(
    (one, other) => Number(one.expect.status >= 400) - Number(other.expect.status >= 400),
  );
  for (const each of inOrder) {
    if (!OF_VALID_REQUESTS.has(each.expect.status)) continue;
    if (each.expect.findings.some((found) => each.expect.status < 400 || found.startsWith('shadowed'))) continue;
    const request = await wireRequest(each, origin);
    const { operation, found } = findRoute(contract, request.head.method, request.head.path);
    if (operation === undefined || found.length > 0 || request.raw) continue;
    if (operation.id in UNSENT) continue;
    if (fits(document, operation, request)) sent.push({ each, request, operation });
  }
  return sent;
}

function fits(document: Document, operation: Operation, { head, body }: WireRequest): boolean {
  const declared = pathOperation(document, operation).parameters?.map((each) =>
    each.$ref === undefined ? each : document.components.parameters[lastPart(each.$ref)],
  );
  const integers = declared?.flatMap((each) => (each?.schema.type === 'integer' ? [each.name] : []));
  if (!hasNumbers(operation.path, head.path, integers ?? [])) return false;
  const names = declared?.flatMap((each) => (each?.in === 'query' ? [each.name] : [])) ?? [];
  if ([...queryOf(head.query).keys()].some((key) => !names.includes(key))) return false;
  const type = headersOf(head.rawHeaders)['Content-Type'];
  if (type?.startsWith('application/json') && !hasDeclaredKeys(document, operation, body)) return false;
  return body.length === 0 || (type?.startsWith(operation.consumes ?? '-') === true && body.length < 10_000);
}

function hasDeclaredKeys(document: Document, operation: Operation, body: Buffer): boolean {
  if (body.length === 0) return true;
  const { schema } = pathOperation(document, operation).requestBody?.content['application/json'] ?? {};
  const resolve = (ref: string) => document.components.schemas[lastPart(ref)] ?? {};
  return isDeclared(schema, JSON.parse(body.toString()), resolve);
}

/** Ids that are not numbers are a 404, where the document has an integer. */
function hasNumbers(template: string, path: string, integers: readonly string[]): boolean {
  const parts = path.split('/');
  return template
    .split('/')
    .every((part, index) => !integers.includes(part.slice(1, -1)) || /^\d+$/.test(parts[index] ?? ''));
}

/** The response is that of the fake: Specmatic compares the example and what it is sent with the document. */
async function exampleOf(
  { each, request, operation }: Sent,
  url: string,
  document: Document,
): Promise<SpecmaticExample> {
  const { head, body } = request;
  const seen = await putToFake(each, url, { request });
  const { 'Content-Type': type, Authorization } = headersOf(head.rawHeaders);
  const response = pathOperation(document, operation).responses[seen.status];
  const declared = response?.$ref === undefined ? response : document.components.responses[lastPart(response.$ref)];
  const names = ['Content-Type', ...Object.keys(declared?.headers ?? {})];
  const text = body.toString();
  const isForm = operation.consumes !== 'application/json';
  return {
    'http-request': {
      method: head.method,
      path: head.path,
      query: Object.fromEntries(queryOf(head.query)),
      headers: { ...(type && { 'Content-Type': type }), ...(operation.security.length > 0 && { Authorization }) },
      ...(text !== '' &&
        (isForm ? { 'form-fields': Object.fromEntries(new URLSearchParams(text)) } : { body: JSON.parse(text) })),
    },
    'http-response': {
      status: seen.status,
      headers: Object.fromEntries(
        names.map((name) => [name, seen.headers[name.toLowerCase()]]).filter(([, value]) => value !== undefined),
      ),
      ...(seen.body !== '' && {
        body: seen.headers['content-type'] === 'application/json' ? JSON.parse(String(seen.body)) : seen.body,
      }),
    },
  };
}

function pathOperation({ paths }: Document, { path, method }: Operation): PathOperation {
  return paths[path]?.[method.toLowerCase()] as PathOperation;
}

function headersOf(rawHeaders: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rawPairs(rawHeaders));
}

function queryOf(query: string): URLSearchParams {
  return new URLSearchParams(query.replace(/^\?/, ''));
}

function lastPart(reference: string): string {
  return reference.replace(/.*\//, '');
}
