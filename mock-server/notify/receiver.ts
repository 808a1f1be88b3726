import type { Agent } from 'undici';
import { guarded } from '../exchange/index.ts';
import { credentialsIn } from './notify-options.ts';
import { type OutgoingEvent, signedHeaders } from './signed-headers.ts';

/** Milliseconds in which a receiver must have answered. */
const PATIENCE = 5_000;
/** Milliseconds for connection, head and body together: a receiver that sends a byte now and then is never idle. */
const LONGEST = 3 * PATIENCE;
/** Connections of all sandboxes together. */
const MOST_CONNECTIONS = 64;

const TOO_LONG = `its response took longer than ${LONGEST / 1000} seconds`;

/** The result of sending an event: it was taken, or why not, and whether another try is useless. */
export type DeliveryResult = { readonly isTaken: true } | { readonly problem: string; readonly isFinal: boolean };

/** Who is sent the events of a server. */
export class Receiver {
  readonly #url: URL;
  readonly #key: Buffer;
  readonly #authorization: { readonly authorization?: string };
  #agent: Promise<Agent> | undefined;

  constructor(url: string, key: Buffer) {
    const { origin, pathname, search } = new URL(url);
    const credentials = credentialsIn(url) ?? '';
    this.#url = new URL(origin + pathname + search);
    this.#key = key;
    this.#authorization =
      credentials === '' ? {} : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
  }

  /** Sends an event once. Redirects are not followed. Never rejects. */
  async send(message: OutgoingEvent, leaving: AbortSignal): Promise<DeliveryResult> {
    const limit = new AbortController();
    const end = guarded('the end of a delivery', () => limit.abort());
    leaving.addEventListener('abort', end);
    if (leaving.aborted) end();
    const timer = setTimeout(end, LONGEST);
    try {
      const { request } = await import('undici'); // msw, which tests use beside the fake, intercepts fetch and node:http
      const { statusCode, body } = await request(this.#url, {
        dispatcher: await this.#connections(),
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'fake-cxone',
          ...this.#authorization,
          ...signedHeaders(message, this.#key, Date.now()),
        },
        body: message.body,
        signal: limit.signal,
        headersTimeout: PATIENCE,
        bodyTimeout: PATIENCE,
      });
      await body.dump();
      return resultOf(statusCode);
    } catch (error) {
      return { problem: limit.signal.aborted ? TOO_LONG : reasonOf(error), isFinal: false };
    } finally {
      clearTimeout(timer);
      leaving.removeEventListener('abort', end);
    }
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await (await this.#agent)?.destroy();
  }

  #connections(): Promise<Agent> {
    this.#agent ??= import('undici').then(
      ({ Agent: Connections }) => new Connections({ connections: MOST_CONNECTIONS, connect: { timeout: PATIENCE } }),
    );
    return this.#agent;
  }
}

function resultOf(status: number): DeliveryResult {
  if (status >= 200 && status < 300) return { isTaken: true };
  if (status >= 300 && status < 400)
    return { problem: `it responded with ${status}, and redirects are not followed`, isFinal: true };
  return { problem: `it responded with ${status}`, isFinal: status !== 429 && status < 500 };
}

/** The code of an error, and not its message, which may contain the URL. */
function reasonOf(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return `it did not respond within ${PATIENCE / 1000} seconds`;
  return `it cannot be reached (${code ?? name})`;
}
