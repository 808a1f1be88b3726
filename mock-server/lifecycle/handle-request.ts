import { type EffectiveContract, type Operation, type RawFinding, replyTo } from '../../contracts/internal.ts';
import type { FindingCode, ReplyCode } from '../../generated/index.ts';
import { look } from '../auth/index.ts';
import {
  type Answer,
  andThen,
  type Body,
  choosesReply,
  type Head,
  type Inspected,
  isRejection,
  type MaybePromise,
  newRequestContext,
  type Override,
  type Rejection,
  type RequestContext,
  reject,
} from '../exchange/index.ts';
import { magic } from '../overrides/index.ts';
import { LIMIT_ELSEWHERE } from '../replay/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { authenticate } from './authenticate.ts';
import { journal } from './record.ts';
import { respond } from './respond.ts';
import {
  apply,
  authorize,
  inspect,
  inspectFindings,
  overrideElsewhere,
  overrideResponse,
  parse,
  parseFindings,
  route,
} from './stages.ts';

/** Where somebody chose another answer than success, nothing is placed. */
export function isRejectedByChoice({ contract }: Sandbox, { override, operation }: Inspected): boolean {
  if (!choosesReply(override)) return false;
  const { problem, answer } = override;
  if (answer !== undefined) return answer.status !== contract.tables.replies[operation.success].status;
  return problem !== undefined || chosenReply(contract, override, operation) !== operation.success;
}

/** The answer that was chosen stands; what the stages have found is kept beside it. */
export function takeChosenReply({ contract }: Sandbox, exchange: RequestContext, override: Override): void {
  const { tables } = contract;
  exchange.shadowedFrom = 0;
  if (override.problem !== undefined || override.answer !== undefined) return;
  const reply = chosenReply(contract, override, exchange.operation);
  const come = exchange.reply;
  if (override.isAnyOfStatus && come !== undefined && tables.replies[come].status === tables.replies[reply].status) {
    exchange.override = { ...override, ...(exchange.rejection && { finding: exchange.rejection.code }) };
    exchange.shadowedFrom = Number.POSITIVE_INFINITY;
    return;
  }
  if (exchange.rejection !== undefined && reply === exchange.operation?.success)
    exchange.override = { ...override, why: `${override.why}; nothing was placed, for the contract rejects` };
  exchange.slots = { ...tables.replies[reply].samples, ...(come === reply && exchange.slots), ...override.slots };
  exchange.reply = reply;
  const { finding, by, slots = {} } = override;
  if (finding === undefined || (by !== 'magic' && tables.findings[finding].stage !== 'override')) return;
  exchange.found = [{ code: finding, pointer: '', slots }, ...exchange.found];
  exchange.shadowedFrom = 1;
}

function chosenReply(
  contract: EffectiveContract,
  { reply, finding }: Override,
  operation: Operation | undefined,
): ReplyCode {
  return reply ?? replyTo(contract, finding as FindingCode, operation);
}

/** The floor plan: a request's way through the stages. Knows no server. */
export function answer(sandbox: Sandbox, head: Head, body: Body): MaybePromise<Answer> {
  const exchange = open(sandbox, head);
  exchange.body = body;
  return andThen(look(sandbox, exchange), () =>
    andThen(throughTheStages(sandbox, exchange), (end) => {
      if (isRejection(end)) noteRejection(sandbox, exchange, end);
      if (choosesReply(exchange.override)) takeChosenReply(sandbox, exchange, exchange.override);
      exchange.answer = respond(sandbox, exchange);
      return journal(sandbox, exchange);
    }),
  );
}

function throughTheStages(sandbox: Sandbox, exchange: RequestContext): MaybePromise<object> {
  const routed = route(sandbox, exchange);
  if (isRejection(routed)) {
    overrideElsewhere(sandbox, exchange);
    return routed;
  }
  const overridden = overrideResponse(sandbox, routed);
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

/** A rejection ends the vendor's answer, not the inspection: what comes after its stage is found as a shadow. */
function noteRejection(sandbox: Sandbox, exchange: RequestContext, { found: [first, ...others] }: Rejection): void {
  const { stage } = sandbox.contract.tables.findings[first.code];
  exchange.rejection = first;
  exchange.slots = first.slots;
  exchange.reply = replyTo(sandbox.contract, first.code, exchange.operation);
  const told = [first, ...others, ...exchange.found];
  exchange.shadowedFrom = told.length;
  exchange.found = [...told, ...shadows(sandbox, exchange, stage)];
}

function shadows(sandbox: Sandbox, exchange: RequestContext, stage: string): RawFinding[] {
  if (stage === 'inspect' || stage === 'apply') return [];
  const ofParse = stage === 'parse' ? [] : parseFindings(sandbox, exchange);
  return [...ofParse, ...inspectFindings(sandbox, exchange)];
}

/** Answers what never became a request: the HTTP layer could not read it, or would not. */
export function answerUnread(sandbox: Sandbox, head: Head, code: FindingCode): MaybePromise<Answer> {
  const exchange = open(sandbox, head);
  exchange.body = { bytes: new Uint8Array() };
  noteRejection(sandbox, exchange, reject({ code, pointer: '', slots: {} }));
  exchange.answer = respond(sandbox, exchange);
  return journal(sandbox, exchange);
}

/** The rejection that a finding leads to, for a request that somebody else has judged and journals. */
export function rejectionFor(
  sandbox: Sandbox,
  id: string,
  head: Head,
  operation: Operation | undefined,
  first: RawFinding,
): Answer {
  const exchange = newRequestContext(id, sandbox.clock.now(), head);
  exchange.operation = operation;
  noteRejection(sandbox, exchange, reject(first));
  return respond(sandbox, exchange);
}

/** How many bytes of a body the operation takes that a head asks for; for a path that is none, a few. */
export function bodyLimit(sandbox: Sandbox, head: Head): number {
  const site = sandbox.contract.router.similar(head.path);
  const elsewhere = sandbox.playback === undefined ? UNKNOWN_BODY_LIMIT : LIMIT_ELSEWHERE;
  return site?.operations.get(head.method)?.limits.maxBytes ?? elsewhere;
}

const UNKNOWN_BODY_LIMIT = 16_384;

function open(sandbox: Sandbox, head: Head): RequestContext {
  return newRequestContext(sandbox.nextId('journal'), sandbox.clock.now(), head);
}
