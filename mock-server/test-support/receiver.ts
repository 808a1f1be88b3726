import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import type { NotifyEvent } from '../index.ts';

/** What somebody who is notified was sent. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly event: NotifyEvent;
}

/** Responds to what was received, the first of it with the first of these; the last goes on. Breaks off at `undefined`. */
type Response = number | undefined | ((response: ServerResponse) => unknown);

/** Somebody who is notified. */
export interface TestReceiver {
  readonly url: string;
  readonly port: number;
  /** All of it, also what was not taken. */
  readonly received: readonly Received[];
  /** Requests that were being answered at the same time, at most. */
  readonly atOnce: () => number;
  /** Type and call of each. */
  types(): string[];
  /** Waits for as many. */
  until(count: number): Promise<void>;
  close(): Promise<unknown>;
}

export async function startReceiver(...responses: Response[]): Promise<TestReceiver> {
  const received: Received[] = [];
  let [now, most] = [0, 0];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    now += 1;
    most = Math.max(most, now);
    response.once('close', () => {
      now -= 1;
    });
    let text = '';
    for await (const chunk of request) text += String(chunk);
    received.push({ path: request.url ?? '', headers: request.headers, text, event: JSON.parse(text) });
    const next = responses.length > 1 ? responses.shift() : responses[0];
    if (typeof next === 'function') next(response);
    else if (next === undefined && responses.length > 0) request.socket.destroy();
    else response.writeHead(next ?? 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/events`,
    port,
    received,
    atOnce: () => most,
    types: () => received.map(({ event: { type, data } }) => `${type} ${'id' in data ? data.id : data.jobId}`),
    until: (count) =>
      vi.waitFor(
        () => {
          if (received.length < count) throw new Error(`${received.length} of ${count} events`);
        },
        { timeout: 10_000, interval: 5 },
      ),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whether a signature is that of Standard Webhooks: over id, time and body, with the bytes that the secret is base64 of. */
export function isSigned({ headers, text }: Received, secret: string): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed, 'utf8').digest('base64')}`;
}
