import type { Tenant } from '../../../generated/index.ts';
import type { GrantOptions } from '../model/likely-grant.ts';

/** A token that a request can be sent with. */
export interface TokenOption {
  readonly id: string;
  readonly label: string;
  /** What it is made with; undefined for one that is typed, or none. */
  readonly grant?: GrantOptions;
}

/** A token made to be taken, or rejected, as that of the exchange was. */
export const LIKE = 'like';
export const TYPED = 'typed';
export const NONE = 'none';

/** The tokens to choose from: made again, for each right that the tenant's fixed tokens show; typed; or none. */
export function tokenOptions({ bearerTokens = [], users }: Pick<Tenant, 'bearerTokens' | 'users'>): TokenOption[] {
  const usable = bearerTokens.filter(({ revoked, notBefore }) => revoked !== true && notBefore === undefined);
  const made = usable.map(({ userId, scopes = [], expiresAt }) => {
    const { givenName = userId, securityProfile } = users.find((user) => user.userId === userId) ?? {};
    const hasExpired = expiresAt !== undefined;
    const label = `${givenName} (${securityProfile}), ${scopes.join(' ') || 'no scope'}${hasExpired ? ', expired' : ''}`;
    const grant = { userId, scopes, ...(hasExpired && { expiresIn: -60 }) };
    return { id: label, label: `New: ${label}`, grant };
  });
  return [
    { id: LIKE, label: 'New: like the original, or with the scopes that the call needs', grant: {} },
    ...made.filter(({ id }, at) => made.findIndex((other) => other.id === id) === at),
    { id: TYPED, label: 'Enter a token' },
    { id: NONE, label: 'None' },
  ];
}
