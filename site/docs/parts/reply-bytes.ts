import type { Reply, Segments } from '../../../contracts/internal.ts';
import { type Html, html } from './html.ts';

/** The words that Node writes behind a status (RFC 9110 section 15 has newer ones for 413). */
const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  202: 'Accepted',
  204: 'No Content',
  302: 'Found',
  303: 'See Other',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  417: 'Expectation Failed',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** An answer of the vendor as it goes over the wire; what varies from request to request is a sample, and marked. */
export function replyBytes({ status, mediaType, headers, body, samples }: Reply): Html {
  const filled = (segments: Segments) =>
    segments.map((text, at) =>
      at % 2 === 0 ? text : html`<mark class="slot" title="${text} varies">${samples[text] ?? text}</mark>`,
    );
  return html`HTTP/1.1 ${status} ${REASONS[status] ?? ''}
${
  mediaType !== null &&
  html`Content-Type: ${mediaType}
`
}${headers.map(
  ([name, value]) => html`${name}: ${filled(value)}
`,
)}
${body === null ? '' : filled(body)}`;
}
