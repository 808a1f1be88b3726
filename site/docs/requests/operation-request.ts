import { deref, type OperationObject, type Spec } from '../../../contracts/internal.ts';

/** A request as each language writes it. */
export interface ExampleRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** A JSON value or the parameters of a form; undefined where nothing is sent. */
  readonly body: { readonly json: unknown } | { readonly form: Readonly<Record<string, string>> } | undefined;
}

/** A token of the default tenant that the call takes, and its client. All made up. */
const TOKEN = 'fake-pc-write';
const CLIENT = 'fake-client-id:fake-client-secret';

/** The request that an operation's first example describes. */
export function exampleRequest(
  spec: Spec,
  method: string,
  template: string,
  operation: OperationObject,
): ExampleRequest {
  const url = withParameters(spec, template, operation);
  const [mediaType, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const value = Object.values(media?.examples ?? {})[0]?.value;
  const headers: [string, string][] = [];
  if (operation['x-family'] === 'acd') headers.push(['Accept', 'application/json']);
  const schemes = Object.keys(operation.security?.[0] ?? {});
  if (schemes.includes('accessToken')) headers.push(['Authorization', `Bearer ${TOKEN}`]);
  if (schemes.includes('clientBasic')) headers.push(['Authorization', `Basic ${base64(CLIENT)}`]);
  if (mediaType !== undefined && value !== undefined) headers.push(['Content-Type', mediaType]);
  const body =
    value === undefined
      ? undefined
      : mediaType === 'application/json'
        ? { json: value }
        : { form: value as Record<string, string> };
  return { method, url, headers, body };
}

/** The URL with an example of each path parameter, and of each query parameter that is required or has an example itself. */
function withParameters(spec: Spec, template: string, { parameters = [] }: OperationObject): string {
  const examples = parameters
    .map((node) => deref(spec, node))
    .map(({ schema, example, ...parameter }) => ({
      ...parameter,
      isShown: parameter.required === true || example !== undefined,
      example: String(example ?? (schema['examples'] as unknown[])?.[0] ?? ''),
    }));
  const path = examples
    .filter(({ in: part }) => part === 'path')
    .reduce((url, { name, example }) => url.replace(`{${name}}`, encodeURIComponent(example)), template);
  const query = new URLSearchParams(
    examples
      .filter((each) => each.in === 'query' && each.isShown)
      .map(({ name, example }): [string, string] => [name, example]),
  );
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The body as it goes over the wire. */
export function bodyText({ body }: ExampleRequest, indent?: number): string | undefined {
  if (body === undefined) return undefined;
  return 'json' in body ? JSON.stringify(body.json, null, indent) : String(new URLSearchParams(body.form));
}

/** RFC 4648 section 4 of ASCII. */
function base64(text: string): string {
  return btoa(text);
}
