import type { Presented, SecurityProfile, TokenClaims } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';

/** A token looked at: its claims, or the one thing that makes it worthless whatever the time is. */
export type TokenStatus = { readonly claims: TokenClaims } | { readonly fault: FindingCode };

/** What the Authorization header of a request carries, a bearer token looked at. */
export type Credentials =
  | Exclude<Presented, { kind: 'bearer' }>
  | { readonly kind: 'bearer'; readonly token: string; readonly looked: TokenStatus; readonly revoked: boolean };

/** Who asks, once that is settled. */
export interface Caller {
  /** Null where the operation is open to all. */
  readonly userId: string | null;
  readonly scopes: readonly string[];
  readonly profile: SecurityProfile | undefined;
  readonly basic: { readonly id: string; readonly secret: string } | undefined;
}
