import type { IncomingMessage, RequestListener } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { targetParts } from '../../contracts/internal.ts';
import { attachToServer, createServerContext, type ServerContext, type ServerOptions } from '../admin/index.ts';
import {
  type Answer,
  andThenFor,
  type Body,
  guarded,
  type MaybePromise,
  onShared,
  problem,
} from '../exchange/index.ts';
import { type Sandbox, settleOrigin } from '../sandbox/index.ts';
import { writeError } from './answer-error.ts';
import { controlsOf } from './controls.ts';
import { type Dispatch, headOf, receive } from './dispatch.ts';
import { type BodyReader, readBody } from './read-body.ts';
import {
  atEndOfTurn,
  type HostOptions,
  leaving,
  type Wait,
  waitInRealTime,
  writeAnswer,
  writeAnswerAndClose,
} from './send-response.ts';

/** An Express app, in Node's own terms: it can be mounted in another, or given to `http.createServer`. */
export interface HttpApp extends RequestListener {
  /** The prototypes that Express gives to requests and responses. */
  readonly request: object;
  readonly response: object;
}

/**
 * An Express app that answers as the vendor would. It can be mounted in another app, before any body parser: behind
 * one the bytes are gone, and it answers 500 and says so.
 */
export function createApp(sandbox: Sandbox, { wait, ...options }: ServerOptions & HostOptions = {}): HttpApp {
  return createAppIn(createServerContext(options), sandbox, wait);
}

/** The same for a server context that there is already. */
export function createAppIn(serverContext: ServerContext, sandbox: Sandbox, wait: Wait = waitInRealTime): HttpApp {
  attachToServer(sandbox, serverContext);
  serverContext.controlsOf = (each) => controlsOf(each, serverContext);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  const served = { sandbox, serverContext, wait };
  app.use((request: Request, response: Response) => serve(served, request, response));
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    writeError(response, error);
  });
  readTargetsOurselves(app);
  return app;
}

/** Express sees no path in the target `http://`, and would answer with a page of its own. */
function readTargetsOurselves(app: HttpApp): void {
  const { handle } = app as unknown as { handle(...given: [Request, ...unknown[]]): void };
  Object.assign(app, {
    handle(this: unknown, request: Request, response: Response, next?: NextFunction): void {
      if (!request.url.startsWith('/')) {
        const { path, query } = targetParts(request.url);
        request.url = path + query;
      }
      handle.call(this, request, response, next);
    },
  });
}

interface Served {
  readonly sandbox: Sandbox;
  readonly serverContext: ServerContext;
  readonly wait: Wait;
}

function serve({ sandbox, serverContext, wait }: Served, request: Request, response: Response): MaybePromise<void> {
  onShared(response, 'error', destroyIt);
  if (request.body !== undefined || request.readableDidRead) return writeAnswer(response, MOUNT_ME_FIRST, wait);
  if (!sandbox.origin.isSettled) settleOrigin(sandbox.origin, originOf(request));
  let signal: AbortSignal | undefined;
  const head = headOf(request, () => (signal ??= leaving(response)));
  const dispatch = receive(sandbox, head, serverContext);
  const { metrics } = serverContext;
  readBody(request, dispatch, new Serving({ metrics, wait, request, response, dispatch, begun: head.begun }));
  return undefined;
}

/** What it takes to answer a request whose body is read. */
interface Answering {
  readonly metrics: ServerContext['metrics'];
  readonly wait: Wait;
  readonly request: Request;
  readonly response: Response;
  readonly dispatch: Dispatch;
  readonly begun: number;
}

/** A request that is answered when its body is there. Waits only where there is something to wait for: each promise costs. */
class Serving implements BodyReader {
  readonly #answering: Answering;
  #body: Body | undefined;

  constructor(answering: Answering) {
    this.#answering = answering;
  }

  take(body: Body | undefined): void {
    if (body === undefined) return;
    this.#body = body;
    atEndOfTurn(this);
  }

  run(): void {
    const { request, dispatch } = this.#answering;
    const body = this.#body as Body;
    try {
      const made = dispatch.answer(body, { address: request.socket.remoteAddress });
      const sent = andThenFor(this.#answering, andThenFor(this.#answering, made, send), countDuration);
      if (sent instanceof Promise) sent.catch((error: unknown) => this.failed(error));
    } catch (error) {
      this.failed(error);
    }
  }

  failed(error: unknown): void {
    writeError(this.#answering.response, error);
  }
}

function send({ request, response, wait }: Answering, made: Answer): MaybePromise<void> {
  return isReadWhole(request) ? writeAnswer(response, made, wait) : writeAnswerAndClose(request, response, made, wait);
}

function countDuration({ dispatch, metrics, begun }: Answering): void {
  if (dispatch.isForVendor) metrics.duration((performance.now() - begun) / 1000);
}

const destroyIt = guarded('an error of a response', function (this: Response) {
  this.destroy();
});

const MOUNT_ME_FIRST = problem(
  500,
  'the body of this request was read before fake-cxone saw it: mount me first, before express.json() and other body parsers',
);

function isReadWhole({ complete, headers }: IncomingMessage): boolean {
  return complete || (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined);
}

/** A mounted app learns from its first request where it is reached; the Host header is not to be trusted for that. */
function originOf({ socket, baseUrl }: Request): string {
  const { localAddress = '127.0.0.1', localPort } = socket;
  const host =
    localAddress.includes(':') && !localAddress.startsWith('::ffff:')
      ? `[${localAddress}]`
      : localAddress.replace('::ffff:', '');
  const scheme = 'encrypted' in socket ? 'https' : 'http';
  return `${scheme}://${host}:${localPort}${baseUrl}`;
}
