import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { ServerOptions } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { guarded, on, once, onShared, reportBug } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { writeError } from './answer-error.ts';
import type { HttpApp } from './app.ts';
import { headOf, limitFor } from './dispatch.ts';
import { isWelcome } from './read-body.ts';
import { answerWhatNodeRejects, rejectUnread } from './rejected-by-node.ts';
import { cutShort } from './send-response.ts';
import type { TlsIdentity } from './tls.ts';

/** Lets a server listen; rejects with the system's error where it cannot. */
export function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const listens = once(server, 'error', reject);
    server.listen(port, host, () => {
      listens();
      on(server, 'error', (error: Error) => reportBug('the server', error)); // a connection that cannot be accepted
      resolve(server.address() as AddressInfo);
    });
  });
}

/** By which clients on this machine reach it. */
export function urlOf({ address, family, port }: AddressInfo, scheme: 'http' | 'https'): string {
  const host = family === 'IPv6' ? `[${address}]` : address;
  return `${scheme}://${host === '0.0.0.0' || host === '[::]' ? '127.0.0.1' : host}:${port}`;
}

export interface HttpServerOptions {
  /** Milliseconds in which a request must have arrived whole. */
  readonly requestTimeout?: number;
  /** Makes an HTTPS server of it. */
  readonly identity?: TlsIdentity | undefined;
}

/** A server, and how to end it: it takes no more connections, and is closed when what is in flight is answered. */
export interface ClosingServer {
  readonly server: Server;
  close(): Promise<void>;
}

/**
 * For how many milliseconds a connection waits for its next request. By Node's five seconds a connection ends under a test
 * that is busy for as long, and its next request fails with ECONNRESET; load balancers keep theirs for a minute.
 */
export const KEEP_ALIVE = 65_000;

/** A server for the app, tuned as far as an Express app can be from outside. */
export function createHttpServer(
  app: HttpApp,
  sandbox: Sandbox,
  { requestTimeout = 30_000, identity }: HttpServerOptions = {},
): ClosingServer {
  const options = {
    ...expressClasses(app),
    requestTimeout,
    headersTimeout: requestTimeout,
    connectionsCheckingInterval: Math.min(requestTimeout, 5_000),
    keepAliveTimeout: KEEP_ALIVE,
    requireHostHeader: false, // Node's own rejection is empty
  };
  const server = identity === undefined ? createServer(options) : tlsServer({ ...options, ...identity });
  onRequest(server, 'request', (request, response) =>
    lacksHost(request) ? rejectUnread(sandbox, request, response, 'request-malformed') : app(request, response),
  );
  onRequest(server, 'checkContinue', (request, response) => {
    if (lacksHost(request)) return rejectUnread(sandbox, request, response, 'request-malformed');
    if (isWelcome(request, limitFor(sandbox, headOf(request)))) response.writeContinue();
    return app(request, response);
  });
  const { inFlight, close } = trackResponses(server);
  answerWhatNodeRejects(server, sandbox, inFlight);
  return { server, close };
}

/** HTTP/1.1 needs a Host header (RFC 9112 section 3.2). */
function lacksHost({ headers, httpVersion }: IncomingMessage): boolean {
  return headers.host === undefined && httpVersion === '1.1';
}

/** Node's TLS is loaded where it is spoken. */
function tlsServer(options: ServerOptions): Server {
  return process.getBuiltinModule('node:https').createServer(options);
}

/** Lets requests be answered; the client of one whose listener throws gets an error. */
export function onRequest(
  server: Server,
  event: 'request' | 'checkContinue',
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): void {
  on(server, event, (request: IncomingMessage, response: ServerResponse) => {
    try {
      const made = answer(request, response);
      if (made instanceof Promise) made.catch((error: unknown) => writeError(response, error));
    } catch (error) {
      writeError(response, error);
    }
  });
}

/** Responses of a server that are not sent yet, by their connection, and how to close it. */
export interface TrackedResponses {
  readonly inFlight: ReadonlyMap<Duplex, readonly ServerResponse[]>;
  /**
   * Node leaves a connection that was busy at the time open for its keep-alive time; this ends it with its answer.
   * A second call waits for the same end.
   */
  close(): Promise<void>;
}

export function trackResponses(server: Server): TrackedResponses {
  const inFlight = new Map<Duplex, ServerResponse[]>();
  const connections = new Set<Socket>();
  let closed: Promise<void> | undefined;
  on(server, 'connection', (connection: Socket) => {
    connections.add(connection);
    once(connection, 'close', () => connections.delete(connection));
  });
  const forget = guarded('the end of a response', function (this: ServerResponse) {
    const here = inFlight.get(this.req.socket);
    const at = here?.indexOf(this) ?? -1;
    if (at >= 0) here?.splice(at, 1);
  });
  on(server, 'request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    let here = inFlight.get(socket);
    if (here === undefined) {
      here = []; // no set: V8 makes a table for each item that leaves one
      inFlight.set(socket, here);
      // of a pipelined response that has not had its turn, Node does not say that it is closed
      once(socket, 'close', () => inFlight.delete(socket));
    }
    here.push(response);
    if (closed !== undefined) endSoon(response);
    onShared(response, 'close', forget);
  });
  return {
    inFlight,
    close() {
      closed ??= closing(server, inFlight, connections);
      return closed;
    },
  };
}

/** Milliseconds that a closing server waits for the head of a request on a connection. */
const LAST_HEADS = 100;

function closing(
  server: Server,
  inFlight: TrackedResponses['inFlight'],
  connections: ReadonlySet<Socket>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => endUnused(connections, inFlight), LAST_HEADS);
    server.close((error) => {
      clearTimeout(timer);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
    for (const responses of inFlight.values()) [...responses].forEach(endSoon);
  });
}

/**
 * Browsers and clients open connections before they need them. Node takes one on which nothing has come for busy, and waits
 * for its request. The socket of a request with TLS is another than that of its connection, and has the same port.
 */
function endUnused(connections: ReadonlySet<Socket>, inFlight: TrackedResponses['inFlight']): void {
  const used = new Set<number | undefined>();
  for (const [socket, responses] of inFlight) if (responses.length > 0) used.add((socket as Socket).remotePort);
  for (const connection of connections) if (!used.has(connection.remotePort)) connection.destroy();
}

/** Nobody waits for a server that closes: neither for its keep-alive nor for a delay that a fault asks for. */
function endSoon(response: ServerResponse): void {
  response.shouldKeepAlive = false;
  if (response.headersSent) once(response, 'finish', () => response.req.socket.destroySoon());
  cutShort(response);
}

/**
 * Express changes the prototype of every request and response, which is dear on Node 20 and 22. Created with these
 * prototypes from the start, the change changes nothing. From Node 24 on it is cheap, and this would cost.
 */
function expressClasses(app: HttpApp): object {
  if (Number(process.versions.node.split('.')[0]) >= 24) return {};
  return {
    IncomingMessage: classWithPrototype(IncomingMessage, app.request),
    ServerResponse: classWithPrototype(ServerResponse, app.response),
  };
}

/**
 * Node's classes are functions and can be applied to an object of another prototype. V8 makes space for the properties that
 * the constructors before it set: without them, each request and response would be a dictionary.
 */
function classWithPrototype(parent: object, prototype: object): unknown {
  const construct = function (this: object, ...values: unknown[]): void {
    Reflect.apply(parent as () => void, this, values);
  };
  construct.prototype = prototype;
  return Object.setPrototypeOf(construct, parent);
}
