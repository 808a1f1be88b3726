import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers';
import { setTimeout as timer } from 'node:timers/promises';
import { filterHeaders } from '../../contracts/internal.ts';
import { type Answer, type AnswerStream, type Delivery, guarded, once, onceFirst } from '../exchange/index.ts';
import { writeError } from './answer-error.ts';

/** Neither a length of a chunk nor the end of one (RFC 9112 section 7.1). */
const NO_CHUNK = 'this is not a chunk\r\n';

/**
 * Milliseconds between the half of an answer and the reset. Many systems drop what has not been sent or read when a
 * reset comes, and a client that finds both at once takes the reset for an end.
 */
const UNTIL_READ = 25;

const endings = new WeakMap<ServerResponse, AbortController>();

/** Ends the waits of an answer that is under way, or will be: the rest is sent at once, and a stream leaves off. */
export function cutShort(response: ServerResponse): void {
  endingOf(response).abort();
}

/** Aborted when the client goes away, or when the answer is cut short: whatever waits for the answer need not. */
export function leaving(response: ServerResponse): AbortSignal {
  const ending = endingOf(response);
  const stay = once(response.req.socket, 'close', () => ending.abort());
  // a client polls on one connection for hours
  once(response, 'close', stay);
  return ending.signal;
}

function endingOf(response: ServerResponse): AbortController {
  const known = endings.get(response);
  if (known !== undefined) return known;
  const made = new AbortController();
  endings.set(response, made);
  return made;
}

/** Sends an answer as its delivery says. Done when it is sent or cut; never, where the client went away. */
async function deliver(response: ServerResponse, answer: Answer, wait: Wait): Promise<void> {
  const { socket } = response.req;
  const ending = endingOf(response);
  const staysOn = once(socket, 'close', () => ending.abort());
  await send(response, answer, (milliseconds) =>
    milliseconds > 0 && !ending.signal.aborted ? wait(milliseconds, ending.signal) : undefined,
  );
  if (answer.stream !== undefined && !socket.destroyed) await goOn(response, answer.stream, ending.signal);
  staysOn();
}

type Pass = (milliseconds: number) => Promise<void> | undefined;

/** A cut is one of the connection: pipelined answers that wait before this one go with it. */
async function send(response: ServerResponse, answer: Answer, pass: Pass): Promise<void> {
  const { socket } = response.req;
  const { headers, pieces, delay, pause, cut } = outgoing(answer);
  await pass(delay);
  if (socket.destroyed) return;
  if (cut === 'before') return reset(socket);
  if (cut === 'empty') return socket.destroySoon();
  response.writeHead(answer.status, headers);
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await pass(pause);
    if (socket.destroyed) return;
    await written(response, piece);
  }
  if (cut === 'within') return waitInRealTime(UNTIL_READ, new AbortController().signal).then(() => reset(socket));
  if (cut === 'broken-chunk') return breakOff(socket);
  if (answer.stream === undefined) response.end();
}

/** Done when the system has the bytes: what is reset before that never leaves. */
function written(response: ServerResponse, piece: Buffer): Promise<void> {
  return new Promise((resolve) => response.write(piece, () => resolve()));
}

function breakOff(socket: Socket): void {
  socket.write(NO_CHUNK);
  socket.destroySoon();
}

/** By RST where it is the server's own TCP socket; under TLS and over pipes Node can only close. */
function reset(socket: Socket): void {
  try {
    socket.resetAndDestroy();
  } catch {
    socket.destroy();
  }
}

/** Milliseconds that a client has to take the rest of a stream that ends. */
const LAST_WORDS = 5_000;

async function goOn(response: ServerResponse, stream: AnswerStream, signal: AbortSignal): Promise<void> {
  if (response.req.method === 'HEAD') return void response.end();
  response.flushHeaders();
  const { socket } = response.req;
  // a client that has nothing more to send may still read, until Node ends the connection behind this listener
  const stay = onceFirst(socket, 'end', () => endingOf(response).abort());
  await new Promise<void>((resolve) => {
    const end = () => {
      response.end();
      resolve();
    };
    const leaveOff = stream({
      send(text) {
        const isOpen = !response.writableEnded && !socket.destroyed;
        if (isOpen) response.write(text);
        return isOpen;
      },
      behind: () => response.writableLength,
      onceTaken: (go) => void (response.writableNeedDrain ? once(response, 'drain', go) : go()),
      end,
    });
    const leave = guarded('leaving off a stream', leaveOff);
    const endNow = guarded('ending a stream', () => {
      leave();
      end();
    });
    if (signal.aborted) endNow();
    else signal.addEventListener('abort', endNow);
  });
  stay();
  const cut = setTimeout(() => socket.destroy(), LAST_WORDS).unref();
  once(response, 'finish', () => clearTimeout(cut));
}

