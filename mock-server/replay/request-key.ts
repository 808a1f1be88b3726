import {
  type EffectiveContract,
  type HttpRequest,
  type Operation,
  parseForeignJson,
  targetParts,
} from '../../contracts/internal.ts';

/** What a request asks for, as far as it decides which recorded one it is. Null: not recorded, and met by anything. */
export interface RequestKey {
  readonly method: string;
  /** As it was sent, without origin and without the mount of a test key. */
  readonly path: string;
  /** Its pairs in order of their names. */
  readonly query: string;
  /** Media type and encoding of the body, in lower case. */
  readonly type: string | null;
  /** The Authorization header; one that is empty is not the same as none. */
  readonly credentials: string | null;
  /** The Prefer header (RFC 7240), which asks for other answers to the same request. */
  readonly prefer: string | null;
  /** JSON with its keys in order, a form with its pairs in order, or the text. */
  readonly body: string | null;
}

/** In place of a body that is larger than what is read of one. */
const TOO_LARGE = 'too large to be read';

/** What a request asks for. One of a browser's recording may have lost its credentials. */
export function requestKey(
  { method, url, headers, body, isStripped }: HttpRequest,
  limit = Number.POSITIVE_INFINITY,
): RequestKey {
  const { path, query } = targetOf(url);
  const credentials = headers?.['authorization']?.join('\n');
  const type = typeOf(headers);
  return {
    method: method.toUpperCase(),
    path,
    query: pairs(query),
    type,
    credentials:
      headers === null || (isStripped === true && credentials === undefined) ? null : (credentials ?? 'none'),
    prefer: headers === null ? null : (headers['prefer'] ?? []).join(),
    body: body === null ? null : Buffer.byteLength(body) > limit ? TOO_LARGE : bodyOf(body, type),
  };
}

/** Path and query of a URL that may be absolute. */
export function targetOf(url: string): { readonly path: string; readonly query: string } {
  const { path: whole, query } = targetParts(url.replace(/#.*$/s, ''));
  const path = whole.replace(/^\/_fake\/keys\/[^/]+(?=\/)/, '');
  return { path: path || '/', query: query.slice(1) };
}

/** The operation that a request is for, in whatever spelling of its path. */
export function operationOf({ router }: EffectiveContract, { method, url }: HttpRequest): Operation | undefined {
  return router.similar(targetOf(url).path)?.operations.get(method.toUpperCase());
}

function typeOf(headers: HttpRequest['headers']): string | null {
  if (headers === null) return null;
  const plain = (name: string) => (headers[name] ?? []).join().toLowerCase().replaceAll(/[\s"]/g, '');
  const type = plain('content-type')
    .replace(/;boundary=[^;]*/, '')
    .replace(/;charset=utf-?8$/, '');
  return [type, plain('content-encoding')].filter((each) => each !== '').join(' ');
}

function bodyOf(text: string, type: string | null): string {
  if (type?.startsWith('application/x-www-form-urlencoded')) return pairs(text);
  try {
    return JSON.stringify(ordered(parseForeignJson(text)));
  } catch {
    return text;
  }
}

/** A pair may be there twice; both count. */
function pairs(text: string): string {
  return text === ''
    ? ''
    : [...new URLSearchParams(text)]
        .map((pair) => new URLSearchParams([pair]).toString())
        .sort()
        .join('&');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}
