import type { IncomingMessage, ServerResponse } from 'node:http';
import { assertOptions, isFunction, type OptionChecks } from '../arguments/index.ts';
import { concernsContract, defaultContract, type Finding, type HttpExchange } from '../internal.ts';
import { captureRequest, captureResponse } from './capture-traffic.ts';
import { collect, isSink, type ViolationSink, validatedExchange, violationOf } from './contract-violation.ts';
import { TESTING_OPTIONS, type TestingOptions } from './testing-options.ts';

/** An exchange that went by. Credentials are in it as they were sent. */
export interface WatchedExchange extends HttpExchange {
  /** What could not be seen, and why: bodies over 1 MiB are not kept. */
  readonly omitted: readonly string[];
}

/** How a middleware judges, and to whom it reports. */
export interface ContractMiddlewareOptions extends TestingOptions {
  /** Called for every exchange that concerns the contract, after its answer is finished. */
  readonly onExchange?: (exchange: WatchedExchange, findings: readonly Finding[]) => void;
  /** Takes those that break it. */
  readonly onViolation?: ViolationSink;
}

/** Middleware for Express 4 and 5, and for Node's own server, where it is called without `next`. */
export interface ContractMiddleware {
  (request: IncomingMessage, response: ServerResponse, next?: (error?: unknown) => void): void;
  /** Is done when every exchange so far is judged and told. Rejects where a callback threw. */
  settled(): Promise<void>;
}

const MIDDLEWARE_OPTIONS: OptionChecks<ContractMiddlewareOptions> = {
  ...TESTING_OPTIONS,
  onExchange: isFunction,
  onViolation: isSink,
};

/**
 * A middleware that watches the exchanges that concern the contract, before or behind a body parser, and alters
 * nothing. Paths count from where it is mounted.
 */
export function contractMiddleware(given: ContractMiddlewareOptions): ContractMiddleware {
  const options = assertOptions(given, MIDDLEWARE_OPTIONS);
  const pending = new Set<Promise<void>>();
  const report = inTurn((exchange: WatchedExchange) => reportTo(exchange, options));
  const watch = (request: IncomingMessage, response: ServerResponse, next?: (error?: unknown) => void): void => {
    if (isConcerned(request, options.contract)) {
      const over = exchangeOver(request, response).then((exchange) => exchange && report(exchange));
      pending.add(over);
      // a callback that throws is reported by `settled`, never to the traffic
      over.then(
        () => pending.delete(over),
        () => {},
      );
    }
    next?.();
  };
  const settled = async (): Promise<void> => {
    const all = [...pending];
    for (const each of all) pending.delete(each);
    await Promise.all(all);
  };
  return Object.assign(watch, { settled });
}

/** Explaining takes its time, and what finished first is reported first. */
function inTurn<T>(work: (value: T) => Promise<void>): (value: T) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (value) => {
    const turn = last.then(() => work(value));
    last = turn.catch(() => {});
    return turn;
  };
}

/** Asked before anything is kept. No variant moves a path. */
function isConcerned({ method = 'GET', url = '/' }: IncomingMessage, contract = defaultContract): boolean {
  return concernsContract(contract, { method, url, headers: null, body: null });
}

/** The exchange once its answer is finished; undefined where the client went away before. */
function exchangeOver(request: IncomingMessage, response: ServerResponse): Promise<WatchedExchange | undefined> {
  const [ofRequest, ofResponse] = [captureRequest(request), captureResponse(response)];
  return new Promise((resolve) => {
    response.once('finish', () => {
      const [{ message: sent, omitted }, answer] = [ofRequest(), ofResponse()];
      resolve({ request: sent, response: answer.message, omitted: [...omitted, ...answer.omitted] });
    });
    response.once('close', () => resolve(undefined));
  });
}

async function reportTo(exchange: WatchedExchange, options: ContractMiddlewareOptions): Promise<void> {
  const validated = await validatedExchange(exchange, options);
  const violation = await violationOf(validated, exchange.omitted);
  if (violation !== undefined && options.onViolation !== undefined) await collect(options.onViolation, violation);
  await options.onExchange?.(exchange, [...validated.ofRequest, ...validated.ofResponse]);
}
