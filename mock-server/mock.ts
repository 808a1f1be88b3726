import { type Found, type Operation, replyTo } from '../contracts/index.ts';
import type { FindingCode } from '../generated/index.ts';
import { isRefusedByChoice, takeChosenReply } from './chosen-reply.ts';
import { type Answer, type Exchange, newExchange } from './exchange.ts';
import type { Body, Head } from './head.ts';
import { look } from './look.ts';
import { andThen, type MaybePromise } from './maybe-promise.ts';
import { LIMIT_ELSEWHERE } from './recording/index.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { apply } from './stages/apply.ts';
import { authenticate } from './stages/authenticate.ts';
import { authorise } from './stages/authorise.ts';
import { inspect, inspectFindings } from './stages/inspect.ts';
import { journal } from './stages/journal.ts';
import { parse, parseFindings } from './stages/parse.ts';
import { respond } from './stages/respond.ts';
import { route } from './stages/route.ts';
import { steer, steerElsewhere } from './stages/steer.ts';
import { choosesReply, magic } from './steering/index.ts';
import type { World } from './world.ts';

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

function throughTheRooms(world: World, exchange: Exchange): MaybePromise<object> {
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
function noteRefusal(world: World, exchange: Exchange, { found: [first, ...others] }: Refusal): void {
  const { stage } = world.contract.tables.findings[first.code];
  exchange.refusal = first;
  exchange.slots = first.slots;
  exchange.reply = replyTo(world.contract, first.code, exchange.operation);
  const told = [first, ...others, ...exchange.found];
  exchange.shadowedFrom = told.length;
  exchange.found = [...told, ...shadows(world, exchange, stage)];
}

function shadows(world: World, exchange: Exchange, stage: string): Found[] {
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
  first: Found,
): Answer {
  const exchange = newExchange(id, world.clock.now(), head);
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

function open(world: World, head: Head): Exchange {
  return newExchange(world.nextId('journal'), world.clock.now(), head);
}
