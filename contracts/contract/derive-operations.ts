import { walkSchema } from './constraints.ts';
import type { KnownKeys, Operation, ResponseEntry } from './contract.ts';
import { deref, nameOfRef, type OperationObject, type ResponseObject, type SchemaObject, type Spec } from './spec.ts';

/** Derives the table of operations, in the order of the spec's paths. */
export function operationsOf(spec: Spec): Operation[] {
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(spec, method.toUpperCase(), path, operation)),
  );
}

function operationOf(spec: Spec, method: string, path: string, object: OperationObject): Operation {
  const [consumes, media] = Object.entries(object.requestBody?.content ?? {})[0] ?? [null, null];
  const responses = Object.entries(object.responses).map(([status, node]) => [status, deref(spec, node)] as const);
  const success = responses.find(([status]) => status.startsWith('2'));
  if (success === undefined) throw new Error(`${object.operationId} has no success`);
  return {
    id: object.operationId as Operation['id'],
    method,
    path,
    consumes,
    request: media === null ? null : nameOfRef(media.schema),
    security: object.security ?? [],
    permission: object['x-permission'] ?? null,
    limits: object['x-limits'] ?? { maxBytes: 0, maxDepth: 0 },
    success: replyNames(success[1])[0] as Operation['success'],
    responses: Object.fromEntries(responses.map(([status, response]) => [status, responseEntry(response)])),
    replies: responses.flatMap(([, response]) => replyNames(response) as Operation['replies']),
    violations: violationsOf(object),
    keys: media === null ? {} : keysOf(spec, media.schema),
    secrets: secretsOf(spec, [
      ...(media === null ? [] : [media.schema]),
      ...responses.flatMap(([, response]) => Object.values(response.content ?? {}).map((content) => content.schema)),
    ]),
  };
}

/** Names of the replies of a response: the examples of its body, or those listed where it has none. */
export function replyNames(response: ResponseObject): string[] {
  const examples = Object.values(response.content ?? {}).flatMap((media) => Object.keys(media.examples ?? {}));
  return [...new Set([...examples, ...Object.keys(response['x-replies'] ?? {})])];
}

function responseEntry(response: ResponseObject): ResponseEntry {
  const [mediaType, media] = Object.entries(response.content ?? {})[0] ?? [null, null];
  const headers = Object.entries(response.headers ?? {});
  return {
    mediaType,
    schema: media === null ? null : nameOfRef(media.schema),
    requiredHeaders: headers.filter(([, header]) => header.required === true).map(([name]) => name),
  };
}

function violationsOf(object: OperationObject): Operation['violations'] {
  const violations: Record<string, Operation['violations'][string]> = {};
  for (const [code, finding] of Object.entries(object['x-findings'] ?? {})) {
    for (const violation of finding.violates ?? []) violations[violation] = code as Operation['violations'][string];
  }
  return violations;
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
