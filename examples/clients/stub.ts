import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stub does with one call request. */
export type Answer =
  | { readonly status: number; readonly retryAfter?: string | (() => string) }
  /** It takes the request, and the connection breaks. */
  | 'destroy'
  /** It takes the request and never answers. */
  | 'silence';

export interface Stub {
  readonly url: string;
  /** Call requests since `play`. */
  readonly calls: readonly { readonly token: string }[];
  /** Requests that came before the Retry-After of the answer before was over, in milliseconds too early. */
  readonly early: readonly number[];
  play(answers: readonly Answer[]): void;
  close(): Promise<void>;
}

/** A server for the tests of the clients: gives tokens, each another, and to calls the answers that it is given. */
export async function startStub(): Promise<Stub> {
  let answers: Answer[] = [];
  let notBefore = 0;
  let tokens = 0;
  const calls: { token: string }[] = [];
  const early: number[] = [];

  const answerCall = (answer: Answer | undefined, response: ServerResponse): void => {
    if (answer === 'silence') return;
    if (answer === 'destroy') {
      response.socket?.destroy();
      return;
    }
    const { status = 599, retryAfter } = answer ?? {};
    const value = typeof retryAfter === 'function' ? retryAfter() : retryAfter;
    if (value !== undefined) response.setHeader('Retry-After', value);
    notBefore = /^\d+$/.test(value ?? '') ? Date.now() + Number(value) * 1000 : Date.parse(value ?? '') || 0;
    response.writeHead(status).end();
  };

  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.url === '/auth/token') {
        tokens += 1;
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ access_token: `token-${tokens}`, token_type: 'Bearer', expires_in: 3600 }));
        return;
      }
      if (Date.now() < notBefore - 5) early.push(notBefore - Date.now());
      calls.push({ token: request.headers.authorization ?? '' });
      answerCall(answers.shift(), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    early,
    play(next) {
      answers = [...next];
      notBefore = 0;
      calls.length = 0;
      early.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
