import { olderSchemas, parameterSchemaName, schemasOf } from './checked-schemas.ts';
import { walkSchema } from './constraints.ts';
import type { KnownKeys, Operation, Parameter, ResponseEntry, ValueType } from './contract.ts';
import {
  deref,
  nameOfRef,
  type OperationObject,
  type ParameterObject,
  type ResponseObject,
  type SchemaObject,
  type Spec,
} from './spec.ts';
import { breakpoints, specAt, versionedPart } from './versions.ts';

/** The table of operations as the newest version has them, in the order of the spec's paths. */
function newestOperationsOf(spec: Spec): Operation[] {
  return operationsAt(spec, (name) => name);
}

/** The same, with what older versions have in their place. */
export function operationsOf(spec: Spec): Operation[] {
  const older = olderOperationsOf(spec);
  return newestOperationsOf(spec).map((operation) => {
    const own = older.map(({ upTo, operations }) => ({ upTo, operation: operations.get(operation.id) ?? operation }));
    const changes = own.filter(({ operation: at }, index) => !isSame(at, own[index + 1]?.operation ?? operation));
    return changes.length === 0 ? operation : { ...operation, older: changes };
  });
}

/**
 * The operations that versions differ in, at each version up to which something differs, with the names that their
 * schemas are compiled under.
 */
function olderOperationsOf(
  spec: Spec,
): { readonly upTo: number; readonly operations: ReadonlyMap<string, Operation> }[] {
  const part = versionedPart(spec);
  const now = schemasOf(part);
  return breakpoints(part).map((upTo) => {
    const before = specAt(part, upTo);
    const older = olderSchemas(now, before, upTo);
    const names = new Map(older.map(([name]) => [name.slice(0, name.lastIndexOf('_v')), name]));
    const operations = operationsAt(before, (name) => names.get(name) ?? name);
    return { upTo, operations: new Map(operations.map((each) => [each.id, each])) };
  });
}

function isSame(one: Operation, other: Operation): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function operationsAt(spec: Spec, compiledName: Place['compiledName']): Operation[] {
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, object]) =>
      operationOf(spec, { method: method.toUpperCase(), path, compiledName }, object),
    ),
  );
}

interface Place {
  readonly method: string;
  readonly path: string;
  readonly compiledName: (schema: string) => string;
}

function operationOf(spec: Spec, { method, path, compiledName }: Place, object: OperationObject): Operation {
  const [consumes, media] = Object.entries(object.requestBody?.content ?? {})[0] ?? [null, null];
  const responses = Object.entries(object.responses).map(([status, node]) => [status, deref(spec, node)] as const);
  const success = responses.find(([status]) => /^[23]/.test(status));
  if (success === undefined) throw new Error(`${object.operationId} has no success`);
  const parameters = (object.parameters ?? []).map((each) => deref(spec, each));
  return {
    id: object.operationId as Operation['id'],
    method,
    path,
    family: object['x-family'] ?? 'call',
    parameters: parameters.map((each) => parameterOf(spec, each)),
    parts: partsOf(object, parameters, compiledName),
    consumes,
    request: media === null ? null : compiledName(nameOfRef(media.schema)),
    fields: media === null ? {} : fieldTypes(spec, deref(spec, media.schema)),
    security: object.security ?? [],
    permission: object['x-permission'] ?? null,
    limits: object['x-limits'] ?? { maxBytes: 0, maxDepth: 0 },
    success: replyNames(success[1])[0] as Operation['success'],
    responses: Object.fromEntries(
      responses.map(([status, response]) => [status, responseEntry(response, compiledName)]),
    ),
    replies: responses.flatMap(([, response]) => replyNames(response) as Operation['replies']),
    violations: violationsOf(object['x-findings']) as Operation['violations'],
    keys: media === null ? {} : keysOf(spec, media.schema),
    ...(parameters.some(({ name, in: part }) => part === 'query' && NAMING.has(name)) && {
      itemFields: itemFields(spec, Object.values(success[1].content ?? {})[0]?.schema ?? {}),
    }),
    secrets: secretsOf(spec, [
      ...parameters.map(({ name, schema }) => ({ type: 'object', properties: { [name]: schema } })),
      ...(media === null ? [] : [media.schema]),
      ...responses.flatMap(([, response]) => Object.values(response.content ?? {}).map((content) => content.schema)),
    ]),
  };
}

