import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Makes the Postman collection of the examples from the bundled contract; run as a program it writes it. */

export const COLLECTION = 'examples/clients/postman/collection.json';

interface Media {
  readonly examples?: Readonly<Record<string, { readonly value: Readonly<Record<string, unknown>> }>>;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** The collection as text: the token first, for the call needs it. */
export function postmanCollection(): string {
  const { paths } = JSON.parse(readFileSync('generated/openapi.json', 'utf8')) as { readonly paths: Paths };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const order = ['issueToken', 'placeCall'];
  const chosen = order.map((id) => operations.find(({ operation }) => operation.operationId === id));
  const collection = {
    info: {
      name: 'fake-cxone: a token, then one Personal Connection call (unofficial)',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    variable: Object.entries({
      baseUrl: 'http://127.0.0.1:4010',
      clientId: 'fake-client-id',
      clientSecret: 'fake-client-secret',
      campaignId: 'camp-pc-001',
      accessToken: '',
    }).map(([key, value]) => ({ key, value })),
    item: chosen.flatMap((each) => (each === undefined ? [] : [itemOf(each.path, each.method, each.operation)])),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function itemOf(path: string, method: string, operation: Operation): object {
  const [type = '', media = {}] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const sample = Object.values(media.examples ?? {})[0]?.value ?? {};
  const success = Object.keys(operation.responses).find((status) => status.startsWith('2')) ?? '200';
  const isForm = type === 'application/x-www-form-urlencoded';
  const basic = { clientId: 'username', clientSecret: 'password' };
  const exec = [
    `pm.test('answers ${success}', () => pm.response.to.have.status(${success}));`,
    ...(isForm ? ["pm.collectionVariables.set('accessToken', pm.response.json().access_token);"] : []),
  ];
  return {
    name: operation.summary,
    event: [{ listen: 'test', script: { type: 'text/javascript', exec } }],
    request: {
      method: method.toUpperCase(),
      url: `{{baseUrl}}${path}`,
      auth: isForm
        ? { type: 'basic', basic: Object.entries(basic).map(([from, key]) => ({ key, value: `{{${from}}}` })) }
        : { type: 'bearer', bearer: [{ key: 'token', value: '{{accessToken}}' }] },
      header: isForm ? [] : [{ key: 'Content-Type', value: type }],
      body: isForm
        ? { mode: 'urlencoded', urlencoded: Object.entries(sample).map(([key, value]) => ({ key, value })) }
        : { mode: 'raw', raw: JSON.stringify({ ...sample, campaignId: '{{campaignId}}' }, null, 2) },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(COLLECTION, postmanCollection());
