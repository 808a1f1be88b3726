import { found, scopeFound } from '../../contracts/index.ts';
import type { Authenticated, Authorised } from '../exchange.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** May they? The operation's `security`, scopes included, then the permission of the owner's security profile. */
export function authorise(exchange: Authenticated): Authorised | Refusal {
  const { operation, caller } = exchange;
  const lacking = scopeFound(operation, caller.scopes);
  if (lacking !== undefined) return refuse(lacking);
  const { permission } = operation;
  if (permission !== null && !caller.profile?.permissions.includes(permission)) {
    return refuse(found('permission-missing', '', { permission, profile: caller.profile?.name ?? 'none' }));
  }
  return exchange as Authorised;
}
