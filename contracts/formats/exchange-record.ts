import { replacementHint, replacementOf } from '../arguments/index.ts';
import {
  type HttpExchange,
  type HttpRequest,
  type HttpResponse,
  headersOfObject,
  responseHeadersOfObject,
} from '../http/index.ts';
import { isObject, objectIn, textIn } from '../json/index.ts';
import { isHarEntry, readHarEntry } from './har.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The exchanges that a JSON value holds: a record or a HAR entry, an array of them, or a page of the fake's journal.
 * Undefined for anything else, which may be a payload.
 */
export function exchangesIn(value: unknown): HttpExchange[] | undefined {
  const list = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value['entries'])
      ? value['entries']
      : [value];
  const areExchanges = list.length > 0 && list.every((each) => isHarEntry(each) || isRecord(each));
  return areExchanges ? list.map((each) => (isHarEntry(each) ? readHarEntry(each) : readRecord(each))) : undefined;
}

/** True for a record of an exchange as spec/exchange.schema.json has it; the journal's entries are such records. */
function isRecord(value: unknown): boolean {
  const request = objectIn(value, 'request');
  return request !== undefined && (textIn(request, 'url') ?? textIn(request, 'path')) !== undefined;
}

/** Reads a record of an exchange. Throws where it is none, and says what is missing. */
export function readRecord(value: unknown): HttpExchange {
  const request = objectIn(value, 'request');
  if (request === undefined) throw new Unreadable("the record has no object 'request'");
  const url = textIn(request, 'url') ?? textIn(request, 'path');
  if (url === undefined) throw new Unreadable("the request has neither 'url' nor 'path'");
  const retired = Object.keys(value ?? {}).find((key) => replacementOf(key) !== undefined);
  if (retired !== undefined) throw new Unreadable(`the record is of an older version${replacementHint(retired)}`);
  const response = isObject(value) ? value['response'] : undefined;
  return {
    request: {
      method: textIn(request, 'method') ?? 'POST',
      url,
      headers: recordHeaders(request['headers']),
      // the journal keeps the beginning of a long one, of which nothing can be said
      body: request['isCut'] === true ? null : recordBodyText(request['body']),
    },
    response: response === undefined || response === null ? null : recordResponse(response),
  };
}

function recordResponse(response: unknown): HttpResponse {
  const status = isObject(response) ? response['status'] : undefined;
  if (!isObject(response) || typeof status !== 'number') throw new Unreadable("the response has no number 'status'");
  const { headers } = response;
  return {
    status,
    headers: isObject(headers) ? responseHeadersOfObject(headers) : null,
    body: recordBodyText(response['body']),
  };
}

function recordHeaders(headers: unknown): HttpRequest['headers'] {
  if (headers === undefined || headers === null) return null;
  if (!isObject(headers)) throw new Unreadable("the request's 'headers' are not an object");
  return headersOfObject(headers);
}

/** A body may be written as JSON instead of as a string; absent, it was not recorded. */
function recordBodyText(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}
