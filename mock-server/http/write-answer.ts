import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../exchange.ts';

/** How long a client may go on sending a body that nobody reads, in milliseconds. */
const LINGER = 2_000;

/** Writes an answer whole, with one `writeHead` and one `end`. */
export function writeAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** The same for a request whose body was not read to its end: the connection is closed, but not under the answer. */
export function writeAnswerAndClose(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  writeAnswer(response, { ...answer, headers: [...answer.headers, 'Connection', 'close'] });
  request.resume();
  setTimeout(() => request.socket.destroy(), LINGER).unref();
}
