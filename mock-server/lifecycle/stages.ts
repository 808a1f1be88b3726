import {
  acceptFound,
  byPrecedence,
  firstValueOf,
  inspectBody,
  isOpen,
  isPlaceholder,
  malformedCredentials,
  purposeAndTimeFound,
  type RawFinding,
  rawFinding,
  repeatedFound,
  schemeProblem,
  scopeFound,
  type TokenClaims,
} from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import { isOwnIssuer, isRevoked } from '../auth/index.ts';
import {
  type Applied,
  type Authenticated,
  type Authorized,
  type BearerCredentials,
  type Caller,
  type Credentials,
  type Inspected,
  isRejection,
  type OverriddenRequest,
  type Parsed,
  type Rejection,
  type RequestContext,
  type Routed,
  readOnce,
  reject,
  toWait,
  type Waiting,
} from '../exchange/index.ts';
import { handlerOf } from '../operations/index.ts';
import { chooseOverride } from '../overrides/index.ts';
import { type Sandbox, withActivity } from '../sandbox/index.ts';

/** What the operation comes to. Nothing is changed yet: that is for the commit. */
export function apply(sandbox: Sandbox, context: Inspected): Applied | Rejection | Waiting {
  const result = handlerOf(context.operation.id).apply(sandbox, context);
  if (isRejection(result)) return result;
  if (result.wait !== undefined) return toWait(result.wait);
  const { found, callId, state = context.state } = result;
  const { sessionId } = context.request.parameters.path;
  context.state = sessionId === undefined ? state : withActivity(state, sessionId, context.startedAt);
  if (result.slots !== undefined) context.slots = result.slots;
  context.result = result.body;
  context.callId = callId;
  if (result.effects !== undefined) context.effects = result.effects;
  if (found !== undefined) context.found = [...context.found, ...found];
  context.reply = result.reply ?? context.operation.success;
  return context as Applied;
}

const STRANGER: Caller = { userId: null, scopes: [], profile: undefined, basic: undefined };

/** Who is it? A 401 where that cannot be determined; before anything of the body is looked at. */
export function authenticate(sandbox: Sandbox, exchange: OverriddenRequest): Authenticated | Rejection {
  const { credentials } = exchange;
  const caller = isOpen(exchange.operation) ? openCaller(exchange, credentials) : tokenCaller(sandbox, exchange);
  if ('code' in caller) return reject(caller);
  exchange.caller = caller;
  return exchange as Authenticated;
}

/** An operation that strangers may use, and that a client may authenticate at by HTTP Basic, as the token endpoint. */
function openCaller({ operation }: OverriddenRequest, credentials: Credentials): Caller | RawFinding {
  if (operation.security.length === 0) return STRANGER;
  if (credentials.kind === 'basic') return { ...STRANGER, basic: { id: credentials.id, secret: credentials.secret } };
  if (credentials.kind === 'malformed' && credentials.fault !== 'credentials-empty')
    return malformedCredentials(credentials);
  return STRANGER;
}

/** Who the bearer token of a request belongs to. */
export function tokenCaller(sandbox: Sandbox, context: RequestContext): Caller | RawFinding {
  const { credentials } = context;
  return credentials.kind === 'bearer' ? bearerCaller(sandbox, context, credentials) : schemeProblem(credentials);
}

function bearerCaller(
  sandbox: Sandbox,
  { request, state, startedAt }: RequestContext,
  { status, token, digest, isRevokedByTenant }: BearerCredentials,
): Caller | RawFinding {
  if ('fault' in status) return worthless(token, status.fault);
  if (isRevokedByTenant || isRevoked(request.resolved, status, digest)) return rawFinding('token-revoked', '', {});
  const fault = claimFault(sandbox, status.claims, startedAt);
  if (fault !== undefined) return fault;
  // a step of the scenario may let a token expire before its time
  if (state.scenario?.expiredTokens.includes(digest))
    return rawFinding('token-expired', '', { expiredAt: isoOf(startedAt) });
  const { userId, scopes } = status.claims;
  return { userId, scopes, profile: sandbox.tenant.profileOf(userId), basic: undefined };
}

