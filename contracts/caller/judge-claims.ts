import type { Operation } from '../derive/index.ts';
import { type Found, found } from '../finding.ts';
import type { TokenClaims } from './token-claims.ts';

/** What the claims of a token have against its use as an access token at a time, in milliseconds since 1970. */
export function purposeAndTimeFound({ purpose, expiresAt, notBefore }: TokenClaims, now: number): Found | undefined {
  if (purpose !== 'access') return found('token-purpose', '', {});
  if (expiresAt !== undefined && expiresAt * 1000 <= now) {
    return found('token-expired', '', { expiredAt: iso(expiresAt) });
  }
  if (notBefore !== undefined && notBefore * 1000 > now) {
    return found('token-not-yet-valid', '', { validFrom: iso(notBefore) });
  }
  return undefined;
}

/** The scope that an operation asks for and a token lacks, where it meets none of the alternatives. */
export function scopeFound(operation: Operation, held: readonly string[]): Found | undefined {
  const lacking = lackingScopes(operation, held);
  return lacking && found('scope-missing', '', { held: held.join(' '), scope: lacking.join(' ') });
}

/** True where an operation takes requests without a token. */
export function isOpen({ security }: Operation): boolean {
  return security.length === 0 || security.some((needed) => Object.keys(needed).length === 0);
}

/**
 * The scopes that are missing from the first alternative, where none is met; undefined where one is. Alternatives are
 * an OR, the scopes of one are an AND (OpenAPI 3.1, Security Requirement Object).
 */
function lackingScopes({ security }: Operation, held: readonly string[]): string[] | undefined {
  const lacking = security.map((needed) =>
    Object.values(needed)
      .flat()
      .filter((scope) => !held.includes(scope)),
  );
  return lacking.some((scopes) => scopes.length === 0) ? undefined : lacking[0];
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
