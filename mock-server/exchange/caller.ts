import type { KeyObject } from 'node:crypto';
import type { Presented, SecurityProfile, TokenClaims } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';

/** A token looked at: its claims, or the one thing that makes it worthless whatever the time is. */
export type TokenStatus = { readonly claims: TokenClaims } | { readonly fault: FindingCode };

/** What the Authorization header of a request carries, a bearer token looked at. */
export type Credentials = Exclude<Presented, { kind: 'bearer' }> | BearerCredentials;

export interface BearerCredentials {
  readonly kind: 'bearer';
  readonly token: string;
  readonly status: TokenStatus;
  /** By which the token is known where it is kept. */
  readonly digest: string;
  /** True where the tenant says so; whether somebody has revoked it, the state says. */
  readonly isRevokedByTenant: boolean;
}

/** Who asks, once that is settled. */
export interface Caller {
  /** Null where the operation is open to all. */
  readonly userId: string | null;
  readonly scopes: readonly string[];
  readonly profile: SecurityProfile | undefined;
  readonly basic: { readonly id: string; readonly secret: string } | undefined;
}

/** The key that tokens are signed with, and its public half as a JSON Web Key. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly keyId: string;
  readonly modulus: string;
  readonly exponent: string;
}
