import type { IncomingMessage } from 'node:http';
import type { Head } from '../head.ts';

/** The head of a request that Node has read. `url` may be absolute (RFC 9112 section 3.2.2) or a part under a mount. */
export function headOf(request: IncomingMessage): Head {
  const target = (request.url ?? '/').replace(/^https?:\/\/[^/?#]*/i, '');
  const question = target.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: (question < 0 ? target : target.slice(0, question)) || '/',
    query: question < 0 ? '' : target.slice(question),
    rawHeaders: request.rawHeaders,
  };
}
