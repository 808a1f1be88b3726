import type { Dispatcher } from 'undici';
import type { Target } from './target.ts';

/** Bytes of an answer's header section. */
const MOST_HEADER_BYTES = 16_384;

/** What is sent on. */
interface Outgoing {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: string[];
  readonly body: Buffer | AsyncIterable<Uint8Array> | null;
}

/** Connections to the target. */
export interface Upstream {
  send(outgoing: Outgoing, handler: Dispatcher.DispatchHandler): void;
  close(): Promise<void>;
}

/** Opens none yet. `timeout` in milliseconds is for connecting; anyone who sends watches over the rest. */
export async function createUpstream({ origin }: Target, timeout: number): Promise<Upstream> {
  const { Pool } = await import('undici'); // a fake without a proxy need not wait for it
  const pool = new Pool(origin, {
    connect: { timeout },
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: MOST_HEADER_BYTES,
  });
  return {
    send({ method, path, headers, body }, handler) {
      pool.dispatch({ method: method as Dispatcher.HttpMethod, path, headers, body: body as never }, handler);
    },
    close: () => pool.destroy(),
  };
}
