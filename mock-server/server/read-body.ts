import type { IncomingMessage } from 'node:http';
import { type Body, guarded, onShared } from '../exchange/index.ts';
import type { BodyLimits } from '../lifecycle/index.ts';
import { StateUnreachable } from '../state/index.ts';
import { FileCutter } from './file-cutter.ts';

/** Bytes beyond the limit that are still read and thrown away, so that the connection can go on being used. */
const DRAINED = 4 * 1024 * 1024;
/** Bytes from which on the file of a body goes its own way. */
const LARGE = 1024 * 1024;
const EMPTY: Body = { bytes: new Uint8Array() };

/** Who waits for the body of a request: one of both is called, once, and at once where nothing must be waited for. */
export interface BodyReader {
  /** Undefined where the client went away before the body was whole. */
  take(body: Body | undefined): void;
  /** The file of a body cannot be written. */
  failed(error: unknown): void;
}

/**
 * Reads a body of at most `limit` bytes. A larger one is read to its end and thrown away where that end is near, and
 * otherwise left alone: the connection must then be closed.
 */
export function readBody(request: IncomingMessage, limits: BodyLimits, reader: BodyReader): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const declared = Number(length ?? 0);
  if (length === undefined && encoding === undefined) reader.take(EMPTY);
  else if (!isWelcome(request, limits.limit) || declared > limits.limit + DRAINED) reader.take({ tooLarge: true });
  else collect(request, limits, reader);
}

/** False for a client that asks whether it may send more than the limit (`Expect: 100-continue`). */
export function isWelcome({ headers }: IncomingMessage, limit: number): boolean {
  return headers.expect?.toLowerCase() !== '100-continue' || Number(headers['content-length'] ?? 0) <= limit;
}

const READING = Symbol('how the body of a request is read');

/** Its listeners are shared by all requests: what they need is at the request. */
interface BeingRead extends IncomingMessage {
  [READING]: { readonly collector: BodyCollector; reader: BodyReader | undefined };
}

function collect(request: IncomingMessage, limits: BodyLimits, reader: BodyReader): void {
  (request as BeingRead)[READING] = { collector: new BodyCollector(limits), reader };
  onShared(request, 'data', addChunk);
  onShared(request, 'end', endReading);
  onShared(request, 'close', leaveOff);
  onShared(request, 'error', leaveOff);
}

/** The reader of a request, for the first who has something for it. */
function readerOf(request: BeingRead): BodyReader | undefined {
  const { reader } = request[READING];
  request[READING].reader = undefined;
  return reader;
}

const addChunk = guarded("a listener of 'data'", function (this: BeingRead, chunk: Buffer) {
  const { collector } = this[READING];
  collector.add(chunk);
  if (collector.isFarTooLarge) readerOf(this)?.take({ tooLarge: true });
});

const endReading = guarded("a listener of 'end'", function (this: BeingRead) {
  const { collector } = this[READING];
  let body: Body;
  try {
    body = collector.end();
  } catch (error) {
    readerOf(this)?.failed(error);
    return;
  }
  readerOf(this)?.take(body);
});

const leaveOff = guarded("a listener of 'close'", function (this: BeingRead) {
  this[READING].collector.abort();
  readerOf(this)?.take(undefined);
});

/** A body that arrives. */
export class BodyCollector {
  readonly #limits: BodyLimits;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  #cutter: FileCutter | undefined;
  #failure: { readonly error: unknown } | undefined;
  #isOver = false;

  constructor(limits: BodyLimits) {
    this.#limits = limits;
  }

  /** True where the end is not worth waiting for. */
  get isFarTooLarge(): boolean {
    return this.#size > this.#limits.limit + DRAINED;
  }

  add(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > this.#limits.limit) this.#forget();
    else if (this.#failure === undefined) this.#take(chunk);
  }

  /** Throws where the file of the body could not be written: that is the fake's fault, as a store that fails is. */
  end(): Body {
    this.#isOver = true;
    if (this.#size > this.#limits.limit) return { tooLarge: true };
    if (this.#failure !== undefined) throw new StateUnreachable(this.#failure.error);
    if (this.#cutter !== undefined) return this.#cutter.end();
    return { bytes: this.#chunks.length === 1 ? (this.#chunks[0] as Uint8Array) : Buffer.concat(this.#chunks) };
  }

  /** Nobody waits for it any more; nothing happens where it was whole before. */
  abort(): void {
    if (!this.#isOver) this.#forget();
  }

  #take(chunk: Uint8Array): void {
    try {
      if (this.#cutter !== undefined) this.#cutter.add(chunk);
      else this.#chunks.push(chunk);
      if (this.#cutter !== undefined || this.#limits.file === undefined || this.#size <= LARGE) return;
      this.#cutter = new FileCutter(this.#limits.file);
      for (const each of this.#chunks.splice(0)) this.#cutter.add(each);
    } catch (error) {
      this.#failure = { error };
      this.#forget();
    }
  }

  #forget(): void {
    this.#chunks.length = 0;
    this.#cutter?.abort();
    this.#cutter = undefined;
  }
}
