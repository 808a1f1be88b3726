import { type HttpHeaders, type HttpRequest, type HttpResponse, httpHeaders, isObject } from '../internal.ts';

/**
 * A body as the text that goes over the wire: text stays as it is, bytes are decoded, a value is written as JSON.
 * Null, for "not recorded", where there is none.
 */
export function bodyText(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  if (body instanceof ArrayBuffer) return new TextDecoder().decode(body);
  if (ArrayBuffer.isView(body)) return bodyText(body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength));
  return JSON.stringify(body) ?? null;
}

/** The same for a client that was given a value and writes it in the media type of its headers. */
export function sentText(body: unknown, mediaType: string | undefined): string | null {
  const isForm = mediaType?.startsWith('application/x-www-form-urlencoded') === true;
  if (!isForm || typeof body !== 'object' || body === null) return bodyText(body);
  return bodyText(body instanceof URLSearchParams ? body : new URLSearchParams(Object.entries(body)));
}

/** Headers in any of the forms that clients hold them in, by name in lower case; null where there are none. */
export function capturedHeaders(headers: unknown): HttpHeaders | null {
  const entries = headerEntries(headers);
  return (
    (entries &&
      httpHeaders(
        entries.flatMap(([name, value]) =>
          (Array.isArray(value) ? value : [value]).map((each): [string, string] => [name, String(each)]),
        ),
      )) ??
    null
  );
}

/** The same for an answer, where repeated headers count as one list. */
export function capturedResponseHeaders(headers: unknown): HttpResponse['headers'] {
  const captured = capturedHeaders(headers);
  return captured && Object.fromEntries(Object.entries(captured).map(([name, values]) => [name, values.join(', ')]));
}

function headerEntries(headers: unknown): [string, unknown][] | undefined {
  const pairs = Array.isArray(headers) ? headers.filter(Array.isArray) : entriesOf(headers);
  return pairs
    ?.map((pair): [string, unknown] => [String(pair[0]), pair[1]])
    .filter(([, value]) => value !== undefined && value !== null && typeof value !== 'function');
}

/** Of fetch's Headers and of axios' headers what they say themselves, of a plain object its keys. */
function entriesOf(headers: unknown): (readonly unknown[])[] | undefined {
  if (!isObject(headers)) return undefined;
  const { entries, toJSON } = headers;
  if (typeof entries === 'function') return [...(Reflect.apply(entries, headers, []) as Iterable<unknown[]>)];
  return Object.entries(typeof toJSON === 'function' ? (Reflect.apply(toJSON, headers, []) as object) : headers);
}

/** What somebody holds in a test, in this project's terms: a request, an answer, or both. */
export interface CapturedExchange {
  readonly request: HttpRequest | null;
  readonly response: HttpResponse | null;
  /** Where an answer without its request came from, if it knows. */
  readonly url: string | null;
}

type Parts = Readonly<Record<string, unknown>>;

/** The object under the first of some keys that has one, or undefined. */
export function objectUnder(value: Parts, ...keys: readonly string[]): Parts | undefined {
  return keys.map((key) => value[key]).find(isObject);
}

/** The string under the first of some keys that has one, or undefined. */
export function textUnder(value: Parts, ...keys: readonly string[]): string | undefined {
  return keys.map((key) => value[key]).find((each) => typeof each === 'string');
}