/** Parameters whose values are names of fields. */
const NAMING: ReadonlySet<string> = new Set(['fields', 'orderBy']);

/** The fields of what a response lists, or of the one thing that it shows, under wrappers or without. */
function itemFields(spec: Spec, schema: SchemaObject): string[] {
  const { properties = {}, allOf: [only] = [] } = deref(spec, schema);
  if (only !== undefined) return itemFields(spec, only);
  const parts = Object.entries(properties).map(([name, part]) => [name, deref(spec, part)] as const);
  const items = parts.map(([, { items: each }]) => each && deref(spec, each)).find((each) => each?.properties);
  if (items?.properties !== undefined) return Object.keys(items.properties);
  const wrapped = parts.find(([name, part]) => name !== '_links' && (part.properties ?? part.allOf) !== undefined);
  return wrapped === undefined ? Object.keys(properties) : itemFields(spec, wrapped[1]);
}

function parameterOf(spec: Spec, { name, in: part, schema }: ParameterObject): Parameter {
  return { name, in: part, type: typeOf(spec, deref(spec, schema)) };
}

function partsOf(
  { operationId }: OperationObject,
  parameters: readonly ParameterObject[],
  compiledName: Place['compiledName'],
): Operation['parts'] {
  const parts = [...new Set(parameters.map((each) => each.in))];
  return Object.fromEntries(parts.map((part) => [part, compiledName(parameterSchemaName(operationId, part))]));
}

/** The type of each field of a body, for families that coerce texts. */
function fieldTypes(spec: Spec, { properties = {} }: SchemaObject): Record<string, ValueType> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, typeOf(spec, deref(spec, schema))] as const),
  );
}

/** A value that may be null too is of its other type. */
function typeOf(spec: Spec, schema: SchemaObject): ValueType {
  const [type, ...others] = [schema.type ?? []].flat().filter((each) => each !== 'null');
  if (schema.anyOf !== undefined) return { either: schema.anyOf.map((each) => typeOf(spec, deref(spec, each))) };
  if (type === 'array') return [typeOf(spec, deref(spec, schema.items ?? {}))];
  if (type === 'object' && schema.properties !== undefined) return { fields: fieldTypes(spec, schema) };
  if (type === 'string' && schema.format === 'date-time') return 'instant';
  return others.length === 0 && SCALARS.has(type as string) ? (type as ValueType) : 'any';
}

const SCALARS = new Set(['string', 'integer', 'number', 'boolean']);

/** Names of the replies of a response: the examples of its body, or those listed where it has none. */
export function replyNames(response: ResponseObject): string[] {
  const examples = Object.values(response.content ?? {}).flatMap((media) => Object.keys(media.examples ?? {}));
  return [...new Set([...examples, ...Object.keys(response['x-replies'] ?? {})])];
}

function responseEntry(response: ResponseObject, compiledName: Place['compiledName']): ResponseEntry {
  const [mediaType, media] = Object.entries(response.content ?? {})[0] ?? [null, null];
  const headers = Object.entries(response.headers ?? {});
  return {
    mediaType,
    schema: media === null ? null : compiledName(nameOfRef(media.schema)),
    requiredHeaders: headers.filter(([, header]) => header.required === true).map(([name]) => name),
  };
}

/** The finding of each constraint that findings name: by `keyword pointer`. */
export function violationsOf(findings: OperationObject['x-findings'] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(findings).flatMap(([code, { violates = [] }]) => violates.map((violation) => [violation, code])),
  );
}

function keysOf(spec: Spec, schema: SchemaObject): Record<string, KnownKeys> {
  const keys: Record<string, KnownKeys> = {};
  walkSchema(spec, schema, (pointer, { properties }) => {
    if (properties === undefined || pointer in keys) return;
    const alsoWritten = Object.entries(properties).flatMap(([key, child]) =>
      (deref(spec, child)['x-also-written'] ?? []).map((other) => [other, key] as const),
    );
    keys[pointer] = { known: Object.keys(properties), alsoWritten: Object.fromEntries(alsoWritten) };
  });
  return keys;
}

function secretsOf(spec: Spec, schemas: readonly SchemaObject[]): string[] {
  const secrets = new Set<string>();
  for (const schema of schemas) {
    walkSchema(spec, schema, (pointer, node) => {
      if (node['x-secret'] === true) secrets.add(pointer.split('/').at(-1) as string);
    });
  }
  return [...secrets].sort();
}
