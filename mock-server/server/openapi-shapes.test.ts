import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';

/** Shapes that public documents have: discriminators, nullable references, fields in brackets, paths that are references. */

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const responses = { 200: { description: '' } };
const form = {
  type: 'object',
  additionalProperties: false,
  properties: {
    n: { type: 'integer' },
    'x[]': { type: 'string' },
    meta: { type: 'object', additionalProperties: { type: 'integer' } },
    list: { type: 'array', items: { type: 'object', properties: { id: { type: 'integer' } } } },
  },
};

/** More values than the headers of a response can have. */
const MANY = Array.from({ length: 5000 }, (_, index) => `value-${index}`);

const document = {
  openapi: '3.0.3',
  info: { title: 'Shapes', version: '1' },
  paths: {
    '/ref': { $ref: '#/components/x-paths/it' },
    '/pets': {
      post: {
        requestBody: json(ref('Pet')),
        responses: { '2XX': { description: '', ...json({ type: 'array', minItems: 1, items: ref('Pet') }) } },
      },
    },
    '/animals': {
      post: {
        requestBody: json(ref('Animal')),
        responses: { 200: { description: '', ...json(ref('Animal')) } },
      },
    },
    '/nullable': {
      post: {
        requestBody: json({
          type: 'object',
          properties: { a: { nullable: true, allOf: [ref('Ids')] }, e: { nullable: true, enum: ['x'] } },
        }),
        responses,
      },
    },
    '/form': {
      post: { requestBody: { content: { 'application/x-www-form-urlencoded': { schema: form } } }, responses },
    },
    '/encoded': {
      post: {
        requestBody: {
          content: {
            'application/x-www-form-urlencoded': {
              schema: {
                type: 'object',
                properties: { ids: ref('Ids'), range: ref('Range'), word: { type: 'string' } },
              },
              encoding: { ids: { explode: false }, word: { contentType: 'text/plain' } },
            },
          },
        },
        responses,
      },
    },
    '/deep': {
      get: {
        parameters: [{ name: 'f', in: 'query', style: 'deepObject', schema: { ...form, additionalProperties: true } }],
        responses,
      },
    },
    '/created': {
      get: {
        parameters: [
          {
            name: 'created',
            in: 'query',
            style: 'deepObject',
            schema: { anyOf: [{ type: 'object', properties: { gt: { type: 'integer' } } }, { type: 'integer' }] },
          },
          { name: 'X-Languages', in: 'header', schema: { nullable: true, oneOf: [ref('Ids'), ref('Cat')] } },
          { name: 'X-Cat', in: 'header', schema: { nullable: true, oneOf: [ref('Cat')] } },
        ],
        responses,
      },
    },
    '/jobs/{id}': { get: { responses }, post: { responses: { 201: { description: '' } } } },
    '/jobs/{id}:cancel': { post: { responses: { 202: { description: '' } } } },
    '/label/{id}': {
      get: {
        parameters: [{ name: 'id', in: 'path', required: true, style: 'label', schema: { type: 'integer' } }],
        responses,
      },
    },
    '/styles/{list}/{members}/{spread}': {
      get: {
        parameters: [
          { name: 'list', in: 'path', required: true, style: 'label', explode: true, schema: ref('Ids') },
          { name: 'members', in: 'path', required: true, style: 'matrix', schema: ref('Range') },
          { name: 'spread', in: 'path', required: true, style: 'matrix', explode: true, schema: ref('Ids') },
        ],
        responses,
      },
    },
    '/range': {
      get: {
        parameters: [
          { name: 'range', in: 'query', required: true, schema: ref('Range') },
          { name: 'other', in: 'query', explode: false, schema: ref('Range') },
          { name: 'piped', in: 'query', style: 'pipeDelimited', explode: true, schema: ref('Ids') },
          { name: 'json', in: 'query', content: { 'application/json': { schema: {} } } },
          { name: 'plain', in: 'query', content: { 'text/plain': { schema: { type: 'string' } } } },
          { name: 'sid', in: 'cookie', schema: { enum: ['a+b&c=1'] } },
        ],
        responses,
        servers: [{ url: 'https://range.example/up' }],
      },
      put: { responses },
    },
    '/many': { get: { parameters: [{ name: 'n', in: 'query', schema: { enum: MANY } }], responses } },
    '/text': {
      get: { responses: { 200: { description: '', content: { 'text/plain': { schema: { type: 'string' } } } } } },
    },
  },
  components: {
    'x-paths': {
      it: {
        parameters: [{ name: 'n', in: 'query', required: true, schema: { type: 'integer' } }],
        get: { operationId: 'byReference', responses },
      },
    },
    schemas: {
      Animal: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { type: 'string' } },
        discriminator: { propertyName: 'kind', mapping: { bird: 'Bird' } },
      },
      Bird: { allOf: [ref('Animal'), { required: ['wings'], properties: { wings: { type: 'integer' } } }] },
      Parrot: { allOf: [ref('Bird'), { required: ['talks'], properties: { talks: { type: 'boolean' } } }] },
      Ids: { type: 'array', items: { type: 'integer' } },
      Range: { type: 'object', required: ['from'], properties: { from: { type: 'integer' }, to: { type: 'integer' } } },
      Pet: {
        oneOf: [ref('Cat'), ref('Dog')],
        discriminator: { propertyName: 'kind', mapping: { tabby: '#/components/schemas/Cat', dog: 'Dog' } },
      },
      Cat: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' }, lives: { type: 'integer' } } },
      Dog: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' }, barks: { type: 'boolean' } } },
    },
  },
};
const ofA = { ...ref('A'), properties: { b: { type: 'integer' } } };
const bodies: Readonly<Record<string, object>> = {
  left: { allOf: [ref('A')], properties: { b: { type: 'integer' } }, unevaluatedProperties: false },
  one: { oneOf: [ofA, { required: ['z'], properties: { z: {} } }], unevaluatedProperties: false },
  kind: { oneOf: [ref('A'), ref('B')], discriminator: { propertyName: 'kind' }, unevaluatedProperties: false },
  items: { allOf: [ref('Pair')], unevaluatedItems: false },
  many: { allOf: [ref('D9')], unevaluatedProperties: false },
  dynamic: { allOf: [{ $dynamicRef: '#it' }], unevaluatedProperties: false },
  pattern: { patternProperties: { '^(?=x)': {} }, unevaluatedProperties: false },
  additional: { patternProperties: { '^(?=x)': {} }, additionalProperties: false },
};
const webhooks = {
  openapi: '3.1.0',
  info: { title: 'Hooks', version: '1' },
  webhooks: { ping: { post: { responses } } },
  paths: Object.fromEntries(
    Object.entries(bodies).map(([name, schema]) => [`/${name}`, { post: { requestBody: json(schema), responses } }]),
  ),
  components: {
    schemas: {
      A: { type: 'object', properties: { kind: {}, a: { type: 'integer' } } },
      B: { type: 'object', properties: { kind: {}, b: { type: 'integer' } } },
      Pair: { prefixItems: [{}, { type: 'integer' }] },
      D0: ref('A'),
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_each, index) => [`D${index + 1}`, { allOf: [ref(`D${index}`), ref(`D${index}`)] }]),
      ),
    },
  },
};

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ openapi: [document, webhooks] });
});
afterAll(() => fake.close());

