import { type Constraint, constraintsOf, walkSchema } from './constraints.ts';
import type { SchemaObject, Spec } from './spec.ts';

/** One field of a body, with everything that can reject it. */
export interface Field {
  /** With `*` for an index; empty for the body itself. */
  readonly pointer: string;
  readonly schema: SchemaObject;
  readonly constraints: readonly Constraint[];
}

/** The fields of a schema in the order in which they are written, the body itself first. */
export function fieldsOf(spec: Spec, schema: SchemaObject): Field[] {
  const nodes = new Map<string, SchemaObject>();
  walkSchema(spec, schema, (pointer, node) => {
    if (!nodes.has(pointer)) nodes.set(pointer, node);
  });
  const constraints = constraintsOf(spec, schema);
  return [...nodes].map(([pointer, node]) => ({
    pointer,
    schema: node,
    constraints: constraints.filter((each) => each.pointer === pointer),
  }));
}

/** What a constraint asks for, as its keyword and the value in words: `['maxLength', '64']`. */
export function constraintInWords({
  keyword,
  schema,
}: Constraint): readonly [keyword: string, value: string | undefined] {
  if (keyword === 'additionalProperties') return ['no other keys', undefined];
  const value = schema[keyword] ?? schema['x-advice']?.[keyword];
  return [keyword, Array.isArray(value) ? value.join(', ') : String(value)];
}
