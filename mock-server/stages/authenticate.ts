import { type Found, found } from '../../contracts/index.ts';
import type { Caller, Credentials, TokenClaims } from '../caller.ts';
import type { Authenticated, Steered } from '../exchange.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { World } from '../world.ts';

const STRANGER: Caller = { userId: null, scopes: [], profile: undefined, basic: undefined };
const PLACEHOLDER = /^(your|my|the)?[-_]?(access|bearer|auth|oauth|api)?[-_]?token([-_]?here)?$|^x{3,}$/i;

/** Who is it? A 401 where that cannot be told; before anything of the body is looked at. */
export function authenticate(world: World, exchange: Steered): Authenticated | Refusal {
  const credentials = exchange.credentials as Credentials;
  const { security } = exchange.operation;
  const isOpen = security.length === 0 || security.some((needed) => Object.keys(needed).length === 0);
  const caller = isOpen ? openCaller(exchange, credentials) : tokenCaller(world, credentials);
  if ('code' in caller) return refuse(caller);
  exchange.caller = caller;
  return exchange as Authenticated;
}

/** An operation that strangers may use, and that a client may authenticate at by HTTP Basic, as the token endpoint. */
function openCaller({ operation }: Steered, credentials: Credentials): Caller | Found {
  if (operation.security.length === 0) return STRANGER;
  if (credentials.kind === 'basic') return { ...STRANGER, basic: { id: credentials.id, secret: credentials.secret } };
  if (credentials.kind === 'malformed' && credentials.fault !== 'credentials-empty')
    return found(credentials.fault, '', {});
  return STRANGER;
}

function tokenCaller(world: World, credentials: Credentials): Caller | Found {
  switch (credentials.kind) {
    case 'none':
      return found('credentials-missing', '', {});
    case 'basic':
    case 'other-scheme':
      return found('credentials-scheme', '', {});
    case 'malformed':
      return found(credentials.fault, '', {});
    case 'bearer': {
      const { looked, token, revoked } = credentials;
      if ('fault' in looked) return worthless(token, looked.fault);
      const fault = revoked ? found('token-revoked', '', {}) : claimFault(world, looked.claims);
      if (fault !== undefined) return fault;
      const { userId, scopes } = looked.claims;
      return { userId, scopes, profile: world.tenant.profileOf(userId), basic: undefined };
    }
  }
}

function worthless(token: string, fault: Found['code']): Found {
  return PLACEHOLDER.test(token) ? found('token-placeholder', '', {}) : { code: fault, pointer: '', slots: {} };
}

/** What the claims of a well-signed token have against them, now. */
function claimFault(world: World, claims: TokenClaims): Found | undefined {
  const now = world.clock.now() / 1000;
  const { purpose, issuer, audience, expiresAt, notBefore } = claims;
  if (purpose !== 'access') return found('token-purpose', '', {});
  if (issuer !== undefined && issuer !== world.origin) return found('token-issuer', '', {});
  if (audience !== undefined && audience !== world.tenant.tenant.audience) return found('token-audience', '', {});
  if (expiresAt !== undefined && expiresAt <= now) return found('token-expired', '', { expiredAt: iso(expiresAt) });
  if (notBefore !== undefined && notBefore > now)
    return found('token-not-yet-valid', '', { validFrom: iso(notBefore) });
  return undefined;
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
