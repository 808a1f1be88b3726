import { STATUS_CODES } from 'node:http';
import type { Answer } from './http-message.ts';

/** The body of our own errors: a problem document of RFC 9457, `more` being its extension members. */
export function problemBody(status: number, detail: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, ...more });
}

/** Our own errors, whole. */
export function problem(status: number, detail: string, more: Readonly<Record<string, unknown>> = {}): Answer {
  const body = problemBody(status, detail, more);
  return {
    status,
    headers: [
      ...['Content-Type', 'application/problem+json', 'Content-Length', String(Buffer.byteLength(body))],
      ...['Cache-Control', 'no-store', 'X-Content-Type-Options', 'nosniff'],
    ],
    body,
  };
}
