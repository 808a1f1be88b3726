type Node = Readonly<Record<string, unknown>>;

/** Keywords that mean the same in a schema of OpenAPI 3.0, whose values hold no schema. */
const ALIKE = new Set(
  `$ref title description default enum example multipleOf maximum minimum maxLength minLength pattern maxItems minItems
  uniqueItems maxProperties minProperties required format readOnly writeOnly deprecated externalDocs xml
  discriminator`.split(/\s+/),
);
const HOLDS_SCHEMA = new Set(['items', 'not', 'additionalProperties']);
const HOLDS_SCHEMAS = new Set(['allOf', 'anyOf', 'oneOf']);

/** A schema of OpenAPI 3.1 as one of 3.0 that accepts the same values. Rejects what 3.0 has no words for. */
export function schemaIn30(schema: unknown): Node {
  if (schema === true) return {};
  if (schema === false) return { not: {} };
  const { $comment: _comment, ...node } = schema as Node;
  const made: Record<string, unknown> = {};
  const conditions: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('x-') || (ALIKE.has(key) && key !== '$ref')) made[key] = value;
    else if (key === 'additionalProperties' && typeof value === 'boolean') made[key] = value;
    else if (HOLDS_SCHEMA.has(key)) made[key] = schemaIn30(value);
    else if (HOLDS_SCHEMAS.has(key)) made[key] = (value as unknown[]).map(schemaIn30);
    else if (key === 'properties') made[key] = mapValues(value as Node, schemaIn30);
    else if (key === 'const') conditions.push({ enum: [value] });
    else if (key === '$ref') conditions.push({ $ref: value });
    else if (key === 'examples') made['example'] = (value as unknown[])[0];
    else if (key === 'type') Object.assign(made, typeIn30(value, conditions));
    else if (key === 'if') conditions.push(...choicesIn30(node));
    else if (/^exclusiveM(in|ax)imum$/.test(key)) conditions.push(boundIn30(key, value));
    else if (key !== 'then' && key !== 'else') throw new Error(`OpenAPI 3.0 has no "${key}" in a schema`);
  }
  // An array must say what is in it.
  if (made['type'] === 'array') made['items'] ??= {};
  return withConditions(made, conditions);
}

/** One type stands as it is; with null it is nullable; of several each is an alternative. */
function typeIn30(type: unknown, conditions: Node[]): Node {
  const types = typeof type === 'string' ? [type] : (type as readonly string[]);
  const others = types.filter((each) => each !== 'null');
  const nullable = others.length < types.length ? { nullable: true } : {};
  if (others.length === 0) return { type: 'string', enum: [null], ...nullable };
  const named = (each: string) => ({ type: each, ...(each === 'array' ? { items: {} } : {}), ...nullable });
  if (others.length === 1) return { type: others[0], ...nullable };
  conditions.push({ anyOf: others.map(named) });
  return {};
}

/** What applies if a condition does: either the condition does not apply, or its consequence does. */
function choicesIn30(node: Node): Node[] {
  const condition = schemaIn30(node['if']);
  return [
    ...('then' in node ? [{ anyOf: [{ not: condition }, schemaIn30(node['then'])] }] : []),
    ...('else' in node ? [{ anyOf: [condition, schemaIn30(node['else'])] }] : []),
  ];
}

function boundIn30(key: string, value: unknown): Node {
  return { [key === 'exclusiveMinimum' ? 'minimum' : 'maximum']: value, [key]: true };
}

/** In place where nothing else is there; in allOf otherwise. A reference is alone, because 3.0 ignores the rest. */
function withConditions(made: Record<string, unknown>, conditions: readonly Node[]): Node {
  const [only] = conditions;
  if (conditions.length === 0) return made;
  const isFree = only !== undefined && Object.keys(only).every((key) => !(key in made));
  if (conditions.length === 1 && isFree && (!('$ref' in only) || Object.keys(made).length === 0)) {
    return { ...made, ...only };
  }
  return { ...made, allOf: [...((made['allOf'] as Node[] | undefined) ?? []), ...conditions] };
}

export function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