/** What of an answer goes out, and how it ends. */
export interface Outgoing {
  readonly headers: string[];
  readonly pieces: readonly Buffer[];
  readonly pause: number;
  readonly delay: number;
  readonly cut: Delivery['cut'];
}

/** Plans how an answer is sent. One without a body has no middle to be cut in: it is cut before its first byte. */
export function outgoing({ headers, body, delivery = {} }: Answer): Outgoing {
  const { delay = 0, dribble, cut } = delivery;
  const bytes = Buffer.from(body);
  const plan = { delay, pause: dribble?.pause ?? 0 };
  if (bytes.length === 0 && cut !== undefined) {
    return { ...plan, headers, pieces: [], cut: cut === 'within' || cut === 'before' ? 'before' : 'empty' };
  }
  const isCut = cut === 'within' || cut === 'broken-chunk';
  return {
    ...plan,
    headers: cut === 'broken-chunk' ? chunked(headers) : headers,
    pieces: split(isCut ? bytes.subarray(0, Math.ceil(bytes.length / 2)) : bytes, dribble?.pieces ?? 1),
    cut,
  };
}

/** As many pieces as are wanted, of about the same size; fewer where there are fewer bytes. */
function split(bytes: Buffer, wanted: number): Buffer[] {
  const count = Math.min(wanted, bytes.length);
  const edge = (index: number) => Math.floor((index * bytes.length) / count);
  return Array.from({ length: count }, (_, index) => bytes.subarray(edge(index), edge(index + 1)));
}

function chunked(headers: readonly string[]): string[] {
  return [...filterHeaders(headers, (name) => name !== 'content-length'), 'Transfer-Encoding', 'chunked'];
}

/** Waits N milliseconds, or until the signal says stop. Never rejects. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** What every host may be given. */
export interface HostOptions {
  /** How faults wait; in real time by default. */
  readonly wait?: Wait;
}

/** Waits in real time; the timer goes with the signal. */
export async function waitInRealTime(milliseconds: number, signal: AbortSignal): Promise<void> {
  await timer(milliseconds, undefined, { signal }).catch(() => {});
}

/** How long a client may go on sending a body that nobody reads, in milliseconds. */
const LINGER = 2_000;

const BEYOND_ASCII = /[\x80-\xff]/;

/** What is left to do at the end of a turn of the event loop. */
interface Step {
  run(): void;
}

let steps: Step[] = [];

/**
 * Runs a step at the end of this turn of the event loop, after the steps that came before it. Node reads all sockets that are
 * ready in one turn: requests are answered one after the other, and then their answers are written. Between reads and writes
 * the same code takes longer, since they take its place in the caches of the processor (decision 78).
 */
export function atEndOfTurn(step: Step): void {
  if (steps.push(step) === 1) setImmediate(runSteps);
}

/** A step may add others, which are run as well. */
function runSteps(): void {
  for (const step of steps) runGuarded(step);
  steps = [];
}

const runGuarded = guarded('a step of the server', (step: Step) => step.run());

/** An answer that is written whole, with one `writeHead` and one `end`. */
class WholeAnswer implements Step {
  readonly #response: ServerResponse;
  readonly #answer: Answer;

  constructor(response: ServerResponse, answer: Answer) {
    this.#response = response;
    this.#answer = answer;
  }

  run(): void {
    const { status, headers, body } = this.#answer;
    try {
      this.#response.writeHead(status, headers);
      // Node encodes headers as it does a text that follows them, and as Latin-1 before bytes
      const isAscii = body === '' || !headers.some((text) => BEYOND_ASCII.test(text));
      this.#response.end(isAscii ? body : Buffer.from(body));
    } catch (error) {
      writeError(this.#response, error);
    }
  }
}

/** Writes an answer at the end of the turn of the event loop, whole; or as its delivery says. */
export function writeAnswer(response: ServerResponse, answer: Answer, wait: Wait): void | Promise<void> {
  if (answer.delivery !== undefined || answer.stream !== undefined) return deliver(response, answer, wait);
  return atEndOfTurn(new WholeAnswer(response, answer));
}

/** The same for a request whose body was not read to its end: the connection is closed, but not under the answer. */
export async function writeAnswerAndClose(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  wait = waitInRealTime,
): Promise<void> {
  request.resume();
  await writeAnswer(response, { ...answer, headers: [...answer.headers, 'Connection', 'close'] }, wait);
  setTimeout(() => request.socket.destroy(), LINGER).unref();
}
