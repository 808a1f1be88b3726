import {
  byPrecedence,
  findRoute,
  type RawFinding,
  rawFinding,
  readBody,
  scopeFound,
  tooLarge,
  validateRequest,
} from '../../contracts/internal.ts';
import {
  type Applied,
  type Authenticated,
  type Authorized,
  andThen,
  headerValue,
  type Inspected,
  isRejection,
  type MaybePromise,
  type OverriddenRequest,
  type Parsed,
  type Rejection,
  type RequestContext,
  type Routed,
  reject,
} from '../exchange/index.ts';
import { operationHandlers } from '../operations/index.ts';
import { choose, chooseElsewhere } from '../overrides/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** The effect on the sandbox, and the second door to it: the only stage that changes state. */
export function apply(sandbox: Sandbox, exchange: Inspected): MaybePromise<Applied | Rejection> {
  return andThen(operationHandlers[exchange.operation.id](sandbox, exchange), (effect) => {
    if (isRejection(effect)) return effect;
    exchange.slots = effect.slots;
    exchange.callId = effect.callId;
    if (effect.found !== undefined) exchange.found = [...exchange.found, ...effect.found];
    exchange.reply = exchange.operation.success;
    return exchange as Applied;
  });
}

/** May they? The operation's `security`, scopes included, then the permission of the owner's security profile. */
export function authorize(exchange: Authenticated): Authorized | Rejection {
  const { operation, caller } = exchange;
  const lacking = scopeFound(operation, caller.scopes);
  if (lacking !== undefined) return reject(lacking);
  const { permission } = operation;
  if (permission !== null && !caller.profile?.permissions.includes(permission)) {
    return reject(rawFinding('permission-missing', '', { permission, profile: caller.profile?.name ?? 'none' }));
  }
  return exchange as Authorized;
}

/** Schema and domain rules together: everything is found, and the one that the vendor would report rejects. */
export function inspect(sandbox: Sandbox, exchange: Parsed): Inspected | Rejection {
  const all = inspectFindings(sandbox, exchange);
  if (all.length === 0) return exchange as Inspected;
  const { findings } = sandbox.contract.tables;
  const first = all.find(({ code }) => findings[code].severity === 'error');
  if (first !== undefined) return reject(first, ...all.filter((each) => each !== first));
  exchange.found = [...exchange.found, ...all];
  return exchange as Inspected;
}

/** What is wrong with the value of the body, in the order in which the vendor would report it. */
export function inspectFindings(sandbox: Sandbox, { operation, value, caller }: RequestContext): RawFinding[] {
  if (operation === undefined || value === undefined) return [];
  return validateRequest(sandbox.contract, operation, value, {
    tenant: sandbox.tenant,
    profile: caller?.profile,
    basic: caller?.basic,
    isCallerUnknown: caller === undefined,
  });
}

/** Bytes to a value: size, media type, character encoding, syntax. */
export function parse(sandbox: Sandbox, exchange: Authorized): Parsed | Rejection {
  const [first, ...others] = parseFindings(sandbox, exchange);
  if (first === undefined) return exchange as Parsed;
  if (sandbox.contract.tables.findings[first.code].severity === 'error') return reject(first, ...others);
  exchange.found = [...exchange.found, first, ...others];
  return exchange as Parsed;
}

/** Reads the body into `value` as far as it goes; gives back what is wrong with it, the worst first. */
export function parseFindings(sandbox: Sandbox, exchange: RequestContext): RawFinding[] {
  const { operation, body, head } = exchange;
  if (operation === undefined || operation.consumes === null || body === undefined) return [];
  if ('tooLarge' in body) return [tooLarge(operation)];
  const headers = {
    contentType: headerValue(head, 'content-type'),
    contentEncoding: headerValue(head, 'content-encoding'),
  };
  const read = readBody(operation, headers, body.bytes);
  exchange.value = read.value;
  return [...read.found].sort(byPrecedence(sandbox.contract.tables));
}

/** Method and path to an operation: 404, 405. */
export function route({ contract }: Sandbox, exchange: RequestContext): Routed | Rejection {
  const { operation, found } = findRoute(contract, exchange.head.method, exchange.head.path);
  const [first, ...others] = found;
  if (operation === undefined && first !== undefined) return reject(first, ...others);
  exchange.operation = operation;
  exchange.found = found;
  return exchange as Routed;
}

/** A preference, a scenario, a fault, a rate limit or a recording may choose the answer. The stages behind are gone through all the same. */
export function overrideResponse(sandbox: Sandbox, exchange: Routed): OverriddenRequest {
  exchange.override = choose(sandbox, exchange);
  return exchange as OverriddenRequest;
}

/** A path that is no operation is rejected, unless a recording knows what was answered there. */
export function overrideElsewhere(sandbox: Sandbox, exchange: RequestContext): void {
  exchange.override = chooseElsewhere(sandbox, exchange);
}
