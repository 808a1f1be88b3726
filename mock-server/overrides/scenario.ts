import { isDeepStrictEqual } from 'node:util';
import { type Contract, compileExpression, valueAt } from '../../contracts/internal.ts';
import {
  type Override,
  type RequestContext,
  type Routed,
  readOnce,
  type ScenarioProgress,
  type Step,
} from '../exchange/index.ts';
import { nameOf, takeStep } from '../state/index.ts';

/** Characters of a text that a regular expression is asked about. */
const LONGEST_MATCHED = 1_024;

/** The step of a scenario whose turn it is, where the request fits it. */
export function scenarioOverride(tables: Contract, scenario: ScenarioProgress, context: Routed): Override | undefined {
  const { operation, credentials } = context;
  const digest = credentials.kind === 'bearer' && 'claims' in credentials.status ? credentials.digest : undefined;
  if (digest !== undefined && scenario.expiredTokens.includes(digest)) return ofExpired(nameOf(scenario));
  const { step, progress } = takeStep(scenario, operation.id, context.startedAt, ({ when }) =>
    fits(tables, context, when),
  );
  const expires = step?.expireToken === true && digest !== undefined;
  const after = expires ? { ...progress, expiredTokens: [...progress.expiredTokens, digest] } : progress;
  if (after !== scenario) context.state = { ...context.state, scenario: after };
  if (step === undefined) return undefined;
  const isThere = step.answer === undefined || operation.replies.includes(step.answer.reply);
  return isThere ? overrideOf(step, nameOf(scenario)) : gone(step, nameOf(scenario));
}

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

function fits(tables: Contract, context: RequestContext, when: Step['when']): boolean {
  if (when === undefined) return true;
  const value = valueIn(tables, context, when.pointer);
  if ('equals' in when && !isDeepStrictEqual(value, when.equals)) return false;
  if (when.matches === undefined) return value !== undefined;
  return typeof value === 'string' && compileExpression(when.matches).test(value.slice(0, LONGEST_MATCHED));
}

/** The value at a pointer into the body, or at one that names another part of the request: `query/skip`. */
function valueIn(tables: Contract, context: RequestContext, pointer: string): unknown {
  if (pointer === '' || pointer.startsWith('/')) return valueAt(readOnce(tables, context).value, pointer);
  return valueAt(context.request.parameters, `/${pointer}`);
}