function worthless(token: string, fault: RawFinding['code']): RawFinding {
  return isPlaceholder(token) ? rawFinding('token-placeholder', '', {}) : { code: fault, pointer: '', slots: {} };
}

/** What the claims of a well-signed token have against them at a time. */
function claimFault(sandbox: Sandbox, claims: TokenClaims, now: number): RawFinding | undefined {
  const { purpose, issuer, audience } = claims;
  if (purpose === 'access') {
    if (issuer !== undefined && !isOwnIssuer(sandbox, issuer)) return rawFinding('token-issuer', '', {});
    if (audience !== undefined && audience !== sandbox.tenant.tenant.audience)
      return rawFinding('token-audience', '', {});
  }
  return purposeAndTimeFound(claims, now);
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

/** What is wrong with the request's value, in the order in which the vendor would report it. */
export function inspectFindings(sandbox: Sandbox, context: RequestContext): RawFinding[] {
  const { operation, value, caller, head } = context;
  const { parameters } = context.request;
  if (operation === undefined || (value === undefined && operation.consumes !== null)) return [];
  const inspected = inspectBody(sandbox.contract, operation, parameters, head.query, value, {
    tenant: sandbox.tenant,
    at: context.startedAt,
    version: context.request.route.version,
    profile: caller?.profile,
    basic: caller?.basic,
    isCallerUnknown: caller === undefined,
  });
  context.value = inspected.value;
  return inspected.found;
}

/** Bytes to a value: size, media type, character encoding, syntax. */
export function parse(sandbox: Sandbox, exchange: Authorized): Parsed | Rejection {
  const found = parseFindings(sandbox, exchange);
  if (found.length === 0) return exchange as Parsed;
  const [first, ...others] = found as [RawFinding, ...RawFinding[]];
  if (sandbox.contract.tables.findings[first.code].severity === 'error') return reject(first, ...others);
  exchange.found = [...exchange.found, first, ...others];
  return exchange as Parsed;
}

/** Reads the body into `value` as far as it goes; gives back what is wrong with it, the worst first. */
export function parseFindings(sandbox: Sandbox, context: RequestContext): readonly RawFinding[] {
  const { tables } = sandbox.contract;
  const read = readOnce(tables, context);
  context.value = read.value;
  const { operation, head } = context;
  const family = tables.families[operation?.family ?? ''];
  const asksMore = family !== undefined && (family.isLenient || family.needsAccept !== null);
  const found =
    operation === undefined || !asksMore
      ? read.found
      : [
          ...read.found,
          ...acceptFound(tables, operation, (name) => firstValueOf(head.rawHeaders, name) ?? undefined),
          ...repeatedFound(tables, operation, head.query),
        ];
  return found.length < 2 ? found : found.toSorted(byPrecedence(tables));
}

/** Method and path to an operation: 404, 405. */
export function route(context: RequestContext): Routed | Rejection {
  const { operation, found } = context.request.route;
  if (operation === undefined && found.length > 0) return reject(...(found as [RawFinding, ...RawFinding[]]));
  context.operation = operation;
  context.found = found;
  return context as Routed;
}

/** A preference, a scenario, a fault, a rate limit or a recording may choose the answer. The stages behind still run. */
export function override(sandbox: Sandbox, context: Routed): OverriddenRequest {
  if (mayBeOverridden(sandbox, context)) context.override = chooseOverride(sandbox, context);
  return context as OverriddenRequest;
}

/** False where none of those that may choose is set: so it is for most requests. */
function mayBeOverridden({ recording }: Sandbox, { state, head }: RequestContext): boolean {
  const { scenario, faults, stubs, rateLimit } = state;
  return (
    scenario !== null ||
    faults.length > 0 ||
    stubs.length > 0 ||
    rateLimit !== null ||
    recording !== undefined ||
    firstValueOf(head.rawHeaders, 'prefer') !== null
  );
}
