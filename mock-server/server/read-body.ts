import type { IncomingMessage } from 'node:http';
import { type Body, on } from '../exchange/index.ts';

/** Bytes beyond the limit that are still read and thrown away, so that the connection can go on being used. */
const DRAINED = 4 * 1024 * 1024;
const EMPTY: Body = { bytes: new Uint8Array() };

/** Undefined where the client went away before the body was whole. */
export type BodyRead = Body | undefined;

/**
 * Reads a body of at most `limit` bytes. A larger one is read to its end and thrown away where that end is near, and
 * otherwise left alone: the connection must then be closed.
 */
export function readBody(request: IncomingMessage, limit: number): BodyRead | Promise<BodyRead> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (length === undefined && encoding === undefined) return EMPTY;
  const declared = Number(length ?? 0);
  if (!isWelcome(request, limit) || declared > limit + DRAINED) return { tooLarge: true };
  return collect(request, limit);
}

/** False for a client that asks whether it may send more than the limit (`Expect: 100-continue`). */
export function isWelcome({ headers }: IncomingMessage, limit: number): boolean {
  return headers.expect?.toLowerCase() !== '100-continue' || Number(headers['content-length'] ?? 0) <= limit;
}

function collect(request: IncomingMessage, limit: number): Promise<BodyRead> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    on(request, 'data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limit + DRAINED) resolve({ tooLarge: true });
    });
    on(request, 'end', () =>
      resolve(
        size > limit
          ? { tooLarge: true }
          : { bytes: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks) },
      ),
    );
    on(request, 'close', () => resolve(undefined));
    on(request, 'error', () => resolve(undefined));
  });
}
