import fc from 'fast-check';

/** The keywords of JSON Schema that the fake's forms use. */
export interface FormSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly FormSchema[];
  readonly oneOf?: readonly FormSchema[];
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly items?: FormSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const hostileText = fc.constantFrom(
  '',
  '__proto__',
  'constructor',
  '../../x',
  '\u0000',
  '\ud800',
  'x'.repeat(3_000),
  '(a+)+$',
  '9999-99-99T99:99:99Z',
  '2016-12-31T23:59:60Z',
  '+275760-09-13T00:00:00.001Z',
);
const hostileNumber = fc.constantFrom(-1, 0, -0, 0.5, 1e21, 1e308, 2 ** 53, -(2 ** 53), 2 ** 31, 1e-7);

/** Anything that JSON can say, shallow. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Values that a schema mostly takes; one in ten places has something else. */
export function valuesOf(schema: FormSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: rightOf(schema) }, { weight: 1, arbitrary: anyJson });
}

function rightOf(schema: FormSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(valuesOf));
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return types.length === 0 && schema.properties === undefined
    ? anyJson
    : fc.oneof(...(types.length === 0 ? ['object'] : types).map((type) => ofType(type, schema)));
}

function ofType(type: string, schema: FormSchema): fc.Arbitrary<unknown> {
  const { minimum = -10, maximum = 1_000 } = schema;
  switch (type) {
    case 'object':
      return objects(schema);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    default:
      return texts(schema);
  }
}

function texts({ format, pattern }: FormSchema): fc.Arbitrary<string> {
  const usual = fc.constantFrom(
    'placeCall',
    'issueToken',
    '202',
    'thread',
    '/contact/externalId',
    'POST',
    '^camp',
    'x',
  );
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (pattern !== undefined && pattern.length < 40)
    return fc.oneof(fc.stringMatching(new RegExp(pattern)), usual, hostileText);
  return fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: hostileText });
}

/** One in eight has keys that the schema does not name. */
function objects({ properties = {}, required = [] }: FormSchema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valuesOf(each)]));
  const known = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  const stray = fc.dictionary(hostileText, anyJson, { maxKeys: 2, noNullPrototype: true });
  return fc.oneof(
    { weight: 7, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, stray).map(([one, other]) => ({ ...(one as object), ...other })) },
  );
}
