import { sample } from 'openapi-sampler';
import { isObject, valueAt } from '../../contracts/json/index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A request to an operation, and whether it is meant to be right. */
export interface SampledRequest {
  readonly operation: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A right request to every operation of a document, and a wrong one where something of it can be wrong. */
export function* sampledRequests(document: Fields): Generator<{ right: SampledRequest; wrong?: SampledRequest }> {
  const resolve = (value: unknown): Fields => {
    let at = value;
    for (let steps = 0; steps < 50 && isObject(at) && typeof at['$ref'] === 'string'; steps += 1)
      at = valueAt(document, decodeURIComponent(at['$ref'].slice(1)));
    return isObject(at) ? at : {};
  };
  for (const [path, item] of Object.entries(document['paths'] as Fields)) {
    for (const method of ['get', 'put', 'post', 'delete', 'patch', 'options', 'head']) {
      const operation = (item as Fields)[method];
      if (!isObject(operation)) continue;
      const parameters = [(item as Fields)['parameters'], operation['parameters']].flatMap((list) =>
        Array.isArray(list) ? list.map(resolve) : [],
      );
      yield requestsTo(document, resolve, { path, method, operation, parameters });
    }
  }
}

interface Target {
  readonly path: string;
  readonly method: string;
  readonly operation: Fields;
  readonly parameters: readonly Fields[];
}

function requestsTo(document: Fields, resolve: (value: unknown) => Fields, target: Target) {
  const { path, method, operation, parameters } = target;
  const valueFor = (parameter: Fields): unknown => {
    const [named] = Object.values(resolve(parameter['examples']));
    const given = parameter['example'] ?? (named === undefined ? undefined : resolve(named)['value']);
    return given ?? sampleOf(document, parameter['schema'] ?? { type: 'string' });
  };
  let filled = path;
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const { type, in: part, name } of Object.values(resolve(valueAt(document, '/components/securitySchemes'))).map(
    resolve,
  )) {
    if (type !== 'apiKey' || String(name).toLowerCase() === 'authorization') continue;
    if (part === 'header') headers[String(name)] = 'some-key';
    if (part === 'query') query.append(String(name), 'some-key');
  }
  for (const parameter of parameters) {
    const [name, part] = [String(parameter['name']), parameter['in']];
    if (part === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(textOf(valueFor(parameter))));
    if (parameter['required'] !== true) continue;
    const value = valueFor(parameter);
    if (part === 'query') for (const each of Array.isArray(value) ? value : [value]) query.append(name, textOf(each));
    if (part === 'header') headers[name] = textOf(value);
  }
  const body = resolve(operation['requestBody']);
  const content = resolve(body['content']);
  const media = Object.keys(content).find((each) => /[/+]json/.test(each));
  const ofBody = media === undefined ? undefined : bodyOf(document, resolve(content[media]));
  const right: SampledRequest = {
    operation: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    target: filled + (query.size > 0 ? `?${query}` : ''),
    headers: { ...headers, ...(media !== undefined && { 'content-type': media }) },
    ...(ofBody !== undefined && { body: ofBody }),
  };
  if (ofBody !== undefined) return { right, wrong: { ...right, body: '{"broken' } };
  const required = parameters.find((each) => each['in'] === 'query' && each['required'] === true);
  return required === undefined ? { right } : { right, wrong: { ...right, target: filled } };
}

function bodyOf(document: Fields, media: Fields): string {
  const examples = media['examples'];
  const [named] = isObject(examples) ? Object.values(examples) : [];
  const value = isObject(named) ? named['value'] : undefined;
  return JSON.stringify(media['example'] ?? value ?? sampleOf(document, media['schema'] ?? {})) ?? '{}';
}

function sampleOf(document: Fields, schema: unknown): unknown {
  try {
    const options = { skipReadOnly: true, skipNonRequired: true, quiet: true, maxSampleDepth: 6 };
    return sample(schema as object, options, document);
  } catch {
    return 'x';
  }
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? 'x') || 'x';
}
