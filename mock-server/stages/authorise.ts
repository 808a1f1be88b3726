import { found, type Operation } from '../../contracts/index.ts';
import type { Authenticated, Authorised } from '../exchange.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** May they? The operation's `security`, scopes included, then the permission of the owner's security profile. */
export function authorise(exchange: Authenticated): Authorised | Refusal {
  const { operation, caller } = exchange;
  const lacking = lackingScopes(operation, caller.scopes);
  if (lacking !== undefined) {
    return refuse(found('scope-missing', '', { held: caller.scopes.join(' '), scope: lacking.join(' ') }));
  }
  const { permission } = operation;
  if (permission !== null && !caller.profile?.permissions.includes(permission)) {
    return refuse(found('permission-missing', '', { permission, profile: caller.profile?.name ?? 'none' }));
  }
  return exchange as Authorised;
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
