import { isDeepStrictEqual } from 'node:util';
import {
  type Contract,
  compileExpression,
  firstValueOf,
  keysOf,
  parsedJson,
  valueAt,
} from '../../contracts/internal.ts';
import {
  type DocumentRequest,
  type Override,
  type RequestContext,
  type Routed,
  readOnce,
  type ScenarioProgress,
  type Step,
} from '../exchange/index.ts';
import { nameOf, takeStep } from '../state/index.ts';
import { documentAnswer } from './document-answer.ts';

/** Characters of a text that a regular expression is asked about. */
const LONGEST_MATCHED = 1_024;

/** The step of a scenario whose turn it is, where the request fits it. */
export function scenarioOverride(tables: Contract, scenario: ScenarioProgress, context: Routed): Override | undefined {
  const { operation } = context;
  const valueAtPlace = (pointer: string) => valueIn(tables, context, pointer);
  const taken = takenBy(scenario, context, operation.id, valueAtPlace);
  if (taken === undefined || 'by' in taken) return taken;
  const { answer } = taken;
  if (answer === undefined) return overrideOf(taken, nameOf(scenario));
  const isThere = 'reply' in answer && operation.replies.includes(answer.reply);
  return isThere ? { ...overrideOf(taken, nameOf(scenario)), ...answer } : gone(taken, nameOf(scenario));
}

/** The same for an operation of a document. What it has no response for takes its way through the stages, and is a 501. */
export function documentScenario(
  scenario: ScenarioProgress,
  context: RequestContext,
  document: DocumentRequest,
): Override | undefined {
  const id = document.match.operation?.id ?? '';
  const taken = takenBy(scenario, context, id, (pointer) => documentValue(context, document, pointer));
  if (taken === undefined || 'by' in taken) return taken;
  const override = overrideOf(taken, nameOf(scenario));
  const { answer } = taken;
  if (answer === undefined || 'reply' in answer) return override;
  if (answer.finding !== undefined) return { ...override, finding: answer.finding };
  const made = documentAnswer(document, answer, context.startedAt);
  if ('problem' in made) document.preferred = answer;
  const retryAfter = typeof taken.retryAfter === 'string' ? ['Retry-After', taken.retryAfter] : [];
  return 'problem' in made ? override : { ...override, answer: { ...made, headers: [...made.headers, ...retryAfter] } };
}

/** The step that a request takes; an override where its token was let expire before. */
function takenBy(
  scenario: ScenarioProgress,
  context: RequestContext,
  operation: string,
  valueAtPlace: (pointer: string) => unknown,
): Step | Override | undefined {
  const { credentials } = context;
  const digest = credentials.kind === 'bearer' && 'claims' in credentials.status ? credentials.digest : undefined;
  if (digest !== undefined && scenario.expiredTokens.includes(digest)) return ofExpired(nameOf(scenario));
  const { step, progress } = takeStep(scenario, operation, context.startedAt, ({ when }) => fits(when, valueAtPlace));
  const expires = step?.expireToken === true && digest !== undefined;
  const after = expires ? { ...progress, expiredTokens: [...progress.expiredTokens, digest] } : progress;
  if (after !== scenario) context.state = { ...context.state, scenario: after };
  return step;
}

function overrideOf({ label, delay, retryAfter, expireToken }: Step, name: string): Override {
  return {
    by: 'scenario',
    why: `scenario ${name}: ${label}${expireToken ? ', and the token expires' : ''}`,
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

function fits(when: Step['when'], valueAtPlace: (pointer: string) => unknown): boolean {
  if (when === undefined) return true;
  const value = valueAtPlace(when.pointer);
  if ('equals' in when && !isDeepStrictEqual(value, when.equals)) return false;
  if (when.matches === undefined) return value !== undefined;
  return typeof value === 'string' && compileExpression(when.matches).test(value.slice(0, LONGEST_MATCHED));
}

/** The value at a pointer into the body, or at one that names another part of the request: `query/skip`. */
function valueIn(tables: Contract, context: RequestContext, pointer: string): unknown {
  if (isOfBody(pointer)) return valueAt(readOnce(tables, context).value, pointer);
  return valueAt(context.request.parameters, `/${pointer}`);
}

/** The same at an operation of a document, where parameters are the texts that were sent. */
function documentValue({ head }: RequestContext, { match, text }: DocumentRequest, pointer: string): unknown {
  if (isOfBody(pointer)) return typeof text === 'string' ? valueAt(parsedJson(text)?.value, pointer) : undefined;
  const [part, name = ''] = keysOf(`/${pointer}`);
  if (part === 'path') return Object.hasOwn(match.params, name) ? match.params[name] : undefined;
  if (part === 'query') return new URLSearchParams(head.query).get(name) ?? undefined;
  return firstValueOf(head.rawHeaders, name.toLowerCase()) ?? undefined;
}

function isOfBody(pointer: string): boolean {
  return pointer === '' || pointer.startsWith('/');
}
