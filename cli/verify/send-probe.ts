import { Client, type Dispatcher } from 'undici';
import { withoutSlashes } from '../../contracts/internal.ts';
import type { Message, ProbeOutcome } from '../../contracts/verify/index.ts';

/** Sends one message and waits for its answer; never rejects. */
export type SendProbe = (message: Message, signal: AbortSignal) => Promise<ProbeOutcome>;

/** How much of an answer is read; what is longer is not an answer of this contract. */
const MOST_BYTES = 262_144;

/**
 * A client for one server, one request at a time, each on a connection of its own, so that none suffers from what the
 * one before has done. Redirects are not followed. `timeout` in milliseconds is for the whole of an exchange.
 */
export function probeSender(target: URL, timeout: number): SendProbe {
  const base = withoutSlashes(target.pathname);
  return async ({ method, path, query, rawHeaders, body }, stop) => {
    const client = new Client(target.origin, { pipelining: 0, connect: { timeout } });
    const late = AbortSignal.timeout(timeout);
    try {
      const answer = await client.request({
        method: method as Dispatcher.HttpMethod,
        path: `${base}${path}${query}`,
        headers: [...rawHeaders],
        body: body.length === 0 ? null : Buffer.from(body),
        signal: AbortSignal.any([stop, late]),
      });
      return { status: answer.statusCode, headers: headersOf(answer.headers), body: await textOf(answer.body) };
    } catch (error) {
      if (stop.aborted) return { failed: 'it was stopped' };
      if (late.aborted) return { failed: `no whole answer came within ${timeout / 1000} seconds` };
      return { failed: whyFailed(error as NodeJS.ErrnoException, target) };
    } finally {
      await client.destroy();
    }
  };
}

function headersOf(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error(`its answer is longer than ${MOST_BYTES} bytes`);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'nothing listens there'],
  [/ENOTFOUND|EAI_AGAIN/, 'the name of the host is not known'],
  [
    /ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH/,
    'the connection was cut before the answer was whole',
  ],
  [/UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/, 'the host cannot be reached'],
  [/HPE_|HTTPParserError/, 'what came is not HTTP'],
];

/** An invalid certificate is reported as such; it is never ignored. */
function whyFailed({ name, code = name, message }: NodeJS.ErrnoException, { protocol }: URL): string {
  if (/CERT|UNABLE_TO_VERIFY|SELF_SIGNED|ALTNAME/.test(code)) {
    return `its certificate is not trusted (${code}); NODE_EXTRA_CA_CERTS names a file with those that are`;
  }
  if (/^ERR_SSL|EPROTO/.test(code))
    return `TLS failed (${code})${protocol === 'https:' ? '; does it speak https?' : ''}`;
  const known = FAILURES.find(([pattern]) => pattern.test(code));
  return known === undefined ? `it failed: ${message}` : `${known[1]} (${code})`;
}

/** The base URL without a slash at its end: what a discovery document of that server would begin its URLs with. */
export function originOf({ origin, pathname }: URL): string {
  return origin + withoutSlashes(pathname);
}
