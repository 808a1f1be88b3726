import { deref, type SchemaObject, type Spec } from './spec.ts';

/** Keywords that can reject a value. */
const CONSTRAINTS = [
  'type', 'required', 'additionalProperties', 'enum', 'const', 'pattern', 'format', 'minLength', 'maxLength', 'minItems',
  'maxItems', 'minimum', 'maximum', 'uniqueItems', 'anyOf', 'oneOf',
]; // biome-ignore format: a list reads better filled

/** One keyword of a schema that can reject a value, and where. */
export interface Constraint {
  readonly keyword: string;
  readonly pointer: string;
  readonly schema: SchemaObject;
  /** Where it holds, if not everywhere: `grant_type is password`. */
  readonly where?: string;
}

/** Every constraint of a schema. What is under `if` only chooses and rejects nothing. */
export function constraintsOf(spec: Spec, schema: SchemaObject): Constraint[] {
  const conditions = new Set<SchemaObject>();
  const where = new Map<SchemaObject, string>();
  const found: Constraint[] = [];
  walkSchema(spec, schema, (pointer, node) => {
    if (node.if !== undefined) walkSchema(spec, node.if, (_pointer, inner) => conditions.add(inner));
    if (node.if !== undefined && node.then !== undefined) where.set(node.then, conditionInWords(node.if));
    if (conditions.has(node)) return;
    const condition = where.get(node);
    const stated = { ...node, ...node['x-advice'] };
    for (const keyword of CONSTRAINTS) {
      const rejects = keyword in stated && !(keyword === 'additionalProperties' && stated[keyword] === true);
      if (rejects) found.push({ keyword, pointer, schema: node, ...(condition !== undefined && { where: condition }) });
    }
  });
  return found;
}

function conditionInWords({ properties = {} }: SchemaObject): string {
  return Object.entries(properties)
    .map(([key, value]) => `${key} is ${String(value['const'])}`)
    .join(' and ');
}

/** The claims that a constraint rests on; what an enumeration rests on gives its type too, a choice has its branches'. */
export function evidenceOf({ keyword, schema }: Constraint): readonly string[] {
  const { 'x-evidence': of } = schema;
  if (keyword === 'anyOf' || keyword === 'oneOf')
    return [...new Set((schema[keyword] ?? []).flatMap((branch) => Object.values(branch['x-evidence'] ?? {}).flat()))];
  return of?.[keyword] ?? (keyword === 'type' ? of?.['enum'] : undefined) ?? [];
}

/** The keys under which a validator reports the constraints of a request: `required /contact/externalId`. */
export function violationKeys(spec: Spec, schema: SchemaObject): string[] {
  return constraintsOf(spec, schema).flatMap(({ keyword, pointer, schema: node }) => {
    if (keyword === 'required') return (node.required ?? []).map((key) => `required ${pointer}/${key}`);
    if (keyword === 'additionalProperties') return [`additionalProperties ${pointer}/*`];
    if (keyword === 'anyOf' || keyword === 'oneOf') return [];
    return [`${keyword} ${pointer}`];
  });
}

/** The request schemas of a spec, each with its operation. */
export function requestSchemas(spec: Spec) {
  return Object.values(spec.paths).flatMap((path) =>
    Object.values(path).flatMap((operation) =>
      Object.entries(operation.requestBody?.content ?? {}).map(([mediaType, media]) => ({
        operation,
        mediaType,
        schema: media.schema,
        root: deref(spec, media.schema),
      })),
    ),
  );
}

/** Called with each schema and the pointer of the values that it describes, `*` standing for an index. */
export type SchemaVisitor = (pointer: string, schema: SchemaObject) => void;

/** Visits a schema and everything below it, references followed. Rejects a schema that contains itself. */
export function walkSchema(
  spec: Spec,
  schema: SchemaObject,
  visit: SchemaVisitor,
  pointer = '',
  trail: string[] = [],
): void {
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
