import {
  isOpen,
  isPlaceholder,
  purposeAndTimeFound,
  type RawFinding,
  rawFinding,
  type TokenClaims,
} from '../../contracts/internal.ts';
import { isOwnIssuer } from '../auth/index.ts';
import {
  type Authenticated,
  type Caller,
  type Credentials,
  type OverriddenRequest,
  type Rejection,
  reject,
} from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

const STRANGER: Caller = { userId: null, scopes: [], profile: undefined, basic: undefined };

/** Who is it? A 401 where that cannot be told; before anything of the body is looked at. */
export function authenticate(sandbox: Sandbox, exchange: OverriddenRequest): Authenticated | Rejection {
  const credentials = exchange.credentials as Credentials;
  const caller = isOpen(exchange.operation) ? openCaller(exchange, credentials) : tokenCaller(sandbox, credentials);
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

function tokenCaller(sandbox: Sandbox, credentials: Credentials): Caller | RawFinding {
  switch (credentials.kind) {
    case 'none':
      return rawFinding('credentials-missing', '', {});
    case 'basic':
    case 'other-scheme':
      return rawFinding('credentials-scheme', '', {});
    case 'malformed':
      return rawFinding(credentials.fault, '', {});
    case 'bearer': {
      const { looked, token, revoked } = credentials;
      if ('fault' in looked) return worthless(token, looked.fault);
      const fault = revoked
        ? rawFinding('token-revoked', '', {})
        : (claimFault(sandbox, looked.claims) ?? expiredByScenario(sandbox, looked.claims));
      if (fault !== undefined) return fault;
      const { userId, scopes } = looked.claims;
      return { userId, scopes, profile: sandbox.tenant.profileOf(userId), basic: undefined };
    }
  }
}

function worthless(token: string, fault: RawFinding['code']): RawFinding {
  return isPlaceholder(token) ? rawFinding('token-placeholder', '', {}) : { code: fault, pointer: '', slots: {} };
}

/** A step of the scenario may let a token expire before its time. */
function expiredByScenario({ scenario, clock }: Sandbox, { id }: TokenClaims): RawFinding | undefined {
  if (!scenario.expiredTokens.has(id)) return undefined;
  return rawFinding('token-expired', '', { expiredAt: new Date(clock.now()).toISOString() });
}

/** What the claims of a well-signed token have against them, now. */
function claimFault(sandbox: Sandbox, claims: TokenClaims): RawFinding | undefined {
  const { purpose, issuer, audience } = claims;
  if (purpose === 'access') {
    if (issuer !== undefined && !isOwnIssuer(sandbox, issuer)) return rawFinding('token-issuer', '', {});
    if (audience !== undefined && audience !== sandbox.tenant.tenant.audience)
      return rawFinding('token-audience', '', {});
  }
  return purposeAndTimeFound(claims, sandbox.clock.now());
}
