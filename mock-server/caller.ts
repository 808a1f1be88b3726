import type { SecurityProfile } from '../contracts/index.ts';
import type { FindingCode } from '../generated/index.ts';

/** What a token says, once its signature is known to hold. Times in seconds since 1970. */
export interface TokenClaims {
  /** The owner's user id. */
  readonly userId: string;
  readonly scopes: readonly string[];
  /** Absent on the fixed tokens of the tenant, which belong to it alone. */
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
  readonly expiresAt?: number | undefined;
  readonly notBefore?: number | undefined;
  readonly id: string;
  readonly purpose: 'access' | 'id' | 'refresh';
}

/** A token looked at: its claims, or the one thing that makes it worthless whatever the time is. */
export type TokenLooked = { readonly claims: TokenClaims } | { readonly fault: FindingCode };

/** What the Authorization header of a request carries. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'other-scheme' }
  | { readonly kind: 'malformed'; readonly fault: 'credentials-empty' | 'credentials-syntax' | 'credentials-repeated' }
  | { readonly kind: 'basic'; readonly id: string; readonly secret: string }
  | { readonly kind: 'bearer'; readonly token: string; readonly looked: TokenLooked; readonly revoked: boolean };

/** Who asks, once that is settled. */
export interface Caller {
  /** Null where the operation is open to all. */
  readonly userId: string | null;
  readonly scopes: readonly string[];
  readonly profile: SecurityProfile | undefined;
  readonly basic: { readonly id: string; readonly secret: string } | undefined;
}
