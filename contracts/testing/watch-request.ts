import type { IncomingMessage } from 'node:http';
import type { RequestSeen } from '../index.ts';
import { sentText } from './body-text.ts';
import { headerValues } from './header-values.ts';
import { KEPT_BYTES, KeptBytes } from './kept-bytes.ts';

/** Something seen as far as it could be, and what could not. */
export interface Watched<T> {
  readonly seen: T;
  readonly omitted: readonly string[];
}

/**
 * Watches a request go by. Nothing is read: what others read is noted as it is handed to them, and where a body parser
 * has been before, what it made of the body is taken. Gives the request when it is asked.
 */
export function watchRequest(request: IncomingMessage): () => Watched<RequestSeen> {
  const { method = 'GET', url = '/', headersDistinct } = request;
  const headers = headerValues(headersDistinct);
  const mediaType = headers?.['content-type']?.[0];
  const parsed = request.readableDidRead ? sentText(bodyOf(request), mediaType) : undefined;
  const kept = parsed === undefined ? keepWhatIsRead(request) : undefined;
  return () => {
    const { body, omitted } =
      kept === undefined ? withinCap(parsed ?? null) : read(kept.bytes, kept.isWhole() || !hasBody(request));
    return { seen: { method, url, headers, body }, omitted };
  };
}

/** Streams emit `data` for every chunk, however it is read. */
function keepWhatIsRead(request: IncomingMessage): { readonly bytes: KeptBytes; isWhole(): boolean } {
  const bytes = new KeptBytes();
  const { emit } = request;
  let isWhole = false;
  request.emit = function (this: IncomingMessage, name: string | symbol, ...values: unknown[]): boolean {
    if (name === 'data') bytes.add(values[0], request.readableEncoding);
    if (name === 'end') isWhole = true;
    return Reflect.apply(emit, this, [name, ...values]);
  };
  return { bytes, isWhole: () => isWhole };
}

function read(bytes: KeptBytes, isWhole: boolean): { body: string | null; omitted: string[] } {
  if (bytes.isOver) return { body: null, omitted: [TOO_LONG] };
  return isWhole ? { body: bytes.text, omitted: [] } : { body: null, omitted: [NOT_READ] };
}

function withinCap(body: string | null): { body: string | null; omitted: string[] } {
  if (body === null) return { body, omitted: [NOT_KEPT] };
  return Buffer.byteLength(body) > KEPT_BYTES ? { body: null, omitted: [TOO_LONG] } : { body, omitted: [] };
}

const TOO_LONG = `the body of the request has more than ${KEPT_BYTES} bytes and was not kept`;
const NOT_READ = 'the body of the request was not read to its end by anybody and is not known';
const NOT_KEPT = 'the body of the request was read before the middleware saw it and is not known';

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

/** Where body parsers leave what they read. */
function bodyOf(request: IncomingMessage & { readonly body?: unknown }): unknown {
  return request.body;
}
