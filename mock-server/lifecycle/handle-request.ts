import { type RawFinding, type Operation, type RuledContract, replyTo } from '../../contracts/internal.ts';
import type { FindingCode, ReplyCode } from '../../generated/index.ts';
import { look } from '../auth/index.ts';
import {
  type Answer,
  andThen,
  type Body,
  choosesReply,
  type RequestContext,
  type Head,
  type Inspected,
  isRefusal,
  type MaybePromise,
  newRequestContext,
  type Refusal,
  refuse,
  type Steering,
} from '../exchange/index.ts';
import { magic } from '../overrides/index.ts';
import { LIMIT_ELSEWHERE } from '../replay/index.ts';
import type { World } from '../sandbox/index.ts';
import { authenticate } from './authenticate.ts';
import { journal } from './record.ts';
import { respond } from './respond.ts';
import {
  apply,
  authorise,
  inspect,
  inspectFindings,
  parse,
  parseFindings,
  route,
  steer,
  steerElsewhere,
} from './stages.ts';

/** Where somebody chose another answer than success, nothing is placed. */
export function isRefusedByChoice({ contract }: World, { steering, operation }: Inspected): boolean {
  if (!choosesReply(steering)) return false;
  const { problem, answer } = steering;
  if (answer !== undefined) return answer.status !== contract.tables.replies[operation.success].status;
  return problem !== undefined || chosenReply(contract, steering, operation) !== operation.success;
}

/** The answer that was chosen stands; what the rooms have found is kept beside it. */
export function takeChosenReply({ contract }: World, exchange: RequestContext, steering: Steering): void {
  const { tables } = contract;
  exchange.shadowedFrom = 0;
  if (steering.problem !== undefined || steering.answer !== undefined) return;
  const reply = chosenReply(contract, steering, exchange.operation);
  const come = exchange.reply;
  if (steering.isAnyOfStatus && come !== undefined && tables.replies[come].status === tables.replies[reply].status) {
    exchange.steering = { ...steering, ...(exchange.refusal && { finding: exchange.refusal.code }) };
    exchange.shadowedFrom = Number.POSITIVE_INFINITY;
    return;
  }
  if (exchange.refusal !== undefined && reply === exchange.operation?.success)
    exchange.steering = { ...steering, why: `${steering.why}; nothing was placed, for the contract refuses` };
  exchange.slots = { ...tables.replies[reply].samples, ...(come === reply && exchange.slots), ...steering.slots };
  exchange.reply = reply;
  const { finding, by, slots = {} } = steering;
  if (finding === undefined || (by !== 'magic' && tables.findings[finding].stage !== 'steer')) return;
  exchange.found = [{ code: finding, pointer: '', slots }, ...exchange.found];
  exchange.shadowedFrom = 1;
}

function chosenReply(
  contract: RuledContract,
  { reply, finding }: Steering,
  operation: Operation | undefined,
): ReplyCode {
  return reply ?? replyTo(contract, finding as FindingCode, operation);
}

/** The floor plan: a request's way through the rooms. Knows no server. */
export function answer(world: World, head: Head, body: Body): MaybePromise<Answer> {
  const exchange = open(world, head);
  exchange.body = body;
  return andThen(look(world, exchange), () =>
    andThen(throughTheRooms(world, exchange), (end) => {
      if (isRefusal(end)) noteRefusal(world, exchange, end);
      if (choosesReply(exchange.steering)) takeChosenReply(world, exchange, exchange.steering);
      exchange.answer = respond(world, exchange);
      return journal(world, exchange);
    }),
  );
}

function throughTheRooms(world: World, exchange: RequestContext): MaybePromise<object> {
  const routed = route(world, exchange);
  if (isRefusal(routed)) {
    steerElsewhere(world, exchange);
    return routed;
  }
  const steered = steer(world, routed);
  const authenticated = authenticate(world, steered);
  if (isRefusal(authenticated)) return authenticated;
  const authorised = authorise(authenticated);
  if (isRefusal(authorised)) return authorised;
  const parsed = parse(world, authorised);
  if (isRefusal(parsed)) return parsed;
  const inspected = inspect(world, parsed);
  if (isRefusal(inspected)) return inspected;
  inspected.steering = magic(world, inspected);
  return isRefusedByChoice(world, inspected) ? inspected : apply(world, inspected);
}

/** A refusal ends the vendor's answer, not the inspection: what comes after its room is found as a shadow. */
function noteRefusal(world: World, exchange: RequestContext, { found: [first, ...others] }: Refusal): void {
  const { stage } = world.contract.tables.findings[first.code];
  exchange.refusal = first;
  exchange.slots = first.slots;
  exchange.reply = replyTo(world.contract, first.code, exchange.operation);
  const told = [first, ...others, ...exchange.found];
  exchange.shadowedFrom = told.length;
  exchange.found = [...told, ...shadows(world, exchange, stage)];
}

function shadows(world: World, exchange: RequestContext, stage: string): RawFinding[] {
  if (stage === 'inspect' || stage === 'apply') return [];
  const ofParse = stage === 'parse' ? [] : parseFindings(world, exchange);
  return [...ofParse, ...inspectFindings(world, exchange)];
}

/** Answers what never became a request: the HTTP layer could not read it, or would not. */
export function answerUnread(world: World, head: Head, code: FindingCode): MaybePromise<Answer> {
  const exchange = open(world, head);
  exchange.body = { bytes: new Uint8Array() };
  noteRefusal(world, exchange, refuse({ code, pointer: '', slots: {} }));
  exchange.answer = respond(world, exchange);
  return journal(world, exchange);
}

/** The refusal that a finding leads to, for a request that somebody else has judged and journals. */
export function refusalFor(
  world: World,
  id: string,
  head: Head,
  operation: Operation | undefined,
  first: RawFinding,
): Answer {
  const exchange = newRequestContext(id, world.clock.now(), head);
  exchange.operation = operation;
  noteRefusal(world, exchange, refuse(first));
  return respond(world, exchange);
}

/** How many bytes of a body the operation takes that a head asks for; for a path that is none, a few. */
export function bodyLimit(world: World, head: Head): number {
  const site = world.contract.router.similar(head.path);
  const elsewhere = world.playback === undefined ? UNKNOWN_BODY_LIMIT : LIMIT_ELSEWHERE;
  return site?.operations.get(head.method)?.limits.maxBytes ?? elsewhere;
}

const UNKNOWN_BODY_LIMIT = 16_384;

function open(world: World, head: Head): RequestContext {
  return newRequestContext(world.nextId('journal'), world.clock.now(), head);
}
