import { deref, type SchemaObject, type Spec } from './spec.ts';

/** Called with each schema and the pointer of the values that it describes, `*` standing for an index. */
export type Visit = (pointer: string, schema: SchemaObject) => void;

/** Visits a schema and everything below it, references followed. Refuses a schema that contains itself. */
export function walkSchema(spec: Spec, schema: SchemaObject, visit: Visit, pointer = '', trail: string[] = []): void {
  if (schema.$ref !== undefined) {
    if (trail.includes(schema.$ref)) throw new Error(`${schema.$ref} contains itself`);
    walkSchema(spec, deref(spec, schema), visit, pointer, [...trail, schema.$ref]);
    return;
  }
  visit(pointer, schema);
  const below = (child: SchemaObject | undefined, at: string): void => {
    if (child !== undefined) walkSchema(spec, child, visit, at, trail);
  };
  for (const [key, child] of Object.entries(schema.properties ?? {})) below(child, `${pointer}/${key}`);
  below(schema.items, `${pointer}/*`);
  for (const child of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
    below(child, pointer);
  for (const child of [schema.if, schema.then, schema.else]) below(child, pointer);
}
