/** What a token says of itself. Times in seconds since 1970. */
export interface TokenClaims {
  /** The owner's user id. */
  readonly userId: string;
  readonly scopes: readonly string[];
  /** Absent on the fixed tokens of a tenant, which belong to it alone. */
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
  readonly expiresAt?: number | undefined;
  readonly notBefore?: number | undefined;
  readonly id: string;
  readonly purpose: 'access' | 'id' | 'refresh';
  /** The fake's own: how often all tokens had been revoked when it was issued. Absent on fixed tokens. */
  readonly generation?: number;
}

/** The claim that tells which revocation of all tokens a token has outlived; no vendor has it. */
export const GENERATION_CLAIM = 'fake_cxone_generation';

/** The payload of a JWT as claims (AUTH-23); undefined where it is no object. */
export function claimsOfPayload(payload: unknown): TokenClaims | undefined {
  if (payload === null || typeof payload !== 'object') return undefined;
  const claims = payload as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string) : undefined);
  const seconds = (name: string) => (typeof claims[name] === 'number' ? (claims[name] as number) : undefined);
  const audience = claims['aud'];
  return {
    userId: (text('sub') ?? '').replace(/^user:/, ''),
    scopes: (text('scope') ?? '').split(' ').filter((scope) => scope !== ''),
    issuer: text('iss'),
    audience: Array.isArray(audience) ? String(audience[0]) : text('aud'),
    expiresAt: seconds('exp'),
    notBefore: seconds('nbf'),
    id: text('jti') ?? '',
    purpose: purposeOf(text('token_use')),
    generation: seconds(GENERATION_CLAIM) ?? 0,
  };
}

function purposeOf(use: string | undefined): TokenClaims['purpose'] {
  return use === 'id' || use === 'refresh' ? use : 'access';
}
