import type { IncomingMessage, RequestListener } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { problem } from '../control/index.ts';
import type { House } from '../house.ts';
import type { World } from '../world.ts';
import { answerWhole, isForVendor, limitFor } from './answer-whole.ts';
import { createHouse, type HouseOptions } from './create-house.ts';
import { headOf } from './head.ts';
import { moveIn } from './move-in.ts';
import { readBody } from './read-body.ts';
import { writeAnswer, writeAnswerAndClose } from './write-answer.ts';

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
export function createApp(world: World, options: HouseOptions = {}): HttpApp {
  return createAppIn(createHouse(options), world);
}

/** The same in a house that is there already. */
export function createAppIn(house: House, world: World): HttpApp {
  moveIn(world, house);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((request: Request, response: Response) => serve(world, house, request, response));
  app.use((error: Error, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    return writeAnswer(response, problem(500, `a bug in fake-cxone, please report it: ${error.message}`));
  });
  return app;
}

async function serve(world: World, house: House, request: Request, response: Response): Promise<void> {
  if (request.body !== undefined || request.readableDidRead) return writeAnswer(response, MOUNT_ME_FIRST);
  const begun = performance.now();
  settleOrigin(world, request);
  const head = headOf(request);
  const body = await readBody(request, limitFor(world, head));
  if (body === undefined) return;
  const made = await answerWhole(world, head, body, { address: request.socket.remoteAddress }, house);
  if (isReadWhole(request)) writeAnswer(response, made);
  else writeAnswerAndClose(request, response, made);
  if (isForVendor(house, head)) house.metrics.duration((performance.now() - begun) / 1000);
}

const MOUNT_ME_FIRST = problem(
  500,
  'the body of this request was read before fake-cxone saw it: mount me first, before express.json() and other body parsers',
);

function isReadWhole({ complete, headers }: IncomingMessage): boolean {
  return complete || (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined);
}

/** A mounted app learns from its first request where it is reached; the Host header is not to be trusted for that. */
function settleOrigin(world: World, { socket, baseUrl }: Request): void {
  if (world.originIsSettled) return;
  const { localAddress = '127.0.0.1', localPort } = socket;
  const host =
    localAddress.includes(':') && !localAddress.startsWith('::ffff:')
      ? `[${localAddress}]`
      : localAddress.replace('::ffff:', '');
  const scheme = 'encrypted' in socket ? 'https' : 'http';
  world.origin = `${scheme}://${host}:${localPort}${baseUrl}`;
  world.originIsSettled = true;
}
