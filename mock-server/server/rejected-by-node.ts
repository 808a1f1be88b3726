import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { rawPairs } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import { type Answer, type Head, on } from '../exchange/index.ts';
import { answerUnread } from '../lifecycle/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { answerOrError } from './answer-error.ts';
import { headOf } from './dispatch.ts';
import { writeAnswerAndClose } from './send-response.ts';

const NO_HEAD: Head = { method: '', path: '', query: '', rawHeaders: [] };

const REASONS: Readonly<Record<string, FindingCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/**
 * Puts into the vendor's shape what Node's HTTP parser rejects by itself: bytes that are not a request, a header section
 * that is too large, a request that never ends, an expectation that nobody meets.
 */
export function answerWhatNodeRejects(
  server: Server,
  sandbox: Sandbox,
  inFlight: ReadonlyMap<Duplex, readonly ServerResponse[]>,
): void {
  on(server, 'clientError', async (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || isOfTls(error) || !socket.writable || isWithinAnswer(socket, inFlight))
      return void socket.destroy();
    const code = REASONS[error.code ?? ''] ?? 'request-malformed';
    socket.end(onTheWire(await answerOrError(() => answerUnread(sandbox, NO_HEAD, code))));
  });
  on(server, 'checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
    rejectUnread(sandbox, request, response, 'expectation-unknown'),
  );
}

/** Rejects a request whose head can be read, and whose body will not be. */
export async function rejectUnread(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
  code: FindingCode,
): Promise<void> {
  const answer = await answerOrError(() => answerUnread(sandbox, headOf(request), code));
  await writeAnswerAndClose(request, response, answer);
}

/** What is written now would become a part of the answer before it. */
function isWithinAnswer(socket: Duplex, inFlight: ReadonlyMap<Duplex, readonly ServerResponse[]>): boolean {
  const responses = inFlight.get(socket) ?? [];
  return responses.some(({ headersSent, writableFinished }) => headersSent && !writableFinished);
}

/** A handshake that failed; what would be written now could not be read. */
function isOfTls({ code }: NodeJS.ErrnoException): boolean {
  return /^(ERR_SSL|ERR_TLS|EPROTO)/.test(code ?? '');
}

function onTheWire({ status, headers, body }: Answer): string {
  const lines = rawPairs([...headers, 'Connection', 'close']).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
}
