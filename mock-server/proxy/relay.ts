import type { ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import { filterHeaders, rawPairs } from '../../contracts/internal.ts';
import { guarded, once } from '../exchange/index.ts';
import { Capture } from './body-capture.ts';
import { NothingHappened } from './failure.ts';
import { withoutHops } from './headers.ts';

/** Bytes of an answer that are buffered until it is validated. */
const MOST_BUFFERED = 64 * 1024;

/** Takes an answer from the target, and passes it on as it comes unless it is buffered. */
export class Relay implements Dispatcher.DispatchHandler {
  readonly capture = new Capture();
  head: CameHead | undefined;
  /** When the answer began, by the clock of `performance`. */
  begunAt: number | undefined;
  /** True once anything of the answer has gone to the client. */
  isStreaming = false;
  /** What came behind the body, name and value in turn. */
  trailers: readonly string[] = [];
  readonly done: Promise<Error | undefined>;
  readonly #response: ServerResponse;
  readonly #options: RelayOptions;
  readonly #buffered: Buffer[] = [];
  readonly #finish: (error?: Error) => void;
  readonly #idle: NodeJS.Timeout;
  #bufferTimer: NodeJS.Timeout | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #gone: Error | undefined;

  constructor(response: ServerResponse, options: RelayOptions) {
    this.#response = response;
    this.#options = options;
    let finish: (error?: Error) => void = () => {};
    this.done = new Promise((resolve) => {
      finish = resolve;
    });
    this.#idle = setTimeout(() => this.abort(this.#idleError()), options.timeout);
    this.#finish = (error) => {
      clearTimeout(this.#idle);
      clearTimeout(this.#bufferTimer);
      finish(error);
    };
  }

  /** Ends the exchange with the target, where it goes on. */
  abort(error: Error): void {
    this.#gone ??= error;
    this.#controller?.abort(error);
    this.#finish(error);
  }

  /** Something happened: the wait begins again. */
  touch(): void {
    this.#idle.refresh();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#gone !== undefined) controller.abort(this.#gone);
    this.touch();
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, _headers: object, reason = ''): void {
    if (status < 200) return; // it says that there will be an answer, and may say so forever
    this.touch();
    this.begunAt = performance.now();
    this.head = headOfAnswer(controller, status, reason);
    if (!this.#options.isBuffered(this.head)) this.#stream();
    else this.#bufferTimer = setTimeout(this.#streamInTime, this.#options.timeout);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.touch();
    this.capture.push(chunk);
    if (this.isStreaming) this.#pass(controller, chunk);
    else {
      this.#buffered.push(Buffer.from(chunk));
      if (this.capture.size > MOST_BUFFERED) this.#stream();
    }
  }

  onResponseEnd({ rawTrailers }: Dispatcher.DispatchController): void {
    this.trailers = withoutHops(sendableHeaders(rawTrailers));
    if (this.isStreaming) endWith(this.#response, this.trailers);
    this.#finish();
  }

  onResponseError(controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#gone === undefined && this.#hasNoBody(error)) this.onResponseEnd(controller);
    else this.#finish(this.#gone ?? error);
  }

  /** The length that a 304 may have is that of another response (RFC 9110 section 8.6); undici misses a body of that length. */
  #hasNoBody(error: Error): boolean {
    return 'code' in error && error.code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' && this.head?.status === 304;
  }

  /** What was buffered. */
  buffered(): Buffer {
    return Buffer.concat(this.#buffered);
  }

  /** Nobody waits for a timer: what it throws would end the process. */
  readonly #streamInTime = guarded(
    'sending on an answer that takes long',
    () => this.#stream(),
    (error) => this.abort(error as Error),
  );

  #stream(): void {
    if (this.isStreaming || this.head === undefined || this.#response.destroyed) return;
    clearTimeout(this.#bufferTimer);
    this.isStreaming = true;
    const { status, reason } = this.head;
    this.#response.sendDate = false;
    this.#response.writeHead(status, reason, this.#options.headersOf(this.head));
    for (const chunk of this.#buffered.splice(0)) this.#response.write(chunk);
    this.#response.flushHeaders();
  }

  #pass(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#response.write(chunk)) return;
    controller.pause();
    once(this.#response, 'drain', () => {
      this.touch();
      controller.resume();
    });
  }

  #idleError(): NothingHappened {
    if (this.head !== undefined) return new NothingHappened('body');
    if (!this.#options.isRequestSent()) return new NothingHappened('client');
    return new NothingHappened(this.#controller === undefined ? 'connection' : 'head');
  }
}

/** The head of an answer as it came. */
export interface CameHead {
  readonly status: number;
  readonly reason: string;
  /** Without those of the connection. */
  readonly headers: string[];
}

/** How a relay is to behave. */
export interface RelayOptions {
  /** Whether an answer is buffered until it has come, up to 64 KiB. */
  isBuffered(head: CameHead): boolean;
  /** The headers of an answer that goes on before it has come. */
  readonly headersOf: (head: CameHead) => string[];
  /** Milliseconds in which something must happen. */
  readonly timeout: number;
  /** False while the client still sends. */
  readonly isRequestSent: () => boolean;
}

/** What a field value and a reason may not have (RFC 9110 section 5.5, RFC 9112 section 4): it cannot be sent on. */
const UNSENDABLE = /[^\t\x20-\x7e\x80-\xff]/g;

/** The head of an answer, its headers with their letters and in their order; what HTTP forbids in them is a `?`. */
function headOfAnswer({ rawHeaders }: Dispatcher.DispatchController, status: number, reason: string): CameHead {
  return { status, reason: sendable(reason), headers: withoutHops(sendableHeaders(rawHeaders)) };
}

function sendableHeaders(raw: Dispatcher.DispatchController['rawHeaders']): string[] {
  return Array.isArray(raw)
    ? raw.map((each) => sendable(typeof each === 'string' ? each : each.toString('latin1')))
    : [];
}

const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

/** Ends an answer; its trailers go out where it is in chunks, for nothing else has a place for them (RFC 9112 section 7.1.2). */
export function endWith(response: ServerResponse, trailers: readonly string[], body?: Buffer): void {
  const sent = filterHeaders(trailers, (name) => TOKEN.test(name));
  if (sent.length > 0) response.addTrailers([...rawPairs(sent)] as [string, string][]);
  response.end(body);
}

function sendable(text: string): string {
  return text.replace(UNSENDABLE, '?');
}
