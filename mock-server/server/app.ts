import type { IncomingMessage, RequestListener } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { targetParts } from '../../contracts/internal.ts';
import { attachToServer, createServerContext, type ServerContext, type ServerOptions } from '../admin/index.ts';
import { type Answer, andThenFor, guarded, type MaybePromise, onShared, problem } from '../exchange/index.ts';
import { type Sandbox, settleOrigin } from '../sandbox/index.ts';
import { writeError } from './answer-error.ts';
import { controlsOf } from './controls.ts';
import { type Dispatch, headOf, receive } from './dispatch.ts';
import { type BodyRead, readBody } from './read-body.ts';
import {
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

/** Waits only where there is something to wait for: each promise costs, and most answers need but that of the body. */
function serve({ sandbox, serverContext, wait }: Served, request: Request, response: Response): MaybePromise<void> {
  onShared(response, 'error', destroyIt);
  if (request.body !== undefined || request.readableDidRead) return writeAnswer(response, MOUNT_ME_FIRST, wait);
  if (!sandbox.origin.isSettled) settleOrigin(sandbox.origin, originOf(request));
  let signal: AbortSignal | undefined;
  const head = headOf(request, () => (signal ??= leaving(response)));
  const dispatch = receive(sandbox, head, serverContext);
  const serving: Serving = { serverContext, wait, request, response, dispatch, begun: head.begun };
  return andThenFor(serving, readBody(request, dispatch), answerBody);
}

/** A request whose body is read, and what it takes to answer it. */
interface Serving extends Omit<Served, 'sandbox'> {
  readonly request: Request;
  readonly response: Response;
  readonly dispatch: Dispatch;
  readonly begun: number;
}

function answerBody(serving: Serving, body: BodyRead): MaybePromise<void> {
  if (body === undefined) return undefined;
  const { request, dispatch } = serving;
  const made = dispatch.answer(body, { address: request.socket.remoteAddress });
  return andThenFor(serving, andThenFor(serving, made, send), countDuration);
}

function send({ request, response, wait }: Serving, made: Answer): MaybePromise<void> {
  return isReadWhole(request) ? writeAnswer(response, made, wait) : writeAnswerAndClose(request, response, made, wait);
}

function countDuration({ dispatch, serverContext, begun }: Serving): void {
  if (dispatch.isForVendor) serverContext.metrics.duration((performance.now() - begun) / 1000);
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
