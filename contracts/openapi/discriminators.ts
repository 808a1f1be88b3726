import { isObject, keysOf } from '../json/index.ts';
import { pointerOfRef, resolved } from './references.ts';

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

const MOST_LEVELS = 12;

/** A sample whose discriminators say what was sampled: the first of the alternatives. */
export function discriminated(document: object, schema: unknown, sample: unknown, level = 0): unknown {
  const found = resolved(document, schema);
  if (!isObject(found) || level > MOST_LEVELS || sample === null || typeof sample !== 'object') return sample;
  const go = (inner: unknown, value: unknown) => discriminated(document, inner, value, level + 1);
  if (Array.isArray(sample)) return sample.map((each) => go(found['items'], each));
  const { properties } = found;
  let made = isObject(properties)
    ? Object.fromEntries(Object.entries(sample).map(([name, each]) => [name, go(properties[name], each)]))
    : sample;
  for (const part of Array.isArray(found['allOf']) ? found['allOf'] : []) made = go(part, made) as object;
  const [first] = [found['oneOf'], found['anyOf']].flatMap((list) => (Array.isArray(list) ? [list[0]] : []));
  if (first === undefined) return made;
  made = go(first, made) as object;
  const discriminator = discriminatorOf(found);
  const pointer = isObject(first) && typeof first['$ref'] === 'string' ? pointerOfRef(first['$ref']) : undefined;
  const value = discriminator?.schemas.find(([, each]) => each === pointer)?.[0];
  return discriminator === undefined || value === undefined ? made : { ...made, [discriminator.property]: value };
}
