import type { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js';
import { isObject } from '../../contracts/internal.ts';
import { on, once } from '../exchange/index.ts';
import { linesOf } from './lines-of.ts';
import { type BadMessage, isBadMessage, readMessage } from './read-message.ts';

/** Requests that are worked on at a time; the next are read when one of these has its response. */
const MOST_AT_ONCE = 16;

/** The notification after which a request gets no response. */
const CANCELED = /^notifications\/cancell?ed$/;

/**
 * Messages a line each, as the protocol wants them on stdin and stdout. Unlike that of the SDK, it responds to what is not a
 * message, reads no further than its reader does, and ends when all that came has its response.
 */
export class StdioTransport implements Transport {
  onmessage?: Transport['onmessage'];
  onclose?: Transport['onclose'];
  onerror?: Transport['onerror'];
  /** Resolves when the input has ended and every request has its response, or when nobody reads the output. */
  readonly ended: Promise<void>;
  readonly #input: Readable;
  readonly #output: Writable;
  /** Ids of the requests without a response. */
  readonly #open: RequestId[] = [];
  #leave: () => void = () => {};
  #wake: () => void = () => {};

  constructor(input: Readable, output: Writable) {
    this.#input = input;
    this.#output = output;
    this.ended = new Promise((resolve) => {
      this.#leave = resolve;
    });
  }

  async start(): Promise<void> {
    on(this.#output, 'drain', () => this.#wake());
    once(this.#output, 'close', () => this.#stop()); // also after an error: nobody reads
    void this.#serve().then(this.#leave, this.#leave); // an input that fails has ended
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#write(message);
    if ('method' in message || message.id === undefined) return;
    this.#finish(message.id);
  }

  async close(): Promise<void> {
    this.#stop();
    this.onclose?.();
  }

  async #serve(): Promise<void> {
    for await (const line of linesOf(this.#input)) {
      const message = readMessage(line);
      if (message === undefined) continue;
      if (isBadMessage(message)) this.#write(message);
      else this.#take(message);
      await this.#until(() => this.#open.length < MOST_AT_ONCE && !this.#output.writableNeedDrain);
    }
    await this.#until(() => this.#open.length === 0);
  }

  #take(message: JSONRPCMessage): void {
    if ('method' in message && 'id' in message) this.#open.push(message.id);
    this.onmessage?.(message);
    if ('method' in message && CANCELED.test(message.method) && isObject(message.params))
      this.#finish(message.params['requestId'] as RequestId);
  }

  #finish(id: RequestId): void {
    const at = this.#open.indexOf(id);
    if (at >= 0) this.#open.splice(at, 1);
    this.#wake();
  }

  #write(message: JSONRPCMessage | BadMessage): void {
    if (!this.#output.destroyed) this.#output.write(`${JSON.stringify(message)}\n`);
  }

  async #until(isReady: () => boolean): Promise<void> {
    while (!this.#output.destroyed && !isReady())
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }

  #stop(): void {
    this.#input.destroy();
    this.#wake();
    this.#leave();
  }
}
