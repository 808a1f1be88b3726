import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FindingCode } from '../../generated/index.ts';
import type { Answer, Head } from '../exchange/index.ts';
import { guarded, problem, reportBug } from '../exchange/index.ts';
import { answerUnread } from '../lifecycle/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { headOf } from './dispatch.ts';
import { writeAnswerAndClose } from './send-response.ts';

const NO_HEAD: Head = { method: '', path: '', query: '', rawHeaders: [] };

const REASONS: Readonly<Record<string, FindingCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/**
 * Puts into the vendor's shape what Node's HTTP parser rejects by itself: bytes that are no request, a header section
 * that is too large, a request that never ends, an expectation that nobody meets.
 */
export function answerWhatNodeRejects(
  server: Server,
  sandbox: Sandbox,
  inFlight: ReadonlyMap<Duplex, ReadonlySet<ServerResponse>>,
): void {
  const answerBytes = guarded('answering what is no request', async (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || isOfTls(error) || !socket.writable || isWithinAnswer(socket, inFlight))
      return void socket.destroy();
    const code = REASONS[error.code ?? ''] ?? 'request-malformed';
    socket.end(onTheWire(await answerOf(sandbox, NO_HEAD, code)));
  });
  const answerExpectation = guarded('answering Expect', async (request: IncomingMessage, response: ServerResponse) => {
    await writeAnswerAndClose(request, response, await answerOf(sandbox, headOf(request), 'expectation-unknown'));
  });
  server.on('clientError', answerBytes);
  server.on('checkExpectation', answerExpectation);
}

/** What is written now would become a part of the answer before it. */
function isWithinAnswer(socket: Duplex, inFlight: ReadonlyMap<Duplex, ReadonlySet<ServerResponse>>): boolean {
  const responses = [...(inFlight.get(socket) ?? [])];
  return responses.some(({ headersSent, writableFinished }) => headersSent && !writableFinished);
}

/** Nobody waits for a listener of Node's events: what it throws would end the process. */
async function answerOf(sandbox: Sandbox, head: Head, code: FindingCode): Promise<Answer> {
  try {
    return await answerUnread(sandbox, head, code);
  } catch (error) {
    reportBug(`answering ${code}`, error);
    return problem(500, `a bug in fake-cxone, please report it: ${(error as Error).message}`);
  }
}

/** A handshake that failed; what would be written now could not be read. */
function isOfTls({ code }: NodeJS.ErrnoException): boolean {
  return /^(ERR_SSL|ERR_TLS|EPROTO)/.test(code ?? '');
}

function onTheWire({ status, headers, body }: Answer): string {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`];
  for (let at = 0; at < headers.length; at += 2) lines.push(`${headers[at]}: ${headers[at + 1]}`);
  return `${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`;
}
