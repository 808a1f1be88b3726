import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/openapi-3-0';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractUnder, type SomeVariants, standaloneSchema } from '../../contracts/internal.ts';
import { loadVariantPatches } from '../../generated/index.ts';
import { openapi30 } from '../../scripts/generate/openapi-30.ts';
import { schemaIn30 } from '../../scripts/generate/schema-30.ts';
import { answer, createSandbox } from '../index.ts';
import { callBodies } from '../test-support/bodies.ts';
import { readCases, tenantOf } from '../test-support/case-files.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';
import { wireRequest } from '../test-support/wire.ts';

// The 3.1 schemas are judged by ajv, those of 3.0 by an implementation that reads OpenAPI 3.0 itself and shares
// nothing with ajv: a mistake of the conversion cannot be hidden by the same mistake in both judges.

const ORIGIN = 'http://127.0.0.1:4010';
type Judge = (body: unknown) => boolean;
interface Judges {
  readonly modern: Judge;
  readonly older: Judge;
}

let registered = 0;

/** Two judges for every schema of the contract under some variants, one for each version. */
async function judgesUnder(variants: SomeVariants): Promise<Map<string, Judges>> {
  const spec = await (await contractUnder(variants)).openapi();
  const uri = await registered30(openapi30(spec));
  const judges = new Map<string, Judges>();
  for (const name of Object.keys(spec.components.schemas)) {
    const modern = new Ajv2020({ strict: false, validateFormats: false }).compile(
      standaloneSchema(spec, name, '2020-12'),
    );
    const older = await validate(`${uri}#/components/schemas/${name}`);
    judges.set(name, { modern, older: (body) => older(body as never).valid });
  }
  return judges;
}

async function registered30(document: object): Promise<string> {
  registered += 1;
  const uri = `https://example.test/openapi-3.0/${registered}`;
  registerSchema(JSON.parse(JSON.stringify(document)), uri, 'https://spec.openapis.org/oas/3.0/schema');
  return uri;
}

/** Every schema is asked about every body, not only the one that is declared for it. Returns how many were right. */
function agreed(judges: ReadonlyMap<string, Judges>, body: unknown, title?: string): number {
  let right = 0;
  for (const [name, { modern, older }] of judges) {
    const verdict = modern(body);
    expect(older(body), `${title ?? ''} ${name} ${JSON.stringify(body)}`).toBe(verdict);
    right += verdict ? 1 : 0;
  }
  return right;
}

const variantsOf = (name: string): SomeVariants => {
  const [variant = '', value = ''] = name.split('=');
  return { [variant]: value } as SomeVariants;
};

