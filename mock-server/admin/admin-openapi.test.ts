import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import document from '../../generated/admin-openapi.json' with { type: 'json' };
import { type AdminSchemas, allVariants, defaultTenant } from '../../generated/index.ts';
import type { Har, Health, JournalEntry } from '../admin-types/index.ts';
import { type FakeCxone, startFakeCxone, startProxy } from '../index.ts';
import { controlRoutes } from './admin-api.ts';

/** What the document says is what the admin API does: every route, and the body of every response. */

interface Operation {
  readonly operationId: string;
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, ResponseObject>>;
}
interface ResponseObject {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

const operations = new Map(
  Object.entries(document.paths as unknown as Record<string, Record<string, Operation>>).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([key]) => key !== 'parameters')
      .map(([method, operation]) => [operation.operationId, { path, method: method.toUpperCase(), ...operation }]),
  ),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormatsModule.default(ajv);
ajv.addSchema(document, 'admin');

interface Parts {
  readonly params?: Record<string, string>;
  readonly query?: string;
  readonly body?: unknown;
}

/** Validates a response as the document has it for this operation and status. */
async function expectDocumented(id: string, response: Response): Promise<unknown> {
  const { responses } = operations.get(id) as Operation;
  const of = responses[response.status] ?? responses[`${Math.floor(response.status / 100)}XX`];
  expect(of, `${id} ${response.status}`).toBeDefined();
  const { content } = of?.$ref === undefined ? (of as ResponseObject) : documentedAt(of.$ref);
  const text = await response.text();
  if (content === undefined) return expect(text).toBe('');
  const [[mediaType = '', { schema } = { schema: {} }] = []] = Object.entries(content);
  if (mediaType !== '*/*') expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
  if (!/json$/.test(mediaType) || mediaType.endsWith('ndjson')) return text;
  const value = JSON.parse(text) as unknown;
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"admin#/')) as object);
  expect(validate(value), `${id} ${response.status}: ${ajv.errorsText(validate.errors)}\n${text}`).toBe(true);
  return value;
}

function documentedAt(pointer: string): ResponseObject {
  const name = pointer.split('/').at(-1) ?? '';
  return (document.components.responses as unknown as Record<string, ResponseObject>)[name] as ResponseObject;
}

describe('the document of the admin API', () => {
  test('has every route, and no other', () => {
    const documented = [...operations.values()].map(({ method, path }) => `${method} ${path}`);
    for (const { method, path, takesBody } of controlRoutes) {
      const operation = [...operations.values()].find(
        (each) => each.method === method && each.path === `/_fake${path}`,
      );
      expect([method, path, takesBody ?? false]).toEqual([method, path, operation?.requestBody !== undefined]);
    }
    const served = controlRoutes.map(({ method, path }) => `${method} /_fake${path}`);
    expect(documented.sort()).toEqual(served.sort());
  });

  test('has the types that tests see, where those are narrower', () => {
    expectTypeOf<JournalEntry>().toExtend<AdminSchemas['JournalEntry']>();
    expectTypeOf<Health>().toExtend<AdminSchemas['Health']>();
    expectTypeOf<Har>().toExtend<AdminSchemas['Har']>();
  });
});

