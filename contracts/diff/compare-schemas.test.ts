import { describe, expect, test } from 'vitest';
import { excess } from '../test-support/schema-excess.ts';

const text = { type: 'string' };
/** A keyword; an object with a key of that name would look like a promise. */
const THEN = 'then';
const closed = (properties: object, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

describe('a narrower schema', () => {
  test.each<[what: string, narrow: unknown, wide: unknown]>([
    ['is itself', closed({ a: text }, ['a']), closed({ a: text }, ['a'])],
    ['is written in another order', { type: ['null', 'string'] }, { type: ['string', 'null'] }],
    ['is described otherwise', { ...text, description: 'one' }, { ...text, description: 'other', 'x-evidence': {} }],
    ['is taken by a schema of everything', closed({ a: text }), {}],
    ['is one of several types', text, { type: ['string', 'null'] }],
    ['has integers where numbers are', { type: 'integer' }, { type: 'number' }],
    ['has a value of the list', { const: 1 }, { enum: [1, 2] }],
    ['has values that match', { enum: ['ab', 'a'] }, { type: 'string', pattern: '^a', maxLength: 2 }],
    ...['^(a|a)*$', '^((a)+)+$'].map((pattern): [string, unknown, unknown] => [
      `has a long value that matches ${pattern}`,
      { type: 'string', enum: ['a'.repeat(900)] },
      { type: 'string', pattern },
    ]),
    ['has tighter bounds', { type: 'string', minLength: 2, maxLength: 3 }, { type: 'string', maxLength: 4 }],
    ['has an exclusive bound', { type: 'number', maximum: 4 }, { type: 'number', exclusiveMaximum: 5 }],
    ['has a bound that says nothing of its type', text, { type: ['string', 'array'], minItems: 3 }],
    ['is closed', closed({ a: text }), { type: 'object', properties: { a: text, b: text } }],
    ['requires more', closed({ a: text }, ['a']), closed({ a: text })],
    ['is a part of alternatives', text, { anyOf: [{ type: 'integer' }, { type: 'string' }] }],
    ['has alternatives that are all taken', { anyOf: [text, { type: 'integer' }] }, { type: ['string', 'number'] }],
    ['is of one alternative that no other shares', text, { oneOf: [text, { type: 'integer' }] }],
    ['is spread over allOf', { allOf: [text, { maxLength: 2 }] }, { type: 'string', maxLength: 2 }],
    ['is apart from what is barred', text, { not: { type: 'integer' } }],
    [
      'meets a condition by requiring',
      closed({ a: text }, ['a']),
      { if: { required: ['b'] }, [THEN]: { required: ['a'] } },
    ],
    ['is nullable as 3.0 writes it', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      'is exclusive as 3.0 writes it',
      { type: 'number', exclusiveMinimum: true, minimum: 1 },
      { type: 'number', exclusiveMinimum: 1 },
    ],
    ['has items of the tuple', { type: 'array', items: text }, { type: 'array', prefixItems: [text], items: text }],
    [
      'has keys of a pattern',
      { type: 'object', patternProperties: { '^a': { const: 'x' } }, additionalProperties: false },
      { type: 'object', patternProperties: { '^a': text }, additionalProperties: false },
    ],
    ['contains itself', recursive('a'), recursive('a')],
    ['takes nothing', false, text],
  ])('%s', (_what, narrow, wide) => {
    expect(excess(narrow, wide)).toEqual([]);
  });
});

describe('what a schema takes beyond another is reported', () => {
  test.each<[narrow: unknown, wide: unknown, told: string]>([
    [{ type: ['string', 'null'] }, text, 'values of the type null'],
    [{ type: 'number' }, { type: 'integer' }, 'values of the type number'],
    [{ enum: [1, 2] }, { enum: [1] }, 'the values 2'],
    [text, { const: 'a' }, 'values other than "a"'],
    [text, { type: 'string', maxLength: 4 }, 'texts of more than 4 characters'],
    [text, { type: 'string', minLength: 1 }, 'texts of fewer than 1 characters'],
    [text, { type: 'string', pattern: '^a' }, 'texts that do not match ^a'],
    ...['^(a|a)*b$', '^((a)+)+b$', '^a*a*a*a*a*a*a*b$', '^(?=a)a*$'].map((pattern): [unknown, unknown, string] => [
      { type: 'string', enum: ['a'.repeat(900)] },
      { type: 'string', pattern },
      `texts that do not match ${pattern}`,
    ]),
    [text, { type: 'string', format: 'uri' }, 'values that are not in the format uri'],
    [{ type: 'number', minimum: 1 }, { type: 'number', exclusiveMinimum: 1 }, 'numbers from 1 on'],
    [
      { type: 'array', items: {} },
      { type: 'array', items: text },
      '/* values of the type null, boolean, integer, number, array, object',
    ],
    [closed({ a: text }), closed({ a: text }, ['a']), 'objects without the key a'],
    [closed({ a: text, b: text }), closed({ a: text }), '/b the key b'],
    [{ type: 'object' }, closed({}), '/* keys that are not named'],
    [text, { anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'values of none of the alternatives'],
    [text, { oneOf: [text, { minLength: 1 }] }, 'values of none of the alternatives, or of several'],
    [text, { not: { const: 'a' } }, 'values of what `not` bars'],
    [{}, { if: { const: 1 }, [THEN]: false }, 'anything'],
    [text, { type: 'string', secret: 1 }, 'values that secret, which is not understood here, may bar'],
    [
      { unevaluatedProperties: false, allOf: [{ properties: { a: text } }] },
      { unevaluatedProperties: false, allOf: [{}] },
      'values that another schema took',
    ],
    [recursive('a'), recursive('b'), 'values of none of the alternatives'],
  ])('%j beyond %j: %s', (narrow, wide, told) => {
    expect(excess(narrow, wide)).toContain(told);
  });
});

function recursive(value: string): object {
  return {
    $ref: '#/$defs/node',
    $defs: { node: { anyOf: [{ const: value }, { type: 'object', properties: { next: { $ref: '#/$defs/node' } } }] } },
  };
}