describe('the 3.0 version', () => {
  test('is a valid document of OpenAPI 3.0, under every value', async () => {
    const names = ['scope=personal-connection', ...Object.keys((await loadVariantPatches()) as object)];
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const validator = new Validator();
      const document = openapi30(await (await contractUnder(variantsOf(name))).openapi());
      expect(await validator.validate(JSON.parse(JSON.stringify(document))), name).toEqual({ valid: true });
      expect(validator.version).toBe('3.0');
    }
  });

  /** Parameters have their schemas beside them, and those of 3.0 have one example. */
  const withOneExample = (document: object): object =>
    JSON.parse(JSON.stringify(document), (key, value) => {
      if (key !== 'schema' || !Array.isArray(value?.examples)) return value;
      const { examples, ...schema } = value;
      return { ...schema, example: examples[0] };
    });

  test('has every operation, answer, scope and extension of the 3.1 document', async () => {
    const spec = await (await contractUnder({})).openapi();
    const older = openapi30(spec);
    const shapeOf = (document: object) => {
      const { paths, components, ...rest } = JSON.parse(JSON.stringify(document)) as Record<string, object>;
      const { schemas, ...others } = components as Record<string, object>;
      const extensions = Object.entries(rest).filter(([key]) => key.startsWith('x-'));
      return { paths, others, schemas: Object.keys(schemas ?? {}), extensions };
    };
    expect(shapeOf(older)).toEqual(shapeOf(withOneExample(spec)));
  });

  test('validates every body of the cases, sent and answered, as the 3.1 document does', {
    timeout: 600_000,
  }, async () => {
    let [bodies, right] = [0, 0];
    const known = new Map<string, { judges: ReadonlyMap<string, Judges>; judged: Set<string> }>();
    for (const each of readCases()) {
      const key = JSON.stringify(each.variants ?? {});
      const { judges, judged } = known.get(key) ?? {
        judges: await judgesUnder(each.variants ?? {}),
        judged: new Set(),
      };
      known.set(key, { judges, judged });
      for (const body of await bodiesOf(each)) {
        bodies += 1;
        const text = JSON.stringify(body);
        if (!judged.has(text)) right += agreed(judges, body, each.title);
        judged.add(text); // many cases have the same bodies
      }
    }
    expect(bodies).toBeGreaterThan(300);
    expect(right).toBeGreaterThan(300);
  });

  test.each<SomeVariants>([
    {},
    { 'flat-phone': 'accept', campaign: 'required' },
    { 'flat-phone': 'accept', 'number-format': 'any', 'client-credentials': 'accept', 'external-id': 'warn' },
  ])('validates 1,000 generated bodies as the 3.1 document does, under %j', { timeout: 120_000 }, async (variants) => {
    const judges = await judgesUnder(variants);
    let right = 0;
    const bodies = fc.oneof({ weight: 2, arbitrary: callBodies }, tokenRequests, errors);
    fc.assert(
      fc.property(bodies, (body) => {
        right += agreed(judges, body);
      }),
      { numRuns: 1_000, seed: 10_137 },
    );
    expect(right).toBeGreaterThan(100);
  });
});

/** What is sent in a case and what is answered, as values. Bodies that are not JSON and no form are nothing to judge. */
async function bodiesOf(each: ReturnType<typeof readCases>[number]): Promise<unknown[]> {
  const { head, body } = await wireRequest(each, ORIGIN);
  const text = body.toString('utf8');
  const sent = head.path === '/auth/token' ? [Object.fromEntries(new URLSearchParams(text))] : values(text);
  if (each.only !== undefined) return sent;
  const options = { tenant: tenantOf(each), signingKey: SIGNING_KEY, origin: ORIGIN };
  const sandbox = await createSandbox({ ...options, ...(each.variants && { variants: each.variants }) });
  const tooLarge = body.length > (head.path === '/auth/token' ? 16_384 : 262_144);
  const made = await answer(sandbox, head, tooLarge ? { tooLarge } : { bytes: body });
  return [...sent, ...values(made.body)];
}

