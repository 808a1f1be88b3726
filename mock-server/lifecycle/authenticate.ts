import {
  isOpen,
  isPlaceholder,
  purposeAndTimeFound,
  type RawFinding,
  rawFinding,
  type TokenClaims,
} from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import { isOwnIssuer, isRevoked } from '../auth/index.ts';
import {
  type Authenticated,
  type BearerCredentials,
  type Caller,
  type Credentials,
  type OverriddenRequest,
  type Rejection,
  type RequestContext,
  reject,
} from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

const STRANGER: Caller = { userId: null, scopes: [], profile: undefined, basic: undefined };

/** Who is it? A 401 where that cannot be told; before anything of the body is looked at. */
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
    return rawFinding(credentials.fault, '', {});
  return STRANGER;
}

function tokenCaller(sandbox: Sandbox, context: RequestContext): Caller | RawFinding {
  const { credentials } = context;
  switch (credentials.kind) {
    case 'none':
      return rawFinding('credentials-missing', '', {});
    case 'basic':
    case 'other-scheme':
      return rawFinding('credentials-scheme', '', {});
    case 'malformed':
      return rawFinding(credentials.fault, '', {});
    case 'bearer':
      return bearerCaller(sandbox, context, credentials);
  }
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
