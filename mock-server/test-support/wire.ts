import { rawPairs } from '../../contracts/internal.ts';
import { messageOf } from '../../contracts/verify/probe-message.ts';
import type { Head } from '../index.ts';
import type { Case } from './case-files.ts';
import { signToken } from './tokens.ts';

const CALL_HEAD = [
  'POST /ccapi/v2/outbound/personal-connection/call HTTP/1.1',
  'Authorization: Bearer fake-pc-write',
  'Content-Type: application/json',
];

/** A request of a case, its marks filled in. */
export interface WireRequest {
  readonly head: Head;
  readonly body: Buffer;
  /** Sent as it is, without the headers that every client adds. */
  readonly raw: boolean;
}

/** Fills in the marks of a case's request for a fake at an origin. */
export async function wireRequest({ request, body }: Case, origin: string): Promise<WireRequest> {
  const text = await withTokens(request ?? `${CALL_HEAD.join('\n')}\n\n${body}`, origin);
  const { body: bytes, ...head } = messageOf(text.replace('{{raw}}', '').replace(CHUNKED, chunked), { origin });
  return { raw: text.startsWith('{{raw}}'), head, body: Buffer.from(bytes) };
}

/** The bytes of a request: lines end with CRLF, and what a client must say is said. */
export function wireBytes({ head, body, raw }: WireRequest): { head: Buffer; body: Buffer } {
  const { method, path, query, rawHeaders } = head;
  const pairs = rawPairs(rawHeaders);
  const lines = [`${method} ${path}${query} HTTP/1.1`, ...pairs.map(([name, value]) => `${name}: ${value}`)];
  const names = pairs.map(([name]) => name.toLowerCase());
  if (!raw) {
    if (!names.includes('host')) lines.push('Host: localhost');
    if (!names.includes('content-length') && !names.includes('transfer-encoding') && body.length > 0) {
      lines.push(`Content-Length: ${body.length}`);
    }
    lines.push('Connection: close');
  }
  return {
    head: Buffer.from(raw && path === '/' ? `${method}\r\n\r\n` : `${lines.join('\r\n')}\r\n\r\n`, 'latin1'),
    body,
  };
}

const TOKEN = /\{\{token(?: ([^{}]*))?\}\}/g;
const CHUNKED = /\{\{chunked ([\s\S]*)\}\}(?!\})/;

async function withTokens(text: string, origin: string): Promise<string> {
  const tokens: string[] = [];
  for (const [, argument = ''] of text.matchAll(TOKEN)) {
    const wanted = Object.fromEntries(argument.split(' ').map((pair) => pair.split('=') as [string, string]));
    tokens.push(await signToken(origin, wanted));
  }
  return text.replace(TOKEN, () => tokens.shift() ?? '');
}

/** Two chunks and the last (RFC 9112 section 7.1). */
function chunked(_mark: string, text: string): string {
  const halves = [text.slice(0, 20), text.slice(20), ''];
  return halves.map((half) => `${half.length.toString(16)}\r\n${half}\r\n`).join('');
}