describe('the responses of the admin API', () => {
  let fake: FakeCxone;
  const asked = new Set<string>();

  beforeAll(async () => {
    fake = await startFakeCxone({ port: 0 });
    const call = {
      contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
      campaignId: 'camp-pc-001',
    };
    await place(call);
    await place(call);
    await place({ contact: { externalId: 'ext-12345', phone: '1' } });
    await place(call, { Prefer: 'code=403' });
    await fetch(`${fake.url}/_fake/keys/one/_fake/journal`);
    await fake.patchTenant([{ op: 'test', path: '/name', value: defaultTenant.name }]);
    await fake.clock.advance(3600);
  });
  afterAll(() => fake.close());

  async function place(body: object, headers: Record<string, string> = {}): Promise<void> {
    await fetch(`${fake.url}/ccapi/v2/outbound/personal-connection/call`, {
      method: 'POST',
      headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  const LATENCY = { latency: { fixed: 1 } };
  const STUB = {
    priority: 1,
    times: 2,
    request: { method: 'GET', path: '/jobs/{id}', query: { a: { exists: false } } },
    responses: [{ status: 201, headers: { etag: '1' }, json: { state: 'done' }, delay: 1 }, { text: 'x' }],
  };
  const LIMIT = { requests: 5, seconds: 1 };
  const CASES: readonly (readonly [operation: string, status: number, request?: Parts])[] = [
    ['getHealth', 200],
    ['getLiveness', 200],
    ['getReadiness', 200],
    ['getMetrics', 200],
    ['getCertificate', 404],
    ['getContract', 200],
    ['getAdminApi', 200],
    ['listJournal', 200],
    ['listJournal', 400, { query: '?nope=1' }],
    ['listCalls', 400, { query: '?state=x' }],
    ['exportJournalAsHar', 200, { query: '?limit=3' }],
    ['exportJournalAsNdjson', 200],
    ['searchJournal', 200, { body: { operation: 'placeCall' } }],
    ['searchJournal', 400, { body: { operatoin: 'placeCall' } }],
    ['verifyJournal', 200, { body: { inOrder: true, expectations: [{ status: 202 }, { status: '5xx' }] } }],
    ['verifyJournal', 400, { body: {} }],
    ['getJournalEntry', 200, { params: { id: 'journal-1' } }],
    ['getJournalEntry', 404, { params: { id: 'journal-999' } }],
    ['listCalls', 200],
    ['getCall', 200, { params: { id: 'call-1' } }],
    ['getCall', 404, { params: { id: 'call-999' } }],
    ['getDialer', 200],
    ['getNotify', 404],
    ['listDoubleDials', 200],
    ['getClock', 200],
    ['changeClock', 200, { body: { advance: 1 } }],
    ['changeClock', 400, { body: { advance: -1 } }],
    ['getScenario', 200],
    ['listScenarios', 200],
    ['setScenario', 200, { body: { steps: [503, '429 retry-after 2 x3', { answer: 'pass', times: 'always' }] } }],
    ['setScenario', 400, { body: { steps: [] } }],
    ['getScenario', 200],
    ['setBuiltInScenario', 200, { params: { name: 'outage' } }],
    ['setBuiltInScenario', 400, { params: { name: 'nope' } }],
    ['clearScenario', 204],
    ['setFault', 200, { params: { name: 'slow' }, body: LATENCY }],
    ['setFault', 400, { params: { name: 'slow' }, body: { latency: 1 } }],
    ['listFaults', 200],
    ['clearFault', 204, { params: { name: 'slow' } }],
    ['clearFault', 404, { params: { name: 'slow' } }],
    ['clearFaults', 204],
    ['setStub', 200, { params: { name: 'job' }, body: STUB }],
    ['setStub', 400, { params: { name: 'job' }, body: { request: {}, responses: [] } }],
    ['listStubs', 200],
    ['clearStub', 204, { params: { name: 'job' } }],
    ['clearStub', 404, { params: { name: 'job' } }],
    ['clearStubs', 204],
    ['getRateLimit', 200],
    ['setRateLimit', 200, { body: LIMIT }],
    ['setRateLimit', 400, { body: {} }],
    ['getRateLimit', 200],
    ['clearRateLimit', 204],
    ['getTenant', 200],
    ['replaceTenant', 200, { body: defaultTenant }],
    ['replaceTenant', 400, { body: { name: 'x' } }],
    ['patchTenant', 200, { body: [{ op: 'replace', path: '/name', value: 'other' }] }],
    ['patchTenant', 400, { body: [{ op: 'remove', path: '/users' }] }],
    ['createToken', 201, { body: { scopes: ['a'], expiresIn: 60 } }],
    ['createToken', 400, { body: { scopes: 'a' } }],
    ['revokeToken', 204, { body: { token: 'fake-reporter' } }],
    ['revokeToken', 400, { body: { token: 'of somebody else' } }],
    ['listKeys', 200],
    ['dropKey', 204, { params: { key: 'one' } }],
    ['dropKey', 404, { params: { key: 'one' } }],
    ['askByMcp', 406, { body: { jsonrpc: '2.0', id: 1, method: 'ping' } }],
    ['redirectToConsole', 308],
    ['getConsole', 200],
    ['getConsoleAsset', 404, { params: { asset: 'nope' } }],
    ['redirectToDocs', 308],
    ['getDocs', 200],
    ['getDocsPage', 200, { params: { page: 'index.html' } }],
    ['getDocsPage', 404, { params: { page: 'nope.html' } }],
    ['getDocsAsset', 404, { params: { asset: 'nope' } }],
    ['watchJournal', 400, { query: '?limit=1' }],
    ['clearJournal', 204],
    ['reset', 204],
  ];

  // in order: some prepare what later ones ask for
  const ROWS = CASES.map(([id, status, parts = {}]): [string, number, Parts] => [id, status, parts]);
  test.each(ROWS)('%s answers %i as documented', async (id, status, { params, query, body }) => {
    asked.add(id);
    const response = await request(id, params, query, body);
    expect(response.status).toBe(status);
    await expectDocumented(id, response);
  });

  test('watchJournal sends events', async () => {
    asked.add('watchJournal');
    const ending = new AbortController();
    const response = await fetch(`${fake.url}/_fake/journal/events`, { signal: ending.signal });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    ending.abort();
  });

  test('every operation was requested', () => expect([...asked].sort()).toEqual([...operations.keys()].sort()));

  test('health names every variant', async () => {
    const { variants } = (await expectDocumented('getHealth', await request('getHealth'))) as Health;
    expect(Object.keys(variants).sort()).toEqual(Object.keys(allVariants).sort());
  });

  test('an entry of a proxy is one of the document too', async () => {
    const proxy = await startProxy({ target: fake.url, port: 0 });
    await fetch(`${proxy.url}/ccapi/v2/outbound/personal-connection/call`, { method: 'POST' });
    const response = await fetch(`${proxy.url}/_fake/journal`);
    const { entries } = (await expectDocumented('listJournal', response)) as { entries: JournalEntry[] };
    expect(entries.map(({ proxied }) => proxied?.answeredBy)).toEqual(['upstream']);
    const served = await fetch(`${proxy.url}/_fake/admin-openapi.json`);
    expect(await served.json()).toMatchObject({ servers: [{ url: proxy.url }, {}] });
    await proxy.close();
  });

  function request(id: string, params: Record<string, string> = {}, query = '', body?: unknown): Promise<Response> {
    const { path = '', method = '' } = operations.get(id) ?? {};
    const filled = path.replace(/\{(\w+)\}/, (_, name) => params[name] ?? '');
    return fetch(fake.url + filled + query, {
      method,
      redirect: 'manual',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
});
