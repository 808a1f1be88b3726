import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../exchange.ts';
import { deliver } from './deliver.ts';
import { type Wait, waitInRealTime } from './wait.ts';

/** How long a client may go on sending a body that nobody reads, in milliseconds. */
const LINGER = 2_000;

/** Writes an answer whole, with one `writeHead` and one `end`; or as its delivery says. */
export function writeAnswer(response: ServerResponse, answer: Answer, wait: Wait): void | Promise<void> {
  if (answer.delivery !== undefined || answer.stream !== undefined) return deliver(response, answer, wait);
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
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
