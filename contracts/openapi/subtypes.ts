import { below, isObject, pointerOfRef, valueAt } from '../json/index.ts';
import { resolved } from './references.ts';

type Fields = Readonly<Record<string, unknown>>;

const SCHEMAS = '/components/schemas';

/** A schema with a discriminator and without alternatives: those that have it in their `allOf` are its subtypes. */
export interface BaseSchema {
  readonly property: string;
  /** Value of the property and pointer of the schema: by `mapping`, then by the names of the subtypes, at last of the base itself. */
  readonly schemas: readonly (readonly [value: string, pointer: string])[];
  /** True where a value that names no schema is wrong: there is a `mapping`, and nothing else lists the values. */
  readonly isClosed: boolean;
  /** Whether a schema is a subtype, or has the same value as one and is a part of it. */
  isOfSubtype(schema: object): boolean;
}

/** The bases of a document by their schemas, found at the first use. */
const known = new WeakMap<object, Map<object, BaseSchema | undefined>>();
const childrenOf = new WeakMap<object, Map<unknown, string[]>>();

/** The base that a schema is; undefined for any other. */
export function baseOf(document: object, schema: unknown): BaseSchema | undefined {
  if (!isObject(schema) || !isObject(schema['discriminator']) || 'oneOf' in schema || 'anyOf' in schema)
    return undefined;
  const bases = known.get(document) ?? new Map<object, BaseSchema | undefined>();
  known.set(document, bases);
  if (!bases.has(schema)) bases.set(schema, foundBase(document, schema, schema['discriminator']));
  return bases.get(schema);
}

function foundBase(document: object, schema: Fields, { propertyName, mapping }: Fields): BaseSchema | undefined {
  if (typeof propertyName !== 'string') return undefined;
  const mapped = Object.entries(isObject(mapping) ? mapping : {}).flatMap(([value, to]) => {
    const pointer = String(to).startsWith('#') ? pointerOfRef(String(to)) : below(SCHEMAS, String(to));
    return isObject(valueAt(document, pointer)) ? [[value, pointer] as const] : [];
  });
  const subtypes = subtypeNames(document, schema);
  if (mapped.length + subtypes.length === 0) return undefined;
  const all = valueAt(document, SCHEMAS);
  const own = Object.entries(isObject(all) ? all : {}).flatMap(([name, each]) => (each === schema ? [name] : []));
  const named = [...subtypes, ...own]
    .filter((name) => !mapped.some(([value]) => value === name))
    .map((name) => [name, below(SCHEMAS, name)] as const);
  const schemas = [...mapped, ...named];
  const parts = new Set<object>();
  for (const [, pointer] of schemas) addParts(document, valueAt(document, pointer), schema, parts);
  const { properties } = schema;
  const property = resolved(document, isObject(properties) ? properties[propertyName] : undefined);
  const isListed = isObject(property) && ('enum' in property || 'const' in property);
  const isSubtype = [...children(document)].some(
    ([parent, names]) =>
      isObject(parent) && isObject(parent['discriminator']) && own.some((name) => names.includes(name)),
  );
  return {
    property: propertyName,
    schemas,
    isClosed: mapped.length > 0 && !isListed && !isSubtype,
    isOfSubtype: (each) => parts.has(each),
  };
}

/** Names of the components that have a schema in their `allOf`, or one of those. */
function subtypeNames(document: object, schema: object): string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [schema];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const name of children(document).get(at) ?? []) {
      if (found.has(name)) continue;
      found.add(name);
      waiting.push(valueAt(document, below(SCHEMAS, name)));
    }
  return [...found];
}

/** The names of the components that have a schema in their `allOf`, by that schema. */
function children(document: object): Map<unknown, string[]> {
  const found = childrenOf.get(document) ?? new Map<unknown, string[]>();
  if (childrenOf.has(document)) return found;
  childrenOf.set(document, found);
  const all = valueAt(document, SCHEMAS);
  for (const [name, schema] of Object.entries(isObject(all) ? all : {})) {
    for (const part of isObject(schema) && Array.isArray(schema['allOf']) ? schema['allOf'] : []) {
      if (!isObject(part) || typeof part['$ref'] !== 'string') continue;
      const parent = resolved(document, part);
      found.set(parent, [...(found.get(parent) ?? []), name]);
    }
  }
  return found;
}

/** Adds a schema and all those of the same value that it has as parts, without the base. */
function addParts(document: object, start: unknown, base: object, parts: Set<object>): void {
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (!isObject(at) || at === base || parts.has(at)) continue;
    const isRef = typeof at['$ref'] === 'string';
    if (!isRef || resolved(document, at) !== base) parts.add(at);
    if (isRef) waiting.push(valueAt(document, pointerOfRef(String(at['$ref']))));
    for (const list of [at['allOf'], at['oneOf'], at['anyOf']]) if (Array.isArray(list)) waiting.push(...list);
  }
}
