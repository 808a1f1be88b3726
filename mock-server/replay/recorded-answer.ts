import type { HttpExchange, HttpResponse } from '../../contracts/internal.ts';
import { isOmitted } from '../../contracts/redaction/index.ts';

/** An answer as it is given again. */
export interface RecordedAnswer {
  readonly status: number;
  /** Name and value in turn; without `Content-Length`, which the body has. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** Of one connection alone (RFC 9110 section 7.6.1), or of the form in which a body was sent and not recorded. */
const NOT_KEPT =
  /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|content-encoding|content-length)$/;
/** What this server says of itself, and the one that was recorded said. */
const OURS = /^x-fake-cxone-/;
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const WITHOUT_BODY = new Set([204, 205, 304]);

/** The answer of a recorded exchange as it can be given again, or why it cannot. */
export function recordedAnswer({ request, response }: HttpExchange): RecordedAnswer | string {
  if (response === null) return 'has no answer';
  const { status } = response;
  if (status < 200 || status > 599) return `has the status ${status}, which is not an answer`;
  const hasNoBody =
    WITHOUT_BODY.has(status) || request.method === 'HEAD' || response.headers?.['content-length'] === '0';
  if (response.body === null && !hasNoBody) return 'has an answer whose body was not recorded whole';
  if (isOmitted(response.body ?? '')) return 'has an answer whose body was omitted; record with --keep-bodies';
  if (response.body?.includes('\ufffd')) return 'has an answer whose body is not text';
  return {
    status,
    headers: headersOf(response, request.method === 'HEAD'),
    body: hasNoBody ? '' : (response.body ?? ''),
  };
}

function headersOf({ headers }: HttpResponse, isHead: boolean): string[] {
  return Object.entries(headers ?? {}).flatMap(([name, value]) => {
    const isStored = !NOT_KEPT.test(name) || (isHead && name === 'content-length');
    return value === undefined || !isStored || OURS.test(name) || !NAME.test(name) ? [] : [name, sendable(value)];
  });
}

/** Node rejects to send control characters; a recording may have anything. */
function sendable(value: string): string {
  return value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?');
}
