import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Answer, AnswerStream } from '../exchange.ts';
import { outgoing } from './in-pieces.ts';
import { type Wait, waitInRealTime } from './wait.ts';

/** Neither a length of a chunk nor the end of one (RFC 9112 section 7.1). */
const NO_CHUNK = 'this is no chunk\r\n';

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

function endingOf(response: ServerResponse): AbortController {
  const known = endings.get(response);
  if (known !== undefined) return known;
  const made = new AbortController();
  endings.set(response, made);
  return made;
}

/** Sends an answer as its delivery says. Done when it is sent or cut; never, where the client went away. */
export async function deliver(response: ServerResponse, answer: Answer, wait: Wait): Promise<void> {
  const { socket } = response.req;
  const ending = endingOf(response);
  const leave = () => ending.abort();
  socket.once('close', leave);
  await send(response, answer, (milliseconds) =>
    milliseconds > 0 && !ending.signal.aborted ? wait(milliseconds, ending.signal) : undefined,
  );
  if (answer.stream !== undefined && !socket.destroyed) await goOn(response, answer.stream, ending.signal);
  socket.off('close', leave);
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

/** By RST where it is a TCP socket of ours; under TLS and over pipes Node can only close. */
function reset(socket: Socket): void {
  try {
    socket.resetAndDestroy();
  } catch {
    socket.destroy();
  }
}

async function goOn(response: ServerResponse, stream: AnswerStream, signal: AbortSignal): Promise<void> {
  if (response.req.method === 'HEAD' || signal.aborted) return void response.end();
  response.flushHeaders();
  const leaveOff = stream((text) => {
    if (!signal.aborted) response.write(text);
  });
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  leaveOff();
  response.end();
}
