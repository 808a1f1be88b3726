import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpRequest, HttpResponse } from '../internal.ts';
import { capturedHeaders, capturedResponseHeaders, sentText } from './read-values.ts';

/** Bytes of a body that are kept. */
const KEPT_BYTES = 1024 * 1024;

/** Keeps copies of the chunks of a body, up to a cap; beyond it all of them are let go. */
class CapturedBody {
  #chunks: Uint8Array[] = [];
  #size = 0;

  /** A chunk as streams give and take it; anything else is none. */
  add(chunk: unknown, encoding?: unknown): void {
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, Buffer.isEncoding(String(encoding)) ? (encoding as BufferEncoding) : 'utf8')
        : chunk instanceof Uint8Array
          ? Uint8Array.from(chunk) // a copy: pools and callers use their memory again
          : undefined;
    if (bytes === undefined) return;
    this.#size += bytes.length;
    if (this.isOver) this.#chunks = [];
    else this.#chunks.push(bytes);
  }

  get isOver(): boolean {
    return this.#size > KEPT_BYTES;
  }

  /** Null where there were too many. */
  get text(): string | null {
    return this.isOver ? null : new TextDecoder().decode(Buffer.concat(this.#chunks));
  }
}

/** Something seen as far as it could be, and what could not. */
export interface Captured<T> {
  readonly message: T;
  readonly omitted: readonly string[];
}

/**
 * Watches a request go by. Nothing is read: what others read is noted as it is handed to them, and where a body parser
 * has been before, what it made of the body is taken. Gives the request when it is asked.
 */
export function captureRequest(request: IncomingMessage): () => Captured<HttpRequest> {
  const { method = 'GET', url = '/', headersDistinct } = request;
  const headers = capturedHeaders(headersDistinct);
  const mediaType = headers?.['content-type']?.[0];
  const parsed = request.readableDidRead ? sentText(parsedBody(request), mediaType) : undefined;
  const captured = parsed === undefined ? captureReads(request) : undefined;
  return () => {
    const { body, omitted } =
      captured === undefined
        ? withinCap(parsed ?? null)
        : read(captured.bytes, captured.isWhole() || !hasBody(request));
    return { message: { method, url, headers, body }, omitted };
  };
}

/** Streams emit `data` for every chunk, however it is read. */
function captureReads(request: IncomingMessage): { readonly bytes: CapturedBody; isWhole(): boolean } {
  const bytes = new CapturedBody();
  const { emit } = request;
  let isWhole = false;
  request.emit = function (this: IncomingMessage, name: string | symbol, ...values: unknown[]): boolean {
    if (name === 'data') bytes.add(values[0], request.readableEncoding);
    if (name === 'end') isWhole = true;
    return Reflect.apply(emit, this, [name, ...values]);
  };
  return { bytes, isWhole: () => isWhole };
}

function read(bytes: CapturedBody, isWhole: boolean): { body: string | null; omitted: string[] } {
  if (bytes.isOver) return { body: null, omitted: [REQUEST_TOO_LONG] };
  return isWhole ? { body: bytes.text, omitted: [] } : { body: null, omitted: [NOT_READ] };
}

function withinCap(body: string | null): { body: string | null; omitted: string[] } {
  if (body === null) return { body, omitted: [NOT_KEPT] };
  return Buffer.byteLength(body) > KEPT_BYTES ? { body: null, omitted: [REQUEST_TOO_LONG] } : { body, omitted: [] };
}

const REQUEST_TOO_LONG = `the body of the request has more than ${KEPT_BYTES} bytes and was not kept`;
const NOT_READ = 'the body of the request was not read to its end by anybody and is not known';
const NOT_KEPT = 'the body of the request was read before the middleware saw it and is not known';

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

/** Where body parsers leave what they read. */
function parsedBody(request: IncomingMessage & { readonly body?: unknown }): unknown {
  return request.body;
}

/** Watches an answer being written, without a change to it. Gives it when it is asked, once it is finished. */
export function captureResponse(response: ServerResponse): () => Captured<HttpResponse> {
  const bytes = new CapturedBody();
  let ofHead: HttpResponse['headers'] = {};
  const { writeHead, write, end } = response;
  const note = (chunk: unknown, encoding: unknown) => {
    if (!isEnding) bytes.add(chunk, encoding);
  };
  let isEnding = false; // Node's `end` may call `write`
  response.writeHead = function (this: ServerResponse, ...values: unknown[]) {
    ofHead = { ...ofHead, ...capturedResponseHeaders(inPairs(values.at(-1))) };
    return Reflect.apply(writeHead, this, values);
  } as typeof writeHead;
  response.write = function (this: ServerResponse, ...values: unknown[]) {
    note(values[0], values[1]);
    return Reflect.apply(write, this, values);
  } as typeof write;
  response.end = function (this: ServerResponse, ...values: unknown[]) {
    note(values[0], values[1]);
    isEnding = true;
    return Reflect.apply(end, this, values);
  } as typeof end;
  return () => responseOf(response, { ...capturedResponseHeaders(response.getHeaders()), ...ofHead }, bytes);
}

function responseOf(
  { statusCode: status, req }: ServerResponse,
  headers: NonNullable<HttpResponse['headers']>,
  bytes: CapturedBody,
): Captured<HttpResponse> {
  const isEncoded = (headers['content-encoding'] ?? 'identity') !== 'identity';
  const omitted = isEncoded ? [ENCODED] : bytes.isOver ? [RESPONSE_TOO_LONG] : [];
  // what is given to `end` in answer to HEAD is not sent
  const isUnknown = isEncoded || req?.method === 'HEAD';
  return { message: { status, headers, body: isUnknown ? null : bytes.text }, omitted };
}

const RESPONSE_TOO_LONG = `the body of the response has more than ${KEPT_BYTES} bytes and was not kept`;
const ENCODED = 'the body of the response is compressed and was not checked';

/** `writeHead` takes an object, or a list of names and values in turn. */
function inPairs(headers: unknown): unknown {
  if (!Array.isArray(headers) || Array.isArray(headers[0])) return headers;
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1]]] : []));
}
