import { isDeepStrictEqual } from 'node:util';
import { readBody, valueAt } from '../../contracts/internal.ts';
import { headerValue, type Override, type RequestContext } from '../exchange/index.ts';
import type { Step } from '../state/index.ts';
import type { Chooser } from './chooser.ts';

/** Characters of a text that a regular expression is asked about. */
const LONGEST_MATCHED = 1_024;

/** The step of the scenario whose turn it is, where the request fits it. */
export const scenario: Chooser = (sandbox, exchange) => {
  const { operation, credentials } = exchange;
  if (operation === undefined) return undefined;
  const id =
    credentials?.kind === 'bearer' && 'claims' in credentials.looked ? credentials.looked.claims.id : undefined;
  if (id !== undefined && sandbox.scenario.expiredTokens.has(id)) return ofExpired(sandbox.scenario.name);
  const step = sandbox.scenario.take(operation.id, sandbox.clock.now(), ({ when }) => fits(exchange, when));
  if (step === undefined) return undefined;
  if (step.expireToken && id !== undefined) sandbox.scenario.expiredTokens.add(id);
  const isThere = step.answer === undefined || operation.replies.includes(step.answer.reply);
  return isThere ? overrideOf(step, sandbox.scenario.name) : gone(step, sandbox.scenario.name);
};

function overrideOf({ label, answer, delay, retryAfter, expireToken }: Step, name: string): Override {
  return {
    by: 'scenario',
    why: `scenario ${name}: ${label}${expireToken ? ', and the token expires' : ''}`,
    ...answer,
    ...(retryAfter !== undefined && { headers: { 'Retry-After': retryAfter } }),
    ...(delay > 0 && { delivery: { delay } }),
  };
}

/** The request is rejected for its token, and takes no step. */
function ofExpired(name: string): Override {
  return { by: 'scenario', why: `scenario ${name}: it has let this token expire before` };
}

/** A change of the tenant's variants may have taken an answer away. */
function gone({ label }: Step, name: string): Override {
  return { by: 'scenario', why: `scenario ${name}: ignored: under these variants there is no ${label}` };
}

function fits(exchange: RequestContext, when: Step['when']): boolean {
  if (when === undefined) return true;
  const value = valueAt(bodyOf(exchange), when.pointer);
  if ('equals' in when && !isDeepStrictEqual(value, when.equals)) return false;
  if (when.matches === undefined) return value !== undefined;
  return typeof value === 'string' && when.matches.test(value.slice(0, LONGEST_MATCHED));
}

/** The body as the stages will read it later, right or wrong. */
function bodyOf({ operation, head, body }: RequestContext): unknown {
  if (operation === undefined || operation.consumes === null || body === undefined || 'tooLarge' in body)
    return undefined;
  const headers = {
    contentType: headerValue(head, 'content-type'),
    contentEncoding: headerValue(head, 'content-encoding'),
  };
  return readBody(operation, headers, body.bytes).value;
}
