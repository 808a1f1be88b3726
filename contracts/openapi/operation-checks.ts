import { below, isObject, valueAt } from '../json/index.ts';
import type { SchemaProblem } from '../tenant/index.ts';
import { resolved, resolvedPointer } from './references.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The methods that a path of OpenAPI 3.0 and 3.1 may have. */
export const METHODS: readonly string[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

const BESIDE_METHODS: ReadonlySet<string> = new Set(['$ref', 'summary', 'description', 'servers', 'parameters']);
const SCHEME_TYPES: readonly unknown[] = ['apiKey', 'http', 'oauth2', 'openIdConnect', 'mutualTLS'];
const KEY_PLACES: readonly unknown[] = ['query', 'header', 'cookie'];

/** What keeps single paths from being found, and operations from being told apart. */
export function pathProblems(document: Fields, paths: Fields): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const shapes = new Map<string, string>();
  const ids = new Map<string, { readonly operation: unknown; readonly pointer: string }>();
  for (const template of Object.keys(paths).filter((each) => each.startsWith('/'))) {
    const place = below('/paths', template);
    const add = (pointer: string, problem: string) => problems.push({ pointer, problem });
    if (/[?#]/.test(template)) add(place, 'must not have ? or #: declare what is behind it as parameters');
    if (/^\/_fake(\/|$)/.test(template)) add(place, 'is below /_fake, where the fake has its own admin API');
    const at = resolvedPointer(document, place);
    const item = valueAt(document, at);
    if (!isObject(item)) continue;
    for (const key of Object.keys(item)) {
      const pointer = below(at, key);
      if (!METHODS.includes(key)) {
        if (!BESIDE_METHODS.has(key) && !key.startsWith('x-'))
          add(pointer, `is not a method; those of a path are ${METHODS.join(', ')}`);
        continue;
      }
      const shape = `${key} ${template.replace(/\{[^{}]*\}/g, '{}')}`;
      const other = shapes.get(shape);
      if (other !== undefined) add(place, `is the same path as ${other}, and both have ${key}: remove one of them`);
      shapes.set(shape, template);
      const id = isObject(item[key]) ? item[key]['operationId'] : undefined;
      const first = typeof id === 'string' ? ids.get(id) : undefined;
      if (first !== undefined && first.operation !== item[key])
        add(below(pointer, 'operationId'), `'${String(id)}' is that of ${first.pointer}, too`);
      if (typeof id === 'string' && first === undefined) ids.set(id, { operation: item[key], pointer });
    }
  }
  return problems;
}

/** What keeps the body and the responses of an operation from being compared; `pointer` is its place. */
export function messageProblems(
  document: Fields,
  { responses, requestBody }: Fields,
  pointer: string,
): SchemaProblem[] {
  const at = below(pointer, 'responses');
  const ofResponses = Object.keys(isObject(responses) ? responses : {}).flatMap((key) => {
    const place = below(at, key);
    if (key.startsWith('x-')) return [];
    if (!/^([1-5](\d\d|XX)|default)$/i.test(key))
      return [{ pointer: place, problem: 'is not a status: write one such as 200, a range such as 2XX, or default' }];
    return messageProblem(document, resolvedPointer(document, place));
  });
  if (requestBody === undefined) return ofResponses;
  return [...ofResponses, ...messageProblem(document, resolvedPointer(document, below(pointer, 'requestBody')))];
}

/** In YAML a key with nothing behind it is null: nothing is declared there. */
function messageProblem(document: Fields, pointer: string): SchemaProblem[] {
  const message = valueAt(document, pointer) ?? {};
  return isObject(message) ? contentProblems(message, pointer) : [{ pointer, problem: MUST_BE_OBJECT }];
}

/** Of the media types, and the schema, of a parameter, a response or a body. */
export function contentProblems({ content, schema }: Fields, pointer: string): SchemaProblem[] {
  const at = below(pointer, 'content');
  const isSchema = schema === undefined || schema === null || typeof schema === 'boolean' || isObject(schema);
  const ofSchema = isSchema ? [] : [{ pointer: below(pointer, 'schema'), problem: 'must be a schema: an object' }];
  if (content === undefined || content === null) return ofSchema;
  if (!isObject(content)) return [...ofSchema, { pointer: at, problem: 'must be an object of media types' }];
  const ofTypes = Object.entries(content).flatMap(([type, media]) => {
    const place = below(at, type);
    if (media === null || media === undefined) return [];
    return isObject(media)
      ? contentProblems({ schema: media['schema'] }, place)
      : [{ pointer: place, problem: MUST_BE_OBJECT }];
  });
  return [...ofSchema, ...ofTypes];
}

const MUST_BE_OBJECT = 'must be an object';

/** Security schemes that would let everybody in, because nothing says what they ask for. */
export function schemeProblems(document: Fields): SchemaProblem[] {
  const at = '/components/securitySchemes';
  const schemes = valueAt(document, at);
  return Object.entries(isObject(schemes) ? schemes : {}).flatMap(([name, written]) => {
    const scheme = resolved(document, written);
    if (!isObject(scheme)) return [];
    const place = resolvedPointer(document, below(at, name));
    const wrong = (key: string, problem: string) => [{ pointer: below(place, key), problem }];
    if (!SCHEME_TYPES.includes(scheme['type'])) return wrong('type', `must be one of ${SCHEME_TYPES.join(', ')}`);
    if (scheme['type'] === 'http' && typeof scheme['scheme'] !== 'string')
      return wrong('scheme', 'is missing, and names the scheme, such as bearer');
    if (scheme['type'] !== 'apiKey') return [];
    return [
      ...(typeof scheme['name'] === 'string' ? [] : wrong('name', 'is missing, and names what carries the key')),
      ...(KEY_PLACES.includes(scheme['in']) ? [] : wrong('in', `must be one of ${KEY_PLACES.join(', ')}`)),
    ];
  });
}
