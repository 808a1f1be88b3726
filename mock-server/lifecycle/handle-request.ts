import { mayHaveMagic, type Operation, type RawFinding } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import type { CallRequest } from '../calls/index.ts';
import {
  type Answer,
  andThen,
  type Body,
  choosesReply,
  type Head,
  type Inspected,
  isRejection,
  type LongPoll,
  type MaybePromise,
  type RequestContext,
  reject,
  waitOf,
} from '../exchange/index.ts';
import { magic, overrideElsewhere } from '../overrides/index.ts';
import { LIMIT_ELSEWHERE } from '../replay/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { commit } from './commit.ts';
import { DOCUMENT_BODY_LIMIT, throughDocument, withNearest } from './document-stages.ts';
import { resolve, resolveUnread } from './resolve.ts';
import { isRejectedByChoice, noteRejection, respond, takeChosenReply } from './respond.ts';
import { apply, authenticate, authorize, inspect, override, parse, route } from './stages.ts';

/**
 * The overview: a request's way through the stages. Only its two ends, `resolve` and `commit`, touch the state of the
 * sandbox, and only they may wait. What is between them is done again where somebody else was faster.
 */
export function answer(sandbox: Sandbox, head: Head, body: Body): MaybePromise<Answer> {
  return attempt(sandbox, head.begun === undefined ? { ...head, begun: performance.now() } : head, body);
}

/** What a way through the stages comes to: an answer, a wait that has one later, or a race that was lost. */
type Outcome = Answer | { readonly later: () => Promise<Answer> } | { readonly lostId: string };

function attempt(sandbox: Sandbox, head: Head, body: Body, id?: string): MaybePromise<Answer> {
  const outcome = decide(sandbox, head, body, id);
  return outcome instanceof Promise
    ? outcome.then((each) => answerOf(sandbox, head, body, each))
    : answerOf(sandbox, head, body, outcome);
}

function answerOf(sandbox: Sandbox, head: Head, body: Body, outcome: Outcome): MaybePromise<Answer> {
  if ('status' in outcome) return outcome;
  if ('later' in outcome) return outcome.later();
  // those that have lost try again one at a time, or they would make each other lose
  return sandbox.turns
    .take(() => untilKept(sandbox, head, body, outcome.lostId))
    .then((kept) => ('later' in kept ? kept.later() : kept));
}

async function untilKept(sandbox: Sandbox, head: Head, body: Body, id: string) {
  for (;;) {
    const outcome = await decide(sandbox, head, body, id);
    if (!('lostId' in outcome)) return outcome;
  }
}

function decide(sandbox: Sandbox, head: Head, body: Body, id?: string): MaybePromise<Outcome> {
  const { wakes } = sandbox.waiting;
  const context = resolve(sandbox, head, body, id);
  return context instanceof Promise
    ? context.then((each) => decideFor(sandbox, each, wakes))
    : decideFor(sandbox, context, wakes);
}

function decideFor(sandbox: Sandbox, context: RequestContext, wakes: number): MaybePromise<Outcome> {
  const end = throughTheStages(sandbox, context);
  const { override } = context;
  const isChosen = override !== undefined && choosesReply(override);
  const wait = isChosen ? undefined : waitOf(end);
  if (wait !== undefined) return { later: () => goOnLater(sandbox, context, wait, wakes) };
  if (isRejection(end)) noteRejection(sandbox, context, end);
  if (isChosen) takeChosenReply(sandbox, context, override);
  const made = commit(sandbox, context);
  return made instanceof Promise
    ? made.then((each) => each ?? { lostId: context.id })
    : (made ?? { lostId: context.id });
}

function goOnLater(sandbox: Sandbox, context: RequestContext, wait: LongPoll, wakes: number): Promise<Answer> {
  const { waiting } = sandbox;
  const goOn = (later: Head) => attempt(sandbox, later, context.body, context.id);
  return waiting.during(wait.channel, () => waiting.wait(wait, context, wakes).then(goOn));
}

function throughTheStages(sandbox: Sandbox, context: RequestContext): object {
  const routed = route(context);
  if (isRejection(routed)) {
    const { document } = context.request;
    if (document !== undefined) return throughDocument(sandbox, context, document);
    context.override = overrideElsewhere(sandbox, context);
    return withNearest(sandbox, context, routed);
  }
  const overridden = override(sandbox, routed);
  const authenticated = authenticate(sandbox, overridden);
  if (isRejection(authenticated)) return authenticated;
  const authorized = authorize(authenticated);
  if (isRejection(authorized)) return authorized;
  const parsed = parse(sandbox, authorized);
  if (isRejection(parsed)) return parsed;
  const inspected = inspect(sandbox, parsed);
  if (isRejection(inspected)) return inspected;
  if (mayHaveTestInput(inspected)) inspected.override = magic(sandbox, inspected);
  return isRejectedByChoice(sandbox, inspected) ? inspected : apply(sandbox, inspected);
}

function mayHaveTestInput({ operation, value }: Inspected): boolean {
  return operation.id === 'placeCall' && mayHaveMagic((value as CallRequest).contact);
}

/** Answers what never became a request: the HTTP layer could not read it, or would not. */
export function answerUnread(sandbox: Sandbox, head: Head, code: FindingCode): MaybePromise<Answer> {
  return andThen(resolveUnread(sandbox, head), (context) => {
    noteRejection(sandbox, context, reject({ code, pointer: '', slots: {} }));
    return andThen(commit(sandbox, context), (made) => made ?? answerUnread(sandbox, head, code));
  });
}

/** The rejection that a finding leads to, for a request that somebody else has judged and journals. */
export function rejectionFor(
  sandbox: Sandbox,
  id: string,
  head: Head,
  operation: Operation | undefined,
  first: RawFinding,
): MaybePromise<Answer> {
  return andThen(resolveUnread(sandbox, head, id), (context) => {
    context.operation = operation;
    noteRejection(sandbox, context, reject(first));
    return respond(sandbox, context);
  });
}

/** How a body is read. */
export interface BodyLimits {
  /** Bytes. */
  readonly limit: number;
  /**
   * The property of a JSON body that has a file in base64: it may be cut out while it arrives. Not where there is a
   * recording, which knows whole requests; nor where other processes have the state too, which have no file of this one.
   */
  readonly file: string | undefined;
}

/** How the body of a head is read: as the operation takes it; for a path that is none, as much as a stub looks at. */
export function bodyLimits(sandbox: Sandbox, { method, path }: Head): BodyLimits {
  const { router } = sandbox.contract;
  const operation = (router.exact(path) ?? router.similar(path))?.operations.get(method);
  if (operation === undefined) return { limit: limitElsewhere(sandbox, method, path), file: undefined };
  const isWhole = sandbox.recording !== undefined || sandbox.shared !== undefined;
  const hasFile = operation.id === 'uploadCallingList' && !isWhole;
  return { limit: operation.limits.maxBytes, file: hasFile ? 'listFile' : undefined };
}

function limitElsewhere({ recording, documents }: Sandbox, method: string, path: string): number {
  if (documents?.find(method, path) !== undefined) return DOCUMENT_BODY_LIMIT;
  return recording === undefined ? UNKNOWN_BODY_LIMIT : LIMIT_ELSEWHERE;
}

/** A stub may look into it. */
const UNKNOWN_BODY_LIMIT = 1_048_576;
