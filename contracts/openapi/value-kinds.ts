import { isObject } from '../json/index.ts';
import { resolved } from './references.ts';

/** What a value of a form or a parameter is, by its schema. A list whose items are lists counts as one of objects. */
export type ValueKind = 'text' | 'list' | 'object' | 'list of objects';

type SchemaObject = Readonly<Record<string, unknown>>;

/** The members of an object by their names, with what their values are, of any of its alternatives. */
export function membersOf(document: object, schema: unknown): ReadonlyMap<string, ReadonlySet<ValueKind>> {
  const members = new Map<string, Set<ValueKind>>();
  for (const { properties } of alternativesOf(document, schema))
    for (const [name, each] of Object.entries(isObject(properties) ? properties : {}))
      members.set(name, new Set([...(members.get(name) ?? []), ...kindsOf(document, each)]));
  return members;
}

/** What the values of a schema are, of any of its alternatives. */
export function kindsOf(document: object, schema: unknown): ReadonlySet<ValueKind> {
  return new Set(
    typesIn(document, schema).map(({ type, items }) => {
      if (type === 'object') return 'object';
      if (type !== 'array') return 'text';
      const ofItems = typesIn(document, items);
      return ofItems.some((each) => each.type !== 'object' && each.type !== 'array') ? 'list' : 'list of objects';
    }),
  );
}

/** The types that the alternatives of a schema name; one without a type where none does. */
function typesIn(document: object, schema: unknown): { readonly type?: unknown; readonly items?: unknown }[] {
  const types = [...alternativesOf(document, schema, (each) => typesOf(each).length > 0)].flatMap((each) => {
    const own = typesOf(each);
    if (own.length === 0 && partsOf(each).length === 0) return [{}];
    return own.map((type) => ({ type, items: each['items'] }));
  });
  return types.length === 0 ? [{}] : types;
}

/** A schema and those that it is combined of, each once: they may lead back to each other. No further than an end. */
function alternativesOf(
  document: object,
  schema: unknown,
  isEnd: (found: SchemaObject) => boolean = () => false,
  seen = new Set<SchemaObject>(),
): ReadonlySet<SchemaObject> {
  const found = resolved(document, schema);
  const each = isObject(found) ? found : {};
  if (seen.has(each)) return seen;
  seen.add(each);
  if (!isEnd(each)) for (const part of partsOf(each)) alternativesOf(document, part, isEnd, seen);
  return seen;
}

function typesOf({ type }: SchemaObject): unknown[] {
  return [type ?? []].flat().filter((each) => each !== 'null');
}

function partsOf(schema: SchemaObject): unknown[] {
  return ['oneOf', 'anyOf', 'allOf'].flatMap((key) => (Array.isArray(schema[key]) ? schema[key] : []));
}
