import { rewritten, type SchemaObject, type Spec } from './spec.ts';

export type Draft = '2020-12' | '07';

const META_SCHEMA: Record<Draft, string> = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  '07': 'http://json-schema.org/draft-07/schema#',
};

/**
 * A schema of the spec (a name of its `components.schemas`) as a JSON Schema document of its own, with everything that it
 * refers to and without our extensions. Throws where the spec has no schema of that name.
 * Draft 07 is for older validators (Java, Mule); the keywords that the spec uses mean the same in both.
 */
export function standaloneSchema(spec: Spec, name: string, draft: Draft): Record<string, unknown> {
  const home = draft === '07' ? 'definitions' : '$defs';
  const needed = new Map<string, unknown>();
  const root = plain(spec.components.schemas[name] ?? unknownSchema(name));
  return {
    $schema: META_SCHEMA[draft],
    $comment: 'Made by npm run generate. Unofficial: see claims.yaml for the evidence behind it.',
    ...root,
    ...(needed.size > 0 ? { [home]: Object.fromEntries(needed) } : {}),
  };

  function plain(node: SchemaObject): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(node)
        .filter(([key]) => !key.startsWith('x-'))
        .map(([key, value]) => [key, key === '$ref' ? include(value as string) : plainValue(key, value)]),
    );
  }

  function plainValue(key: string, value: unknown): unknown {
    if (key === 'properties') return mapValues(value as Record<string, SchemaObject>, plain);
    if (key === 'items' || key === 'if' || key === 'then' || key === 'else') return plain(value as SchemaObject);
    if (key === 'allOf' || key === 'anyOf' || key === 'oneOf') return (value as SchemaObject[]).map(plain);
    return value;
  }

  function include(ref: string): string {
    const target = ref.split('/').at(-1) as string;
    if (!needed.has(target)) {
      needed.set(target, null);
      needed.set(target, plain(spec.components.schemas[target] ?? unknownSchema(target)));
    }
    return `#/${home}/${target}`;
  }
}

/** The same with every `x-advice` stated as a constraint: what validators check, severity being the catalog's. */
export function advisedSpec(spec: Spec): Spec {
  return rewritten(spec, (node) => ('x-advice' in node ? { ...node, ...(node['x-advice'] as object) } : node));
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function unknownSchema(name: string): never {
  throw new Error(`the spec has no schema named ${name}`);
}
