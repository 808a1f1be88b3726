import type { RequestSeen, ResponseSeen } from '../index.ts';
import { bodyText, sentText } from './body-text.ts';
import { answerHeaders, headerValues } from './header-values.ts';
import { isObject, objectUnder, textUnder } from './parts.ts';

type Parts = Readonly<Record<string, unknown>>;

/** The request of an axios configuration. What axios sends without `data` is an empty body. */
export function requestOfAxios(config: Parts): RequestSeen {
  const headers = headerValues(config['headers']);
  return {
    method: (textUnder(config, 'method') ?? 'GET').toUpperCase(),
    url: joined(textUnder(config, 'baseURL'), textUnder(config, 'url') ?? ''),
    headers,
    body: sentText(config['data'] ?? '', headers?.['content-type']?.[0]),
  };
}

/** An answer of axios, which has parsed its body already. */
export function responseOfAxios(response: Parts): ResponseSeen {
  return {
    status: Number(response['status']),
    headers: answerHeaders(response['headers']),
    body: bodyText(response['data']),
  };
}

/** The request of a superagent or supertest response; undefined where it is not kept with it. */
export function requestOfSuperagent(response: Parts): RequestSeen | undefined {
  const request = objectUnder(response, 'request', 'req');
  const url = request && textUnder(request, 'url', 'path');
  if (request === undefined || url === undefined) return undefined;
  const headers = headerValues(headersOf(request));
  const isKept = '_data' in request || 'header' in request;
  return {
    method: (textUnder(request, 'method') ?? 'GET').toUpperCase(),
    url,
    headers,
    body: isKept ? sentText(request['_data'] ?? '', headers?.['content-type']?.[0]) : null,
  };
}

/** An answer of superagent or supertest. */
export function responseOfSuperagent(response: Parts): ResponseSeen {
  return {
    status: Number(response['status']),
    headers: answerHeaders(response['headers'] ?? response['header']),
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
  return url === '' ? base : `${base.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;
}
