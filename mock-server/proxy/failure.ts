import type { Answer } from '../exchange/index.ts';
import { problem } from '../exchange/index.ts';
import type { Target } from './target.ts';

/** What went wrong between the proxy and the target, in words for the person who runs it. */
export interface Failure {
  readonly status: 408 | 502 | 504;
  readonly detail: string;
}

/** Nothing has happened for as long as the proxy waits. */
export class NothingHappened extends Error {
  override readonly name = 'NothingHappened';
  readonly waitedFor: 'client' | 'connection' | 'head' | 'body';

  constructor(waitedFor: NothingHappened['waitedFor']) {
    super(`nothing happened: ${waitedFor}`);
    this.waitedFor = waitedFor;
  }
}

const WAITED: Readonly<Record<NothingHappened['waitedFor'], string>> = {
  client: 'the body of the request did not arrive',
  connection: 'the connection to the target did not come about',
  head: 'the target did not answer',
  body: 'the answer of the target did not go on',
};

const NOT_REACHED: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at the target; check its host and port',
  ENOTFOUND: "the target's name is unknown; check its spelling, and the name server",
  EAI_AGAIN: "the target's name cannot be looked up now; check the network",
  EHOSTUNREACH: 'the target cannot be reached from here; check the network',
  ENETUNREACH: 'the target cannot be reached from here; check the network',
  ECONNRESET: 'the target broke the connection off',
  EPIPE: 'the target closed the connection while the request was sent',
  UND_ERR_SOCKET: 'the target closed the connection before its answer was whole',
  UND_ERR_HEADERS_OVERFLOW: 'the header section of the answer is larger than 16 KiB',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer has another length than it says',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'the answer is too large',
};

/** What an error of the client that sends requests on means. */
export function failureOf(error: Error, seconds: number): Failure {
  const code = codeOf(error);
  if (error instanceof NothingHappened) {
    const status = error.waitedFor === 'client' ? 408 : 504;
    return { status, detail: `${WAITED[error.waitedFor]} within ${seconds} seconds; --timeout gives it longer` };
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return { status: 504, detail: `${WAITED.connection} within ${seconds} seconds; --timeout gives it longer` };
  const known = NOT_REACHED[code];
  if (known !== undefined) return { status: 502, detail: known };
  if (/^HPE_/.test(code) || error.name === 'HTTPParserError')
    return { status: 502, detail: `what the target sent is not an answer of HTTP/1.1 (${code || error.message})` };
  if (/CERT|TLS|SSL|EPROTO|ALTNAME/.test(code))
    return {
      status: 502,
      detail: `TLS with the target failed (${code}); NODE_EXTRA_CA_CERTS names a certificate to trust, and http: speaks without`,
    };
  return { status: 502, detail: `the request could not be sent on (${code || error.name})` };
}

/** Its problem document. */
export function failureAnswer({ status, detail }: Failure, { origin }: Target): Answer {
  return problem(status, detail, { target: origin });
}

/** Of several attempts, one for each address, the last. */
function codeOf(error: Error): string {
  const { code, cause, errors } = error as Error & { code?: string; cause?: Error; errors?: Error[] };
  const inner = errors?.at(-1) ?? (code === undefined ? cause : undefined);
  return inner instanceof Error ? codeOf(inner) : (code ?? '');
}
