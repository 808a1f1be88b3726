import {
  byPrecedence,
  type RawFinding,
  findInRequest,
  findRoute,
  rawFinding,
  readBody,
  scopeFound,
  tooLarge,
} from '../../contracts/internal.ts';
import {
  type Applied,
  type Authenticated,
  type Authorised,
  andThen,
  type RequestContext,
  headerValue,
  type Inspected,
  isRefusal,
  type MaybePromise,
  type Parsed,
  type Refusal,
  type Routed,
  refuse,
  type SteeredExchange,
} from '../exchange/index.ts';
import { operationHandlers } from '../operations/index.ts';
import { choose, chooseElsewhere } from '../overrides/index.ts';
import type { World } from '../sandbox/index.ts';

/** The effect on the world, and the second door to it: the only room that changes state. */
export function apply(world: World, exchange: Inspected): MaybePromise<Applied | Refusal> {
  return andThen(operationHandlers[exchange.operation.id](world, exchange), (effect) => {
    if (isRefusal(effect)) return effect;
    exchange.slots = effect.slots;
    exchange.callId = effect.callId;
    if (effect.found !== undefined) exchange.found = [...exchange.found, ...effect.found];
    exchange.reply = exchange.operation.success;
    return exchange as Applied;
  });
}

/** May they? The operation's `security`, scopes included, then the permission of the owner's security profile. */
export function authorise(exchange: Authenticated): Authorised | Refusal {
  const { operation, caller } = exchange;
  const lacking = scopeFound(operation, caller.scopes);
  if (lacking !== undefined) return refuse(lacking);
  const { permission } = operation;
  if (permission !== null && !caller.profile?.permissions.includes(permission)) {
    return refuse(rawFinding('permission-missing', '', { permission, profile: caller.profile?.name ?? 'none' }));
  }
  return exchange as Authorised;
}

/** Schema and domain rules together: everything is found, and the one that the vendor would report refuses. */
export function inspect(world: World, exchange: Parsed): Inspected | Refusal {
  const all = inspectFindings(world, exchange);
  if (all.length === 0) return exchange as Inspected;
  const { findings } = world.contract.tables;
  const first = all.find(({ code }) => findings[code].severity === 'error');
  if (first !== undefined) return refuse(first, ...all.filter((each) => each !== first));
  exchange.found = [...exchange.found, ...all];
  return exchange as Inspected;
}

/** What is wrong with the value of the body, in the order in which the vendor would report it. */
export function inspectFindings(world: World, { operation, value, caller }: RequestContext): RawFinding[] {
  if (operation === undefined || value === undefined) return [];
  return findInRequest(world.contract, operation, value, {
    tenant: world.tenant,
    profile: caller?.profile,
    basic: caller?.basic,
    isCallerUnknown: caller === undefined,
  });
}

/** Bytes to a value: size, media type, character encoding, syntax. */
export function parse(world: World, exchange: Authorised): Parsed | Refusal {
  const [first, ...others] = parseFindings(world, exchange);
  if (first === undefined) return exchange as Parsed;
  if (world.contract.tables.findings[first.code].severity === 'error') return refuse(first, ...others);
  exchange.found = [...exchange.found, first, ...others];
  return exchange as Parsed;
}

/** Reads the body into `value` as far as it goes; gives back what is wrong with it, the worst first. */
export function parseFindings(world: World, exchange: RequestContext): RawFinding[] {
  const { operation, body, head } = exchange;
  if (operation === undefined || operation.consumes === null || body === undefined) return [];
  if ('tooLarge' in body) return [tooLarge(operation)];
  const headers = {
    contentType: headerValue(head, 'content-type'),
    contentEncoding: headerValue(head, 'content-encoding'),
  };
  const read = readBody(operation, headers, body.bytes);
  exchange.value = read.value;
  return [...read.found].sort(byPrecedence(world.contract.tables));
}

/** Method and path to an operation: 404, 405. */
export function route({ contract }: World, exchange: RequestContext): Routed | Refusal {
  const { operation, found } = findRoute(contract, exchange.head.method, exchange.head.path);
  const [first, ...others] = found;
  if (operation === undefined && first !== undefined) return refuse(first, ...others);
  exchange.operation = operation;
  exchange.found = found;
  return exchange as Routed;
}

/** A wish, a scenario, a fault, a rate limit or a recording may choose the answer. The rooms behind are gone through all the same. */
export function steer(world: World, exchange: Routed): SteeredExchange {
  exchange.steering = choose(world, exchange);
  return exchange as SteeredExchange;
}

/** A path that is no operation is refused, unless a recording knows what was answered there. */
export function steerElsewhere(world: World, exchange: RequestContext): void {
  exchange.steering = chooseElsewhere(world, exchange);
}
