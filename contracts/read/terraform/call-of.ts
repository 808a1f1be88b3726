import type { ExchangeSeen, ResponseSeen } from '../../exchange/exchange-seen.ts';
import { answerHeadersOfObject, headersOfObject } from '../headers.ts';
import { isObject } from '../json-parts.ts';
import type { PlannedResource } from './planned-resources.ts';

/** The HTTP call that a resource makes, and the attributes of it that the plan does not know. */
export interface CallOfResource {
  readonly exchange: ExchangeSeen;
  readonly unknown: readonly string[];
}

/**
 * Names under which providers keep the parts of a call: `http` (hashicorp/http), `terracurl_request`, `restapi_object`,
 * `restful_resource` and `restful_operation`, and others that follow them.
 */
const NAMES = {
  url: ['url', 'uri', 'endpoint', 'create_url'],
  path: ['path', 'create_path', 'api_path'],
  method: ['method', 'create_method', 'http_method', 'request_method'],
  headers: ['request_headers', 'headers', 'header'],
  body: ['request_body', 'body', 'data', 'json', 'payload'],
} as const;

/** Reads a resource as an HTTP call; undefined where it names neither URL nor path. */
export function callOf({ values, unknown, isData }: PlannedResource): CallOfResource | undefined {
  const first = (names: readonly string[]) => names.find((name) => values[name] !== undefined && values[name] !== null);
  const urlName = first(NAMES.url) ?? first(NAMES.path);
  const url = urlName === undefined ? undefined : values[urlName];
  if (typeof url !== 'string') return undefined;
  const bodyName = first(NAMES.body);
  const unknownBody = NAMES.body.find((name) => isUnknown(unknown[name]));
  const method = values[first(NAMES.method) ?? ''];
  const headers = values[first(NAMES.headers) ?? ''];
  return {
    exchange: {
      request: {
        method: typeof method === 'string' ? method.toUpperCase() : isData ? 'GET' : 'POST',
        url,
        headers: isObject(headers) ? headersOfObject(headers) : null,
        body: unknownBody !== undefined ? null : bodyName === undefined ? '' : textOf(values[bodyName]),
        isStripped: true,
      },
      response: answerOf(values),
    },
    unknown: unknownBody === undefined ? [] : [unknownBody],
  };
}

/** What a data source of hashicorp/http read while the plan was made. */
function answerOf(values: PlannedResource['values']): ResponseSeen | null {
  const status = values['status_code'];
  if (typeof status !== 'number') return null;
  const { response_headers: headers, response_body: body } = values;
  return {
    status,
    headers: isObject(headers) ? answerHeadersOfObject(headers) : null,
    body: typeof body === 'string' ? body : null,
  };
}

function isUnknown(mark: unknown): boolean {
  return mark === true || (isObject(mark) && /true/.test(JSON.stringify(mark)));
}

/** Some providers take JSON text, others values. */
function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
