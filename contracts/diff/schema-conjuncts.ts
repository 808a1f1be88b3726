import { isObject } from '../json/index.ts';
import { type Fields, nameOf, partOf, partsOf, resolved, type SchemaNode, within } from './node.ts';
import { isWhole, matches } from './schema-keywords.ts';

/** A schema without references and `allOf`; `false` takes nothing. */
export type Conjunct = SchemaNode<Fields | false>;

/** The schemas that a value must all satisfy to satisfy this one; none where it may be anything. */
export function conjunctsOf(schema: SchemaNode): Conjunct[] {
  return gather(schema, new Set());
}

function gather(given: SchemaNode, trail: Set<string>): Conjunct[] {
  const { value } = given;
  if (value === false) return [{ ...given, value }];
  if (!isObject(value) || trail.has(nameOf(given))) return [];
  trail.add(nameOf(given));
  if (isWhole(value)) return [{ ...given, value }];
  const { $ref, allOf, ...rest } = value;
  const own = withoutDialect(rest);
  const isWholeOfIt = $ref === undefined && allOf === undefined;
  const part: Conjunct = isWholeOfIt ? { ...given, value: own } : partOf(given, own);
  return [
    ...(Object.keys(own).length === 0 ? [] : [part]),
    ...($ref === undefined ? [] : gather(resolved(given), trail)),
    ...partsOf(within(given, 'allOf')).flatMap(([, each]) => gather(each, trail)),
  ];
}

/** What OpenAPI 3.0 writes in its own way, as JSON Schema does. */
function withoutDialect(schema: Fields): Fields {
  const { nullable, ...rest } = schema;
  const changed: Record<string, unknown> = rest;
  if (nullable === true && typeof rest['type'] === 'string') changed['type'] = [rest['type'], 'null'];
  for (const [exclusive, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof changed[exclusive] !== 'boolean') continue;
    const isExclusive = changed[exclusive];
    delete changed[exclusive];
    if (!isExclusive) continue;
    changed[exclusive] = changed[limit];
    delete changed[limit];
  }
  return changed;
}

/** What conjuncts say by a keyword, one after the other. */
export function said(conjuncts: readonly Conjunct[], keyword: string): unknown[] {
  return conjuncts.flatMap(({ value }) => (value !== false && keyword in value ? [value[keyword]] : []));
}

/** The schemas that one conjunct has for a property: by its name, by patterns, else what it says of all others. */
export function schemasOfProperty(conjunct: Conjunct, name: string): SchemaNode[] {
  const named = within(within(conjunct, 'properties'), name);
  const matching = partsOf(within(conjunct, 'patternProperties')).filter(([pattern]) => matches(pattern, name));
  const schemas = [...(named.value === undefined ? [] : [named]), ...matching.map(([, part]) => part)];
  return schemas.length > 0 ? schemas : [within(conjunct, 'additionalProperties')];
}

/** The schemas that a property of a value must satisfy. */
export function ofProperty(conjuncts: readonly Conjunct[], name: string): Conjunct[] {
  return conjuncts.flatMap((conjunct) => schemasOfProperty(conjunct, name).flatMap(conjunctsOf));
}

/** The schemas that an item of an array must satisfy. */
export function ofItem(conjuncts: readonly Conjunct[], index: number): Conjunct[] {
  return conjuncts.flatMap((conjunct) => {
    const own = within(within(conjunct, 'prefixItems'), index);
    return conjunctsOf(own.value === undefined ? within(conjunct, 'items') : own);
  });
}

/** The names that conjuncts ask for. */
export function requiredOf(conjuncts: readonly Conjunct[]): ReadonlySet<string> {
  return new Set(said(conjuncts, 'required').flat().map(String));
}
