import { isObject, keysOf, pointerOfRef, valueAt } from '../json/index.ts';
import { resolved } from './references.ts';
import { type BaseSchema, baseOf } from './subtypes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The property that says which of several schemas a value has, and the schemas by its values. */
export interface Discriminator {
  readonly property: string;
  /** Value of the property and pointer of the schema; of a schema, what `mapping` says goes first. */
  readonly schemas: readonly (readonly [value: string, pointer: string])[];
}

/** The discriminator of a schema with alternatives that are references; undefined for any other. */
export function discriminatorOf({ discriminator, oneOf, anyOf }: Fields): Discriminator | undefined {
  const alternatives = oneOf ?? anyOf;
  if (!isObject(discriminator) || !Array.isArray(alternatives)) return undefined;
  const { propertyName: property, mapping } = discriminator;
  if (typeof property !== 'string') return undefined;
  const pointers = alternatives.flatMap((each) =>
    isObject(each) && typeof each['$ref'] === 'string' ? [pointerOfRef(each['$ref'])] : [],
  );
  const mapped = Object.entries(isObject(mapping) ? mapping : {}).flatMap(([value, to]) => {
    const pointer = pointers.find((each) => each === pointerOfRef(String(to)) || keysOf(each).at(-1) === to);
    return pointer === undefined ? [] : [[value, pointer] as const];
  });
  const named = pointers
    .map((pointer) => [keysOf(pointer).at(-1) ?? '', pointer] as const)
    .filter(([name]) => !mapped.some(([value]) => value === name));
  return { property, schemas: [...mapped, ...named] };
}

/**
 * A schema with alternatives, so that a value has the one alone that its property names; otherwise the alternatives are as written. The
 * first is the whole, the others are parts of it that have keywords of the schema. `refer` makes a schema of a pointer.
 */
export function chosenSchema(
  schema: Fields,
  { property, schemas }: Discriminator,
  refer: (pointer: string) => unknown,
): [whole: Record<string, unknown>, ...parts: object[]] {
  // what is left of a value depends on the alternatives, too
  const { oneOf, anyOf, unevaluatedItems, unevaluatedProperties, ...rest } = schema;
  const others = { ...(oneOf !== undefined && { oneOf }), ...(anyOf !== undefined && { anyOf }) };
  const has = (values: readonly string[]) => ({
    type: 'object',
    required: [property],
    properties: { [property]: { enum: values } },
  });
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  const chosen = schemas.map(([value, to]) => ({ if: has([value]), then: refer(to) }));
  const values = [...new Set(schemas.map(([value]) => value))];
  const whole = {
    allOf: [rest, ...chosen, { if: has(values), else: others }],
    ...(unevaluatedItems !== undefined && { unevaluatedItems }),
    ...(unevaluatedProperties !== undefined && { unevaluatedProperties }),
  };
  return [whole, others, rest];
}

/**
 * A base, so that a value has the subtype, too, that its property names. The first is the whole, the other is the base as it is written.
 * The base itself, at `pointer`, asks for no more.
 */
export function chosenSubtype(
  schema: Fields,
  { property, schemas, isClosed }: BaseSchema,
  pointer: string,
  refer: (pointer: string) => unknown,
): [whole: Record<string, unknown>, ...parts: object[]] {
  const { unevaluatedItems, unevaluatedProperties, ...rest } = schema;
  const values = [...new Set(schemas.map(([value]) => value))];
  const listed = { properties: { [property]: { enum: values } } };
  const chosen = schemas
    .filter(([, to]) => to !== pointer)
    .map(([value, to]) => ({
      if: { type: 'object', required: [property], properties: { [property]: { const: value } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: refer(to),
    }));
  const whole = {
    allOf: [rest, ...chosen, ...(isClosed ? [listed] : [])],
    ...(unevaluatedItems !== undefined && { unevaluatedItems }),
    ...(unevaluatedProperties !== undefined && { unevaluatedProperties }),
  };
  return [whole, rest];
}

const MOST_LEVELS = 12;

/** A sample whose discriminators say what was sampled: the first of the alternatives. */
export function discriminated(document: object, schema: unknown, sample: unknown, level = 0, owner?: unknown): unknown {
  const found = resolved(document, schema);
  if (!isObject(found) || level > MOST_LEVELS || sample === null || typeof sample !== 'object') return sample;
  const go = (inner: unknown, value: unknown) => discriminated(document, inner, value, level + 1);
  if (Array.isArray(sample)) return sample.map((each) => go(found['items'], each));
  const { properties } = found;
  let made = isObject(properties)
    ? Object.fromEntries(Object.entries(sample).map(([name, each]) => [name, go(properties[name], each)]))
    : sample;
  for (const part of Array.isArray(found['allOf']) ? found['allOf'] : [])
    made = discriminated(document, part, made, level + 1, owner ?? found) as object;
  made = withSubtype(document, found, made, owner);
  const [first] = [found['oneOf'], found['anyOf']].flatMap((list) => (Array.isArray(list) ? [list[0]] : []));
  if (first === undefined) return made;
  made = go(first, made) as object;
  const discriminator = discriminatorOf(found);
  const pointer = isObject(first) && typeof first['$ref'] === 'string' ? pointerOfRef(first['$ref']) : undefined;
  const value = discriminator?.schemas.find(([, each]) => each === pointer)?.[0];
  return discriminator === undefined || value === undefined ? made : { ...made, [discriminator.property]: value };
}

/** A sample of a base names the subtype that it is a part of, `owner`, or else the first. */
function withSubtype(document: object, schema: Fields, sample: object, owner: unknown): object {
  const base = baseOf(document, schema);
  if (base === undefined) return sample;
  const own = base.schemas.find(([, pointer]) => valueAt(document, pointer) === owner);
  const [value] = own ?? base.schemas.find(([, pointer]) => valueAt(document, pointer) !== schema) ?? [];
  return value === undefined ? sample : { ...sample, [base.property]: value };
}
