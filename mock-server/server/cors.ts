import { firstValueOf, rawPairs } from '../../contracts/internal.ts';
import type { ServerContext } from '../admin/index.ts';
import { type Answer, andThen, type Head, type MaybePromise } from '../exchange/index.ts';

type Allowed = NonNullable<ServerContext['cors']>;

/** RFC 9110 section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** What a page may read without being told so (Fetch standard, "CORS-safelisted response-header name"), and `Date`. */
const NOT_EXPOSED = new Set(['content-type', 'content-length', 'cache-control', 'date']);

/**
 * Answers so that pages of allowed origins may send requests and read the answers (Fetch standard, "CORS protocol").
 * A preflight is answered here and is not an exchange; one of another origin is answered as if nothing were allowed.
 */
export function answerWithCors(allowed: Allowed, head: Head, answer: () => MaybePromise<Answer>): MaybePromise<Answer> {
  const origin = allowedOrigin(allowed, firstValueOf(head.rawHeaders, 'origin'));
  if (origin !== undefined && isPreflight(allowed, head)) return preflight(origin, head);
  return andThen(answer(), (made) => ({ ...made, headers: [...made.headers, ...headersFor(origin, made)] }));
}

/** True for what is answered here in place of the vendor. */
export function isPreflight(allowed: Allowed, head: Head): boolean {
  if (head.method !== 'OPTIONS' || allowedOrigin(allowed, firstValueOf(head.rawHeaders, 'origin')) === undefined)
    return false;
  return TOKEN.test(firstValueOf(head.rawHeaders, 'access-control-request-method') ?? '');
}

function allowedOrigin(allowed: Allowed, origin: string | null): string | undefined {
  if (origin === null) return undefined;
  if (allowed === '*') return '*';
  return allowed.includes(origin) ? origin : undefined;
}

/**
 * Method and headers are allowed as they are asked for: a page whose request is wrong should learn so from the vendor's
 * rejection, which a rejected preflight would keep from it. `*` would not do for Authorization.
 */
function preflight(origin: string, head: Head): Answer {
  const method = firstValueOf(head.rawHeaders, 'access-control-request-method') ?? '';
  const names = (firstValueOf(head.rawHeaders, 'access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => TOKEN.test(name));
  const headers = ['Access-Control-Allow-Origin', origin, 'Access-Control-Allow-Methods', method];
  if (names.length > 0) headers.push('Access-Control-Allow-Headers', names.join(', '));
  headers.push('Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers');
  return { status: 204, headers, body: '' };
}

/** `Vary` also where nothing is allowed: a cache must not give that answer to a page that may have more. */
function headersFor(origin: string | undefined, { headers }: Answer): string[] {
  if (origin === undefined) return ['Vary', 'Origin'];
  const exposed = rawPairs(headers).flatMap(([name]) => (NOT_EXPOSED.has(name.toLowerCase()) ? [] : [name]));
  return [
    'Access-Control-Allow-Origin',
    origin,
    'Access-Control-Expose-Headers',
    [...new Set(exposed)].join(', '),
    'Vary',
    'Origin',
  ];
}
