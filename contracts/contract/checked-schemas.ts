import { deref, nameOfRef, type OperationObject, type ParameterObject, type SchemaObject, type Spec } from './spec.ts';
import { advisedSpec, standaloneSchema } from './standalone-schema.ts';
import { breakpoints, specAt, versionedPart } from './versions.ts';

/** JSON Schemas by the names that their validators are compiled under. */
export type CheckedSchemas = Readonly<Record<string, Record<string, unknown>>>;

/** Name of the schema of an operation's parameters in one part of the request, as one object: `listSkills_query`. */
export function parameterSchemaName(operationId: string, part: ParameterObject['in']): string {
  return `${operationId}_${part}`;
}

/**
 * Everything that validators are compiled from, advice stated as constraints: the bodies of requests and responses, the
 * parameters, and of each what it was in older versions.
 */
export function checkedSchemas(spec: Spec): CheckedSchemas {
  const part = versionedPart(spec);
  const now = schemasOf(part);
  const older = breakpoints(part).map((upTo) => Object.fromEntries(olderSchemas(now, specAt(part, upTo), upTo)));
  return Object.assign({}, schemasOf(spec), ...older);
}

/** The schemas that were others up to a version, each under a name of its own: `Campaign_v32`. */
export function olderSchemas(
  now: CheckedSchemas,
  before: Spec,
  upTo: number,
): [name: string, schema: Record<string, unknown>][] {
  return Object.entries(schemasOf(before))
    .filter(([name, schema]) => JSON.stringify(schema) !== JSON.stringify(now[name]))
    .map(([name, schema]) => [`${name}_v${upTo}`, schema]);
}

/** The schemas that the operations of a spec are checked by, in the version that it states. */
export function schemasOf(spec: Spec): CheckedSchemas {
  const advised = withParameterSchemas(advisedSpec(spec));
  const named = operationObjects(advised).flatMap((operation) => schemaNames(advised, operation));
  return Object.fromEntries(
    [...new Set(named)].sort().map((name) => [name, standaloneSchema(advised, name, '2020-12')]),
  );
}

/** Names of all schemas that an operation is checked by, in the newest version. */
function schemaNames(spec: Spec, { operationId, ...operation }: OperationObject): string[] {
  const parts = new Set((operation.parameters ?? []).map((each) => deref(spec, each).in));
  const bodies = [
    ...Object.values(operation.requestBody?.content ?? {}),
    ...Object.values(operation.responses).flatMap((node) => Object.values(deref(spec, node).content ?? {})),
  ];
  return [
    ...[...parts].map((part) => parameterSchemaName(operationId, part)),
    ...bodies.map(({ schema }) => nameOfRef(schema)),
  ];
}

/** The spec with a component for the parameters of each part of each operation. Others than those named are no fault. */
export function withParameterSchemas(spec: Spec): Spec {
  const made = operationObjects(spec).flatMap(({ operationId, parameters = [] }) => {
    const all = parameters.map((each) => deref(spec, each));
    return (['path', 'query', 'header'] as const).flatMap((part): [string, SchemaObject][] => {
      const own = all.filter((each) => each.in === part);
      return own.length === 0 ? [] : [[parameterSchemaName(operationId, part), objectOf(own)]];
    });
  });
  const schemas = { ...spec.components.schemas, ...Object.fromEntries(made) };
  return { ...spec, components: { ...spec.components, schemas } };
}

function objectOf(parameters: readonly ParameterObject[]): SchemaObject {
  const required = parameters.filter((each) => each.required).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map(({ name, schema, description }) => [
        name,
        description === undefined ? schema : { description, ...schema },
      ]),
    ),
    ...(required.length > 0 && { required, 'x-evidence': { required: requiredBy(parameters) } }),
  };
}

/** The claims that say which of the parameters are required. */
function requiredBy(parameters: readonly ParameterObject[]): string[] {
  return [...new Set(parameters.flatMap((each) => each['x-evidence']?.['required'] ?? []))];
}

/** The schema of an operation's parameters in each part that has any, as one object. */
export function parameterSchemas(spec: Spec, { operationId }: OperationObject): [part: string, schema: SchemaObject][] {
  const { schemas } = withParameterSchemas(spec).components;
  return (['path', 'query', 'header'] as const).flatMap((part): [string, SchemaObject][] => {
    const schema = schemas[parameterSchemaName(operationId, part)];
    return schema === undefined ? [] : [[part, schema]];
  });
}

function operationObjects(spec: Spec): OperationObject[] {
  return Object.values(spec.paths).flatMap((path) => Object.values(path));
}
