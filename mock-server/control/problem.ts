import { STATUS_CODES } from 'node:http';
import type { Answer } from '../exchange.ts';

/** Our own errors: problem documents of RFC 9457, `more` being its extension members. */
export function problem(status: number, detail: string, more: Readonly<Record<string, unknown>> = {}): Answer {
  const body = JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, ...more });
  return { status, headers: headersOf('application/problem+json', body), body };
}

/** Our own successes, as JSON that people read too. */
export function json(status: number, value: unknown): Answer {
  const body = `${JSON.stringify(value, null, 2)}\n`;
  return { status, headers: headersOf('application/json', body), body };
}

/** Our own successes in another form. */
export function text(mediaType: string, body: string): Answer {
  return { status: 200, headers: headersOf(mediaType, body), body };
}

export function noContent(): Answer {
  return { status: 204, headers: ['Cache-Control', 'no-store'], body: '' };
}

function headersOf(mediaType: string, body: string): string[] {
  return ['Content-Type', mediaType, 'Content-Length', String(Buffer.byteLength(body)), 'Cache-Control', 'no-store'];
}
