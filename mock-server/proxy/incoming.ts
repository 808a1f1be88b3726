import type { IncomingMessage } from 'node:http';
import { Capture } from './body-capture.ts';
import { NothingHappened } from './failure.ts';

/** A request whose body is read as far as it must be known, and the rest as it comes. */
export interface Incoming {
  readonly capture: Capture;
  /** The whole body, or bytes that are still to come behind those that are known; null where there is none. */
  readonly body: Buffer | AsyncIterable<Uint8Array> | null;
  readonly isWhole: boolean;
}

/** Called for each chunk that comes after what was read ahead. */
export interface Rest {
  onChunk: () => void;
}

/**
 * Reads up to `limit` bytes, and one chunk more. Throws NothingHappened where they do not come within `timeout`
 * milliseconds, and the client's error where it goes away.
 */
export async function readIncoming(
  request: IncomingMessage,
  limit: number,
  timeout: number,
  rest: Rest = { onChunk: () => {} },
): Promise<Incoming> {
  const capture = new Capture();
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (length === undefined && encoding === undefined) return { capture, body: null, isWhole: true };
  const chunks: Buffer[] = [];
  const iterator = request[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const deadline = deadlineOf(timeout);
  try {
    while (capture.size <= limit) {
      const next = await Promise.race([iterator.next(), deadline.over]);
      if (next.done === true) return { capture, body: Buffer.concat(chunks), isWhole: true };
      capture.push(next.value);
      chunks.push(next.value);
    }
  } finally {
    deadline.clear();
  }
  return {
    capture,
    body: withRest(chunks, iterator, (chunk) => {
      capture.push(chunk);
      rest.onChunk();
    }),
    isWhole: false,
  };
}

async function* withRest(
  known: readonly Buffer[],
  rest: AsyncIterator<Buffer>,
  onChunk: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  yield* known;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    onChunk(next.value);
    yield next.value;
  }
}

function deadlineOf(milliseconds: number): { readonly over: Promise<never>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NothingHappened('client')), milliseconds);
  });
  over.catch(() => {}); // nobody may be waiting when it comes
  return { over, clear: () => clearTimeout(timer) };
}
