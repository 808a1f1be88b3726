import { ArgumentError } from '../arguments/index.ts';
import { withoutSlashes } from '../http/index.ts';
import type { HttpRequest, HttpResponse } from '../internal.ts';
import { isObject } from '../json/index.ts';
import {
  bodyText,
  type CapturedExchange,
  capturedHeaders,
  capturedResponseHeaders,
  objectUnder,
  sentText,
  textUnder,
} from './read-values.ts';

type Parts = Readonly<Record<string, unknown>>;

/** The request of an axios configuration. What axios sends without `data` is an empty body. */
export function requestOfAxios(config: Parts): HttpRequest {
  const headers = capturedHeaders(config['headers']);
  return {
    method: (textUnder(config, 'method') ?? 'GET').toUpperCase(),
    url: joined(textUnder(config, 'baseURL'), textUnder(config, 'url') ?? ''),
    headers,
    body: sentText(config['data'] ?? '', headers?.['content-type']?.[0]),
  };
}

/** An answer of axios, which has parsed its body already. */
export function responseOfAxios(response: Parts): HttpResponse {
  return {
    status: Number(response['status']),
    headers: capturedResponseHeaders(response['headers']),
    body: bodyText(response['data']),
  };
}

/** The request of a superagent or supertest response; undefined where it is not kept with it. */
export function requestOfSuperagent(response: Parts): HttpRequest | undefined {
  const request = objectUnder(response, 'request', 'req');
  const url = request && textUnder(request, 'url', 'path');
  if (request === undefined || url === undefined) return undefined;
  const headers = capturedHeaders(headersOf(request));
  const isKept = '_data' in request || 'header' in request;
  return {
    method: (textUnder(request, 'method') ?? 'GET').toUpperCase(),
    url,
    headers,
    body: isKept ? sentText(request['_data'] ?? '', headers?.['content-type']?.[0]) : null,
  };
}

/** An answer of superagent or supertest. */
export function responseOfSuperagent(response: Parts): HttpResponse {
  return {
    status: Number(response['status']),
    headers: capturedResponseHeaders(response['headers'] ?? response['header']),
    body: textUnder(response, 'text') ?? null,
  };
}

/** Superagent keeps `header`; Node's own request gives its headers when it is asked. */
function headersOf(request: Parts): unknown {
  const { header, getHeaders } = request;
  if (isObject(header)) return header;
  return typeof getHeaders === 'function' ? Reflect.apply(getHeaders, request, []) : undefined;
}

function joined(base: string | undefined, url: string): string {
  if (base === undefined || /^([a-z][a-z\d+.-]*:)?\/\//i.test(url)) return url;
  return url === '' ? base : `${withoutSlashes(base)}/${url.replace(/^\/+/, '')}`;
}

/** What all implementations of fetch have in common. */
interface FetchBody {
  readonly bodyUsed: boolean;
  readonly headers: unknown;
  readonly url: string;
  clone(): FetchBody;
  text(): Promise<string>;
}

/** True for a Request or a Response of any implementation of fetch. */
export function isOfFetch(value: unknown): value is FetchBody {
  return isObject(value) && typeof value['clone'] === 'function' && typeof value['text'] === 'function';
}

/** Reads a clone, so that anyone who holds it can still read it. Rejects one whose body is gone already. */
export async function exchangeOfFetch(value: FetchBody): Promise<CapturedExchange> {
  const isResponse = 'status' in value;
  if (value.bodyUsed) {
    const what = isResponse ? 'Response' : 'Request';
    throw new ArgumentError(
      'received',
      `the body of this ${what} was read before: check it first, or give a clone of it`,
    );
  }
  const copy = value.clone();
  return isResponse
    ? { request: null, response: await responseOfFetch(copy as FetchBody & Response), url: value.url || null }
    : { request: await requestOfFetch(copy as FetchBody & Request), response: null, url: null };
}

/** A request of fetch; its body is read. */
export async function requestOfFetch(request: Request): Promise<HttpRequest> {
  const { method, url, headers } = request;
  return { method, url, headers: capturedHeaders(headers), body: await request.text() };
}

/** An answer of fetch; its body is read. */
export async function responseOfFetch(response: Response): Promise<HttpResponse> {
  const { status, headers } = response;
  return { status, headers: capturedResponseHeaders(headers), body: await response.text() };
}