async function outcome(path: string, body?: string, type = 'application/json'): Promise<[number, string]> {
  const sent = body === undefined ? {} : { method: 'POST', headers: { 'content-type': type }, body };
  const response = await fetch(fake.url + path, sent);
  return [response.status, await response.text()];
}

describe('a document', () => {
  test.each([
    ['{"kind":"tabby","lives":9}', 200],
    ['{"kind":"Cat","lives":9}', 200],
    ['{"kind":"dog","lives":"many"}', 200],
    ['{"kind":"tabby","lives":"many"}', 400],
    ['{"kind":"zebra"}', 400],
    ['{"lives":9}', 400],
  ])('has a schema by its discriminator: %s', async (body, status) => {
    expect(await outcome('/pets', body)).toEqual([status, expect.any(String)]);
  });

  test.each([
    ['{"kind":"bird","wings":2}', []],
    ['{"kind":"bird"}', ['/wings']],
    ['{"kind":"Parrot","wings":2}', ['/talks']],
    ['{"kind":"Animal"}', []],
    ['{"kind":"cow"}', ['/kind']],
    ['{}', ['/kind']],
  ])('has the subtype of a base by its discriminator: %s', async (body, pointers) => {
    const [status, text] = await outcome('/animals', body);
    const problems = status === 200 ? [] : (JSON.parse(text).problems as { pointer: string }[]);
    expect(problems.map(({ pointer }) => pointer)).toEqual(pointers);
    if (status === 200) expect(JSON.parse(text)).toEqual({ kind: 'bird', wings: 0 });
  });

  test('names in a sample the schema that was sampled, and in a problem only what that schema says', async () => {
    expect(JSON.parse((await outcome('/pets', '{"kind":"dog"}'))[1])).toEqual([{ kind: 'tabby', lives: 0 }]);
    const [, wrong] = await outcome('/pets', '{"kind":"tabby","lives":"many"}');
    expect(JSON.parse(wrong).problems).toEqual([
      expect.objectContaining({ pointer: '/lives', rule: '/components/schemas/Cat/properties/lives/type' }),
    ]);
  });

  test.each([
    ['{"a":null,"e":null}', 200],
    ['{"a":[1],"e":"x"}', 200],
    ['{"a":["x"]}', 400],
    ['{"e":"y"}', 400],
  ])('has null beside a reference: %s', async (body, status) => {
    expect((await outcome('/nullable', body))[0]).toBe(status);
  });

  test.each([
    ['n=1&meta[a]=1&list[0][id]=2&list[1][id]=3&x[]=y', []],
    ['list[][id]=2', []],
    ['meta[a]=x', ['/meta/a']],
    ['list[0][id]=x', ['/list/0/id']],
    ['other[a]=1', ['/other']],
    ['__proto__[a]=1', ['/__proto__']],
  ])('has fields in brackets: %s', async (body, pointers) => {
    const [status, text] = await outcome('/form', body, 'application/x-www-form-urlencoded');
    const problems = status === 200 ? [] : (JSON.parse(text).problems as { pointer: string }[]);
    expect(problems.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test.each([
    ['/left', '{"a":1,"b":2}', []],
    ['/left', '{"a":"x","b":2,"c":3}', ['/a', '/c']],
    ['/one', '{"a":1,"b":2}', []],
    ['/one', '{"a":1,"q":2}', ['/q']],
    ['/kind', '{"kind":"B","b":2}', []],
    ['/kind', '{"kind":"A","b":2}', ['/b']],
    ['/items', '[1,2]', []],
    ['/items', '[1,2,3]', ['']],
  ])('knows what all schemas of a value have left of it: %s %s', async (path, body, pointers) => {
    const [status, text] = await outcome(path, body);
    const problems = status === 200 ? [] : (JSON.parse(text).problems as { pointer: string }[]);
    expect(problems.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test.each([
    ['/many', 'unevaluatedProperties beside more than 200 references is not supported'],
    ['/dynamic', 'unevaluatedProperties beside $dynamicRef is not supported'],
    ['/pattern', 'unevaluatedProperties beside a pattern that is not checked is not supported'],
    ['/additional', 'RE2 has no lookahead'],
  ])('lists as unchecked where that cannot be known: %s', async (path, problem) => {
    expect((await outcome(path, '{"other":1}'))[0]).toBe(200);
    const entry = (await fake.journal()).at(-1);
    expect(JSON.stringify(entry?.document?.unchecked)).toContain(problem);
  });

  test.each([
    ['/ref?n=1', 200],
    ['/ref', 400],
    ['/deep?f[meta][a]=1&f[list][0][id]=2', 200],
    ['/deep?f[list][0][id]=x', 400],
    ['/created?created[gt]=5', 200],
    ['/created?created[gt]=x', 400],
    ['/created?created=5', 200],
    ['/created?created=x', 400],
    ['/label/.7', 200],
    ['/label/.x', 400],
    ['/label/7', 400],
    ['/styles/.1.2/;members=from,1,to,2/;spread=1;spread=2', 200],
    ['/styles/.1.x/;members=from,1,to,2/;spread=1;spread=2', 400],
    ['/styles/.1.2/;members=to,2/;spread=1;spread=2', 400],
    ['/styles/.1.2/;members=from,1,to/;spread=1;spread=2', 400],
    ['/styles/.1.2/;members=from,1/;spread=1;other=2', 400],
    ['/range?from=1&to=2&other=from,1', 200],
    ['/range?from=x', 400],
    ['/range?to=2', 400],
    ['/range?from=1&other=to,1', 400],
    ['/range?from=1&piped=1&piped=2', 200],
    ['/range?from=1&piped=1&piped=x', 400],
    ['/range?from=1&json=%7B%7D', 200],
    ['/range?from=1&json=%7Bbroken', 400],
    ['/range?from=1&plain=%7B%7D', 200],
    ['/up/range?from=1', 200],
    ['/up/range?from=x', 400],
    ['/down/range?from=1', 404],
    ['/many?n=value-4999', 200],
  ])('is read at %s', async (path, status) => {
    expect((await outcome(path))[0]).toBe(status);
  });

  test('has the path with more text where two paths take the same', async () => {
    expect((await outcome('/jobs/7', ''))[0]).toBe(201);
    expect((await outcome('/jobs/7:cancel', ''))[0]).toBe(202);
    expect((await outcome('/jobs/7:cancel'))[0]).toBe(200); // only the other one has GET
  });

  test('judges headers that are objects or lists, and cookies as they are sent', async () => {
    const sent = (headers: Record<string, string>, path = '/created') =>
      fetch(fake.url + path, { headers }).then((got) => got.status);
    expect(await sent({ 'X-Cat': 'kind,tabby, lives,9', 'X-Languages': '1,2' })).toBe(200);
    expect(await sent({ 'X-Cat': 'lives,9' })).toBe(400);
    expect(await sent({ 'X-Languages': '1,two' })).toBe(400);
    expect(await sent({ Cookie: 'x=1; sid=a+b&c=1' }, '/range?from=1')).toBe(200);
    expect(await sent({ Cookie: 'sid=a b&c=1' }, '/range?from=1')).toBe(400);
  });

  test.each([
    ['ids=1,2&word=a', 200],
    ['ids=1,x', 400],
    [`range=${encodeURIComponent('{"from":1}')}&word=%7B`, 200],
    [`range=${encodeURIComponent('{"from":"x"}')}`, 400],
    ['range=%7Bbroken', 400],
    ['range[from]=1', 200],
  ])('has forms whose fields are written as their encoding says: %s', async (body, status) => {
    expect((await outcome('/encoded', body, 'application/x-www-form-urlencoded'))[0]).toBe(status);
  });

  test('has an operation at its own server alone', async () => {
    expect((await fetch(`${fake.url}/up/range`, { method: 'PUT' })).status).toBe(405);
    expect((await fetch(`${fake.url}/range`, { method: 'PUT' })).status).toBe(200);
  });

  test('lists as many values of an enum as a client can read', async () => {
    const { status, headers } = await fetch(`${fake.url}/many?n=x`);
    expect(status).toBe(400);
    expect(headers.get('x-fake-cxone-hint')).toMatch(/"value-0", .* and \d{4} more; /);
    expect(headers.get('x-fake-cxone-hint')?.length).toBeLessThan(1200);
  });

  test('has a text without an example', async () => {
    expect(await outcome('/text')).toEqual([200, 'string']);
    expect(fake.documents).toMatchObject([{ operations: 17 }, { title: 'Hooks', operations: 8 }]);
  });
});
