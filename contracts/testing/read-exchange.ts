import type { HttpRequest, HttpResponse } from '../internal.ts';
import { isObject } from '../json/index.ts';
import {
  exchangeOfFetch,
  isOfFetch,
  requestOfAxios,
  requestOfSuperagent,
  responseOfAxios,
  responseOfSuperagent,
} from './http-clients.ts';
import {
  bodyText,
  type CapturedExchange,
  capturedHeaders,
  capturedResponseHeaders,
  objectUnder,
  textUnder,
} from './read-values.ts';

type Parts = Readonly<Record<string, unknown>>;

/** Reads what people hold in a test; undefined where it is in none of the known shapes. Consumes nothing. */
export async function readExchange(value: unknown): Promise<CapturedExchange | undefined> {
  if (isOfFetch(value)) return exchangeOfFetch(value);
  if (!isObject(value)) return undefined;
  if (value['isAxiosError'] === true) return exchangeOfAxiosError(value);
  if (typeof value['status'] === 'number') return exchangeOfResponse(value);
  if ('request' in value && 'response' in value) return exchangeOfPair(value);
  const request = requestOfPlain(value);
  return request && { request, response: null, url: null };
}

function exchangeOfAxiosError({ response, config }: Parts): CapturedExchange | undefined {
  if (isObject(response)) return exchangeOfResponse(response);
  return isObject(config) ? { request: requestOfAxios(config), response: null, url: null } : undefined;
}

function exchangeOfResponse(value: Parts): CapturedExchange {
  const { config } = value;
  if (isObject(config) && 'data' in value) {
    return { request: requestOfAxios(config), response: responseOfAxios(value), url: null };
  }
  const request = requestOfSuperagent(value);
  if (request !== undefined) return { request, response: responseOfSuperagent(value), url: null };
  return { request: null, response: responseOfPlain(value), url: textUnder(value, 'url') ?? null };
}

/** A pair may be of mixed make: a request of fetch with an answer that was written down. */
async function exchangeOfPair(value: Parts): Promise<CapturedExchange | undefined> {
  const request = await readExchange(value['request']);
  if (request?.request == null) return undefined;
  if (value['response'] === null || value['response'] === undefined) return request;
  const response = await readExchange(value['response']);
  return response?.response == null ? undefined : { ...request, response: response.response };
}

function requestOfPlain(value: Parts): HttpRequest | undefined {
  const method = textUnder(value, 'method');
  if (method !== undefined && 'baseURL' in value) return requestOfAxios(value);
  const url = textUnder(value, 'url', 'path');
  if (method === undefined || url === undefined) return undefined;
  const headers = capturedHeaders(objectUnder(value, 'headers') ?? value['headers']);
  return { method: method.toUpperCase(), url, headers, body: bodyText(value['body'] ?? value['data']) };
}

function responseOfPlain(value: Parts): HttpResponse {
  return {
    status: Number(value['status']),
    headers: capturedResponseHeaders(value['headers']),
    body: bodyText(value['body']),
  };
}