function values(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

const text = fc.constantFrom('password', 'refresh_token', 'client_credentials', 'fake-access-key-id', '');
const field = fc.oneof({ weight: 8, arbitrary: text }, fc.jsonValue({ maxDepth: 1 }));
const tokenRequests = fc.record(
  {
    grant_type: fc.oneof({ weight: 8, arbitrary: fc.constantFrom('password', 'refresh_token') }, field),
    username: field,
    password: field,
    refresh_token: field,
    client_id: field,
    stray: field,
  },
  { requiredKeys: [] },
);
const errors = fc.record({ error: field, error_description: field, stray: field }, { requiredKeys: [] });

describe('a schema in 3.0', () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(null, 0, 1, 1.5, 5, 6, 'a', 'b', '', true, [], ['a'], [1], {}, { a: 1 }, { a: 'b' }),
  );

  test.each<[string, unknown, unknown]>([
    ['a type or null', { type: ['string', 'null'] }, { type: 'string', nullable: true }],
    ['null alone', { type: 'null' }, { type: 'string', enum: [null], nullable: true }],
    [
      'several types',
      { type: ['string', 'array', 'null'] },
      {
        anyOf: [
          { type: 'string', nullable: true },
          { type: 'array', items: {}, nullable: true },
        ],
      },
    ],
    ['an array of anything', { type: 'array' }, { type: 'array', items: {} }],
    ['one value', { const: 'a' }, { enum: ['a'] }],
    ['one value of several', { const: 'a', enum: ['a', 'b'] }, { enum: ['a', 'b'], allOf: [{ enum: ['a'] }] }],
    [
      'a bound that is left out',
      { type: 'number', exclusiveMinimum: 1 },
      { type: 'number', minimum: 1, exclusiveMinimum: true },
    ],
    [
      'two bounds on one side',
      { exclusiveMaximum: 6, maximum: 5 },
      { maximum: 5, allOf: [{ maximum: 6, exclusiveMaximum: true }] },
    ],
    [
      'a condition',
      JSON.parse('{"if": {"type": "string"}, "then": {"const": "a"}, "else": {"type": "number"}}'),
      {
        allOf: [
          { anyOf: [{ not: { type: 'string' } }, { enum: ['a'] }] },
          { anyOf: [{ type: 'string' }, { type: 'number' }] },
        ],
      },
    ],
    ['anything', true, {}],
    ['nothing', { properties: { a: false } }, { properties: { a: { not: {} } } }],
    [
      'no other keys',
      { properties: { a: { const: 1 } }, additionalProperties: false },
      { properties: { a: { enum: [1] } }, additionalProperties: false },
    ],
    ['an example', { examples: ['a', 'b'], $comment: 'why' }, { example: 'a' }],
  ])('%s', async (_name, modern, older) => {
    expect(schemaIn30(modern)).toEqual(older);
    const document = { openapi: '3.0.3', info: { title: 'A', version: '1' }, paths: {} };
    const uri = await registered30({ ...document, components: { schemas: { A: schemaIn30(modern) } } });
    const inModern = new Ajv2020({ strict: false }).compile(modern as object);
    const inOlder = await validate(`${uri}#/components/schemas/A`);
    fc.assert(
      fc.property(value, (each) => {
        expect(inOlder(each as never).valid).toBe(inModern(each));
      }),
      { numRuns: 300, seed: 10_137 },
    );
    unregisterSchema(uri);
  });

  test('a reference has nothing beside it', () => {
    const $ref = '#/components/schemas/A';
    expect(schemaIn30({ $ref })).toEqual({ $ref });
    expect(schemaIn30({ $ref, description: 'why' })).toEqual({ description: 'why', allOf: [{ $ref }] });
  });

  test.each(['patternProperties', 'prefixItems', 'propertyNames', 'dependentRequired', 'unevaluatedProperties'])(
    '%s has no counterpart and is rejected',
    (keyword) => expect(() => schemaIn30({ [keyword]: {} })).toThrow(`OpenAPI 3.0 has no "${keyword}" in a schema`),
  );
});

test('what is around the schemas is put into the words of 3.0', () => {
  const spec = {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
    info: { title: 'A', version: '1', summary: 'short', license: { name: 'MIT', identifier: 'MIT' } },
    webhooks: { called: { post: { requestBody: { content: { 'application/json': { schema: { const: 1 } } } } } } },
    components: {
      schemas: { A: { $ref: '#/components/schemas/A/$defs/B', $defs: { B: { type: ['string', 'null'] } } } },
      responses: { R: { description: '', headers: { H: { $ref: '#/x', description: 'more' } } } },
    },
  };
  expect(openapi30(spec as never)).toEqual({
    openapi: '3.0.3',
    info: {
      title: 'A',
      version: '1',
      'x-summary': 'short',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    paths: {},
    components: {
      schemas: { A: { $ref: '#/components/schemas/AB' }, AB: { type: 'string', nullable: true } },
      responses: { R: { description: '', headers: { H: { $ref: '#/x' } } } },
    },
    'x-webhooks': {
      called: { post: { requestBody: { content: { 'application/json': { schema: { enum: [1] } } } } } },
    },
  });
  expect(() => openapi30({ ...spec, components: { ...spec.components, pathItems: {} } } as never)).toThrow('pathItems');
});
