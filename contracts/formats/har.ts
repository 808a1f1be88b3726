import { answerHeaders, type HttpExchange, type HttpRequest, type HttpResponse, httpHeaders } from '../http/index.ts';
import { isObject, objectIn, textIn } from '../json/index.ts';
import { Unreadable } from './unreadable.ts';

/** True for one entry of a HAR file (HAR 1.2, entries). */
export function isHarEntry(value: unknown): boolean {
  return isObject(value) && isObject(value['request']) && Array.isArray(value['request']['headers']);
}

/**
 * Reads one entry of a HAR file. Browsers leave out credentials, so that a missing header says nothing. Throws where it
 * is no entry.
 */
export function readHarEntry(entry: unknown): HttpExchange {
  const request = objectIn(entry, 'request');
  const url = textIn(request, 'url');
  if (request === undefined || url === undefined) throw new Unreadable('the entry has no request with a url');
  const response = objectIn(entry, 'response');
  return {
    request: {
      method: textIn(request, 'method') ?? 'GET',
      url,
      headers: httpHeaders(pairsOf(request['headers'])),
      body: requestBody(request),
      isStripped: true,
    },
    response: response === undefined ? null : answerOf(response),
  };
}

function requestBody(request: Readonly<Record<string, unknown>>): HttpRequest['body'] {
  const data = objectIn(request, 'postData');
  const text = textIn(data, 'text');
  if (text !== undefined && text !== '') return textIn(data, 'encoding') === 'base64' ? decoded(text) : text;
  const parameters = data?.['params'];
  if (Array.isArray(parameters) && parameters.length > 0) {
    const pairs = parameters.map((each): [string, string] => [textIn(each, 'name') ?? '', textIn(each, 'value') ?? '']);
    return new URLSearchParams(pairs).toString();
  }
  const size = request['bodySize'];
  return typeof size === 'number' && size > 0 ? null : '';
}

/** Status 0 is what browsers write where no answer came. */
function answerOf(response: Readonly<Record<string, unknown>>): HttpResponse | null {
  const status = response['status'];
  if (typeof status !== 'number' || status < 100) return null;
  const content = objectIn(response, 'content');
  const text = textIn(content, 'text');
  const isBase64 = textIn(content, 'encoding') === 'base64';
  const size = content?.['size'];
  const absent = typeof size === 'number' && size > 0 ? null : '';
  return {
    status,
    headers: answerHeaders(pairsOf(response['headers'])),
    body: text === undefined ? absent : isBase64 ? decoded(text) : text,
  };
}

function pairsOf(headers: unknown): [string, string][] {
  if (!Array.isArray(headers)) return [];
  return headers.map((header) => [textIn(header, 'name') ?? '', textIn(header, 'value') ?? '']);
}

function decoded(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch {
    throw new Unreadable('a body says that it is base64 and is not');
  }
}
