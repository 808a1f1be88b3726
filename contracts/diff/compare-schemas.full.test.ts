import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excess } from '../test-support/schema-excess.ts';

const text = { type: 'string' };
/** A keyword; an object with a key of that name would look like a promise. */
const THEN = 'then';

const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  3,
  1.5,
  -1,
  '',
  'a',
  'b',
  'ab',
  'aaa',
  [],
  [1],
  ['a'],
  ['a', 1],
  [1, 1],
  [null],
  {},
  { a: 1 },
  { a: 'a' },
  { a: null },
  { b: 1 },
  { a: 'a', b: 1 },
  { a: 1, b: 'b' },
  { a: {}, b: [] },
  { c: 1 },
  { a: 'a', c: 'c' },
  { a: { a: 1 } },
  { a: { b: 'a' } },
  { ab: 1 },
  { a: [1, 'a'] },
  { b: { a: 'a' } },
];

/** Small schemas of everything that is judged, over the same few keys and values. */
const { schema } = fc.letrec<{ schema: unknown; whole: unknown }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<unknown>(
      true,
      {},
      text,
      { type: 'integer' },
      { const: 'a' },
      { enum: ['a', 1] },
      { type: 'object' },
    ),
    tie('whole'),
  ),
  whole: fc
    .record(
      {
        type: fc.oneof(
          fc.constantFrom('string', 'integer', 'number', 'array', 'object', 'null', 'boolean'),
          fc.uniqueArray(fc.constantFrom('string', 'integer', 'object', 'null', 'array'), {
            minLength: 1,
            maxLength: 3,
          }),
        ),
        enum: fc.uniqueArray(fc.constantFrom('a', 'b', 1, 2, null), { minLength: 1, maxLength: 3 }),
        const: fc.constantFrom<unknown>('a', 1, null),
        minimum: fc.integer({ min: -1, max: 2 }),
        exclusiveMaximum: fc.integer({ min: 0, max: 3 }),
        multipleOf: fc.constantFrom(1, 2),
        minLength: fc.integer({ min: 0, max: 2 }),
        maxLength: fc.integer({ min: 0, max: 3 }),
        pattern: fc.constantFrom('^a', 'b$'),
        minItems: fc.integer({ min: 0, max: 2 }),
        maxItems: fc.integer({ min: 0, max: 2 }),
        uniqueItems: fc.boolean(),
        items: tie('schema'),
        prefixItems: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        contains: tie('schema'),
        required: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }),
        properties: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('schema'), { maxKeys: 2 }),
        patternProperties: fc.dictionary(fc.constantFrom('^a', 'b$'), tie('schema'), { minKeys: 1, maxKeys: 1 }),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
        minProperties: fc.integer({ min: 0, max: 2 }),
        dependentRequired: fc.constant({ a: ['b'] }),
        allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        not: tie('schema'),
        if: tie('schema'),
        [THEN]: tie('schema'),
        else: tie('schema'),
      },
      { requiredKeys: [] },
    )
    .map((whole) => (Object.keys(whole).length > 5 ? Object.fromEntries(Object.entries(whole).slice(0, 5)) : whole)),
}));

/** The same schema with a part of it taken away, put in or replaced. */
const changed = fc
  .tuple(schema, schema, fc.nat(), fc.constantFrom('drop', 'merge', 'other'))
  .map(([before, other, at, how]): [unknown, unknown] => {
    if (before === null || typeof before !== 'object' || how === 'other') return [before, other];
    const keys = Object.keys(before);
    if (how === 'drop')
      return [before, Object.fromEntries(Object.entries(before).filter((_, index) => index !== at % keys.length))];
    return [before, { ...before, ...(typeof other === 'object' ? other : {}) }];
  });

function takes(given: unknown): (value: unknown) => boolean {
  return new Ajv2020({ strict: false, logger: false }).compile(given as object) as (value: unknown) => boolean;
}

describe('soundness', () => {
  test('where nothing is reported, every value that one schema takes is taken by the other, as Ajv validates them', () => {
    let sure = 0;
    const property = fc.property(changed, ([one, other]) => {
      const [takesOne, takesOther] = [takes(one), takes(other)];
      for (const [a, b, takesA, takesB] of [
        [one, other, takesOne, takesOther],
        [other, one, takesOther, takesOne],
      ] as const) {
        if (excess(a, b).length > 0) continue;
        sure += 1;
        expect(VALUES.filter((value) => takesA(value) && !takesB(value))).toEqual([]);
      }
    });
    fc.assert(property, { numRuns: 600 });
    expect(sure).toBeGreaterThan(100);
  }, 120_000);

  test('a schema has nothing beyond itself', () => {
    fc.assert(
      fc.property(schema, (one) => {
        expect(excess(one, structuredClone(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
