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
  /** Sent as it stands, without the headers that every client adds. */
  readonly raw: boolean;
}

/** Fills in the marks of a case's request for a fake at an origin. */
export async function wireRequest({ request, body }: Case, origin: string): Promise<WireRequest> {
  const text = request ?? `${CALL_HEAD.join('\n')}\n\n${body}`;
  const blank = text.search(/\n\n|$(?![\s\S])/);
  const raw = text.startsWith('{{raw}}');
  const lines = (await filled(text.slice(0, blank).replace('{{raw}}', ''), origin)).toString('latin1').split('\n');
  const [method = '', target = '/'] = (lines[0] ?? '').split(' ');
  const question = target.indexOf('?');
  const rawHeaders = lines.slice(1).flatMap((line) => {
    const colon = line.indexOf(':');
    return line === '' ? [] : [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return {
    raw,
    head: {
      method,
      path: question < 0 ? target : target.slice(0, question),
      query: question < 0 ? '' : target.slice(question),
      rawHeaders,
    },
    body: await filled(text.slice(blank + 2), origin),
  };
}

/** The bytes of a request: lines end with CRLF, and what a client must say is said. */
export function wireBytes({ head, body, raw }: WireRequest): { head: Buffer; body: Buffer } {
  const { method, path, query, rawHeaders } = head;
  const lines = [`${method} ${path}${query} HTTP/1.1`];
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
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

const MARK = /\{\{(token|bytes|repeat|origin|chunked)(?: ((?:(?!\{\{)[\s\S])*?))?\}\}(?!\})/g;

async function filled(text: string, origin: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let end = 0;
  for (const mark of text.matchAll(MARK)) {
    parts.push(Buffer.from(text.slice(end, mark.index)), await filling(mark[1] ?? '', mark[2] ?? '', origin));
    end = mark.index + mark[0].length;
  }
  return Buffer.concat([...parts, Buffer.from(text.slice(end))]);
}

async function filling(name: string, argument: string, origin: string): Promise<Buffer> {
  if (name === 'origin') return Buffer.from(origin);
  if (name === 'bytes') return Buffer.from(argument.replaceAll(' ', ''), 'hex');
  if (name === 'repeat') {
    const [times = '', what = ''] = argument.split(' ');
    return Buffer.from(what.repeat(Number(times)));
  }
  if (name === 'chunked') return chunked(argument);
  const wish = Object.fromEntries(argument.split(' ').map((pair) => pair.split('=') as [string, string]));
  return Buffer.from(await signToken(origin, wish));
}

/** Two chunks and the last (RFC 9112 section 7.1). */
function chunked(text: string): Buffer {
  const halves = [text.slice(0, 20), text.slice(20), ''];
  return Buffer.from(halves.map((half) => `${half.length.toString(16)}\r\n${half}\r\n`).join(''));
}
