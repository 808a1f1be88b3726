import type { HttpHeaders, HttpResponse } from './exchange.ts';

type Pair = readonly [name: string, value: string];

/** A value as JavaScript writes it in a text; also an object without a prototype, which `String` throws on. */
export function writtenValue(value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => (each == null ? '' : writtenValue(each))).join();
  return value !== null && typeof value === 'object' ? '[object Object]' : String(value);
}

/** Headers that are written as an object, a value or a list of them for each name. */
export function headersOfObject(object: Readonly<Record<string, unknown>>): HttpHeaders {
  const headers: Record<string, string[]> = Object.create(null); // a name may be `constructor`
  for (const name in object) {
    const key = name.toLowerCase();
    const value = object[name];
    const values = typeof value === 'string' ? [value] : [value].flat().map(writtenValue);
    const before = headers[key];
    if (before === undefined) headers[key] = values;
    else for (const each of values) before.push(each);
  }
  return headers;
}

/** The same for an answer, where repeated headers count as one list. */
export function responseHeadersOfObject(object: Readonly<Record<string, unknown>>): Record<string, string> {
  const headers: Record<string, string> = Object.create(null); // a name may be `constructor`
  for (const name in object) {
    const key = name.toLowerCase();
    const value = object[name];
    const text = Array.isArray(value) ? value.map((each) => writtenValue([each])).join(', ') : writtenValue(value);
    headers[key] = headers[key] === undefined ? text : `${headers[key]}, ${text}`;
  }
  return headers;
}

/** The media type of a body, without its parameters; undefined where there is none. */
export function mediaTypeOf({ headers }: Pick<HttpResponse, 'headers'>): string | undefined {
  return headers?.['content-type']?.split(';')[0]?.trim().toLowerCase();
}

const UTF8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** The charset that a Content-Type names, in lower case; undefined where it names none, or UTF-8 or a part of it. */
export function otherCharset(contentType: string): string | undefined {
  for (const parameter of contentType.split(';').slice(1)) {
    const [name, value = ''] = parameter.split('=', 2);
    if (name?.trim().toLowerCase() !== 'charset') continue;
    const charset = value.trim().replace(/^"|"$/g, '').toLowerCase();
    return UTF8.has(charset) ? undefined : charset;
  }
  return undefined;
}

/** Header lines; a line that begins with white space goes on with the one before (RFC 9112 section 5.2). */
export function headerPairs(lines: readonly string[]): Pair[] {
  const pairs: [string, string][] = [];
  for (const line of lines) {
    const last = pairs.at(-1);
    const colon = line.indexOf(':', 1);
    if (/^[ \t]/.test(line) && last !== undefined) last[1] += ` ${line.trim()}`;
    else if (colon > 0) pairs.push([line.slice(0, colon), line.slice(colon + 1)]);
  }
  return pairs;
}

/** Header values by name in lower case, each in the order in which it was sent; spaces around them are dropped. */
export function httpHeaders(pairs: Iterable<Pair>): HttpHeaders {
  const headers: Record<string, string[]> = Object.create(null); // a name may be `constructor`
  for (const [name, value] of pairs) {
    const key = name.trim().toLowerCase();
    const values = headers[key];
    if (values === undefined) headers[key] = [value.trim()];
    else values.push(value.trim());
  }
  return headers;
}

/** The same for an answer, where repeated headers count as one list. */
export function responseHeaders(pairs: Iterable<Pair>): NonNullable<HttpResponse['headers']> {
  return Object.fromEntries(Object.entries(httpHeaders(pairs)).map(([name, values]) => [name, values.join(', ')]));
}

/** Raw headers, name and value in turn as Node has them, as pairs. */
export function rawPairs(rawHeaders: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    pairs.push([rawHeaders[at] as string, rawHeaders[at + 1] as string]);
  return pairs;
}

/** Every value of a header among raw headers, its name given in lower case. Node itself drops what is repeated. */
export function valuesOf(rawHeaders: readonly string[], wanted: string): string[] {
  const values: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (name.length === wanted.length && name.toLowerCase() === wanted) values.push(rawHeaders[at + 1] as string);
  }
  return values;
}

/**
 * The lines of a header as one, as they count together (RFC 9110 section 5.3), its name given in lower case; undefined where
 * there are none. Of a media type, the first counts.
 */
export function combinedLines(name: string, values: readonly string[] | undefined): string | undefined {
  if (name === 'content-type') return values?.[0];
  return values === undefined || values.length === 0 ? undefined : values.join(name === 'cookie' ? '; ' : ', ');
}

/** The first value of a header among raw headers, its name given in lower case, or null. */
export function firstValueOf(rawHeaders: readonly string[], wanted: string): string | null {
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (name.length === wanted.length && name.toLowerCase() === wanted) return rawHeaders[at + 1] as string;
  }
  return null;
}

/** Raw headers without those whose names, in lower case, are not wanted. */
export function filterHeaders(rawHeaders: readonly string[], isWanted: (name: string) => boolean): string[] {
  return rawPairs(rawHeaders).flatMap(([name, value]) => (isWanted(name.toLowerCase()) ? [name, value] : []));
}

/** A text as a field value: what is not visible ASCII becomes a question mark (RFC 9110 section 5.5). */
export function fieldValue(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}
