import { below, isObject, pointerOfRef, valueAt } from '../json/index.ts';
import { declaredParameters } from './parameter-values.ts';
import { resolvedPointer } from './references.ts';
import { requirementsOf } from './security.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the document marks as secret in the exchanges of an operation, in the shape in which redaction takes it. */
export interface SecretMarks {
  readonly path: string;
  readonly parameters: readonly { readonly in: string; readonly name: string }[];
  /** Names of fields and parameters, headers in lower case. */
  readonly secrets: readonly string[];
  /** Where the whole body is one. */
  readonly isBodySecret: boolean;
}

/** Schemas that are of the same value as the one that has them, or of what is in it without a name of its own. */
const UNNAMED: readonly string[] =
  'allOf anyOf oneOf prefixItems items additionalProperties patternProperties contains not if then else dependentSchemas'.split(
    ' ',
  );

/** What is known of one schema of a document: its own fields, and where it leads. */
interface Node {
  readonly isSecret: boolean;
  /** Pointers to schemas without a name of their own. */
  readonly same: readonly string[];
  readonly named: readonly (readonly [name: string, pointer: string])[];
}

const nodes = new WeakMap<object, Map<string, Node>>();

/**
 * The fields that must not be shown: what carries an API key, those with `writeOnly` or the format `password`, and those that have nothing but such in
 * them. Of a body in the other direction they are hidden too, because it may repeat what was sent.
 */
export function secretMarks(document: Fields, path: string, operation: string, template: string): SecretMarks {
  const walk = new SecretWalk(document);
  const parameters = declaredParameters(document, path, operation);
  for (const { schema, name, pointer } of parameters) {
    if (isMarked(valueAt(document, pointer))) walk.names.add(name);
    if (schema !== undefined && walk.visit(schema)) walk.names.add(name);
  }
  for (const name of keyNames(document, operation)) walk.names.add(name);
  const bodies = [below(operation, 'requestBody'), ...responsesOf(document, operation)];
  const isBodySecret = bodies.flatMap((body) => schemasOf(document, body).map((at) => walk.visit(at)));
  return { path: template, parameters, secrets: [...walk.names], isBodySecret: isBodySecret.includes(true) };
}

/** The marks of several operations of one path: what any of them marks. */
export function markedTogether(all: readonly SecretMarks[]): SecretMarks {
  return {
    path: all[0]?.path ?? '',
    parameters: all.flatMap(({ parameters }) => parameters),
    secrets: [...new Set(all.flatMap(({ secrets }) => secrets))],
    isBodySecret: all.some(({ isBodySecret }) => isBodySecret),
  };
}

/** The headers, parameters and cookies that carry an API key. */
function keyNames(document: Fields, operation: string): string[] {
  const { security = document['security'] } = valueAt(document, operation) as Fields;
  return requirementsOf(document, security)
    .flat()
    .flatMap((need) => (need.kind !== 'key' ? [] : [need.in === 'header' ? need.name.toLowerCase() : need.name]));
}

function responsesOf(document: Fields, operation: string): string[] {
  const at = below(operation, 'responses');
  const responses = valueAt(document, at);
  return isObject(responses) ? Object.keys(responses).map((key) => below(at, key)) : [];
}

/** The schemas of the media types of a body. */
function schemasOf(document: Fields, body: string): string[] {
  const at = below(resolvedPointer(document, body), 'content');
  const content = valueAt(document, at);
  return isObject(content) ? Object.keys(content).map((media) => below(below(at, media), 'schema')) : [];
}

function isMarked(schema: unknown): boolean {
  return isObject(schema) && (schema['writeOnly'] === true || schema['format'] === 'password');
}

class SecretWalk {
  readonly names = new Set<string>();
  readonly #document: Fields;
  readonly #visited = new Set<string>();

  constructor(document: Fields) {
    this.#document = document;
  }

  /** Finds the names of secrets in a schema and all that it leads to. True where its value is a secret as a whole. */
  visit(start: string): boolean {
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (this.#visited.has(at)) continue;
      this.#visited.add(at);
      const { same, named } = this.#node(at);
      for (const [name, pointer] of named) if (this.#isSecret(pointer)) this.names.add(name);
      for (const pointer of same) waiting.push(pointer);
      for (const [, pointer] of named) waiting.push(pointer);
    }
    return this.#isSecret(start);
  }

  /** Whether a value is a secret, or a list or map of them. */
  #isSecret(start: string): boolean {
    const seen = new Set<string>();
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const { isSecret, same } = this.#node(at);
      if (isSecret) return true;
      waiting.push(...same);
    }
    return false;
  }

  #node(pointer: string): Node {
    const known = nodes.get(this.#document) ?? new Map<string, Node>();
    nodes.set(this.#document, known);
    const node = known.get(pointer) ?? nodeOf(valueAt(this.#document, pointer), pointer);
    known.set(pointer, node);
    return node;
  }
}

function nodeOf(schema: unknown, pointer: string): Node {
  if (!isObject(schema)) return { isSecret: false, same: [], named: [] };
  const { $ref: ref, properties } = schema;
  const at = below(pointer, 'properties');
  const named = isObject(properties) ? Object.keys(properties).map((name) => [name, below(at, name)] as const) : [];
  const same = UNNAMED.flatMap((key) => unnamed(schema[key], below(pointer, key), key));
  return { isSecret: isMarked(schema), same: typeof ref === 'string' ? [pointerOfRef(ref), ...same] : same, named };
}

function unnamed(part: unknown, pointer: string, key: string): string[] {
  if (Array.isArray(part)) return part.map((_each, index) => below(pointer, String(index)));
  if (!isObject(part)) return [];
  const isMap = key === 'patternProperties' || key === 'dependentSchemas';
  return isMap ? Object.keys(part).map((name) => below(pointer, name)) : [pointer];
}
