import type { ServerResponse } from 'node:http';
import { createRedactor } from '../../contracts/redaction/index.ts';
import { type Answer, isThrown, type MaybePromise, problem, readableError, reportBug } from '../exchange/index.ts';
import { StateUnreachable } from '../state/index.ts';

const redactor = createRedactor();

const STORE_ADVICE =
  'check that the store of this fake (--store, or the option stores) runs and has free memory; requests are answered when it responds again';

/** The answer to a request that could not be answered, told in the log too: a store that fails, or an internal error. */
export function errorAnswer(error: unknown): Answer {
  const { message, stack } = readableError(error);
  // whatever failed had the exchange in its hands
  const clean = Object.assign(new Error(redactor.text(message)), { stack: redactor.text(stack ?? '') });
  if (isThrown(error, StateUnreachable)) {
    reportBug('answering a request', clean.message); // its stack would show nothing of the store
    return problem(503, `${clean.message.replace(/\.$/, '')}; ${STORE_ADVICE}`); // Redis ends some of its texts with a point
  }
  reportBug('answering a request', clean);
  return problem(500, `a bug in fake-cxone, please report it: ${clean.message}`);
}

/** An answer, whatever happens on the way to it. */
export function answerOrError(answer: () => MaybePromise<Answer>): MaybePromise<Answer> {
  try {
    const made = answer();
    return made instanceof Promise ? made.catch(errorAnswer) : made;
  } catch (error) {
    return errorAnswer(error);
  }
}

/** Writes the answer to an error; where another has begun, the connection ends. Never throws. */
export function writeError(response: ServerResponse, error: unknown): void {
  const { status, headers, body } = errorAnswer(error);
  try {
    if (response.headersSent) response.destroy();
    else response.writeHead(status, headers).end(body);
  } catch {
    response.destroy();
  }
}
