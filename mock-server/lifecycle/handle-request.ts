import type { Operation, RawFinding } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import {
  type Answer,
  andThen,
  type Body,
  choosesReply,
  type Head,
  isRejection,
  type MaybePromise,
  type RequestContext,
  reject,
  waitOf,
} from '../exchange/index.ts';
import { magic, overrideElsewhere } from '../overrides/index.ts';
import { LIMIT_ELSEWHERE } from '../replay/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { commit } from './commit.ts';
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

function attempt(sandbox: Sandbox, head: Head, body: Body, id?: string): MaybePromise<Answer> {
  const { wakes } = sandbox.waiting;
  return andThen(resolve(sandbox, head, body, id), (context) => {
    const end = throughTheStages(sandbox, context);
    const isChosen = context.override !== undefined && choosesReply(context.override);
    const wait = isChosen ? undefined : waitOf(end);
    if (wait !== undefined)
      return sandbox.waiting.during(wait.channel, () =>
        sandbox.waiting.wait(wait, context, wakes).then((later) => attempt(sandbox, later, body, context.id)),
      );
    if (isRejection(end)) noteRejection(sandbox, context, end);
    if (context.override !== undefined && choosesReply(context.override))
      takeChosenReply(sandbox, context, context.override);
    return andThen(commit(sandbox, context), (made) => made ?? attempt(sandbox, head, body, context.id));
  });
}

function throughTheStages(sandbox: Sandbox, context: RequestContext): object {
  const routed = route(context);
  if (isRejection(routed)) {
    context.override = overrideElsewhere(sandbox, context);
    return routed;
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
  inspected.override = magic(sandbox, inspected);
  return isRejectedByChoice(sandbox, inspected) ? inspected : apply(sandbox, inspected);
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

/** How many bytes of a body the operation takes that a head asks for; for a path that is none, a few. */
export function bodyLimit(sandbox: Sandbox, head: Head): number {
  const site = sandbox.contract.router.similar(head.path);
  const elsewhere = sandbox.recording === undefined ? UNKNOWN_BODY_LIMIT : LIMIT_ELSEWHERE;
  return site?.operations.get(head.method)?.limits.maxBytes ?? elsewhere;
}

/**
 * The property of the body that a head announces which has a file: it may be cut out while it arrives. Not where there is
 * a recording, for that knows whole requests; nor where others have the state too, for they have no file of this process.
 */
export function bodyFile(sandbox: Sandbox, head: Head): string | undefined {
  const mayBeCut = sandbox.recording === undefined && sandbox.shared === undefined;
  const site = mayBeCut ? sandbox.contract.router.similar(head.path) : undefined;
  return site?.operations.get(head.method)?.id === 'uploadCallingList' ? 'listFile' : undefined;
}

const UNKNOWN_BODY_LIMIT = 16_384;
