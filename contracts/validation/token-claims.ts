import type { Operation } from '../contract/index.ts';
import { isoOf } from '../time/index.ts';
import { type RawFinding, rawFinding } from './finding.ts';

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
  /** A code is the authorization code of the fake, which is a token too. */
  readonly purpose: 'access' | 'id' | 'refresh' | 'code';
  /** The client that a refresh token or a code was issued to, and the access key that the first was issued for. */
  readonly clientId?: string | undefined;
  readonly accessKeyId?: string | undefined;
  /** What a code is bound to. */
  readonly redirectUri?: string | undefined;
  readonly challenge?: string | undefined;
  readonly nonce?: string | undefined;
  /** The fake's own: how often all tokens had been revoked when it was issued. Absent on fixed tokens. */
  readonly generation?: number;
}

/** The claim that shows which revocation of all tokens a token has outlived; no vendor has it. */
export const GENERATION_CLAIM = 'fake_cxone_generation';
/** The claim of a refresh token that names its access key; no vendor has it. */
export const ACCESS_KEY_CLAIM = 'fake_cxone_access_key';

/** The payload of a JWT as claims (AUTH-23); undefined where it is no object. */
export function claimsOfPayload(payload: unknown): TokenClaims | undefined {
  if (payload === null || typeof payload !== 'object') return undefined;
  const claims = payload as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string) : undefined);
  const seconds = (name: string) => (typeof claims[name] === 'number' ? (claims[name] as number) : undefined);
  const audience = claims['aud'];
  return {
    userId: (text('sub') ?? '').replace(/^user:/, ''),
    scopes: scopesOfPayload(claims) ?? [],
    issuer: text('iss'),
    audience: Array.isArray(audience) ? String(audience[0]) : text('aud'),
    expiresAt: seconds('exp'),
    notBefore: seconds('nbf'),
    id: text('jti') ?? '',
    purpose: purposeOf(text('token_use')),
    clientId: text('client_id'),
    accessKeyId: text(ACCESS_KEY_CLAIM),
    redirectUri: text('redirect_uri'),
    challenge: text('code_challenge'),
    nonce: text('nonce'),
    generation: seconds(GENERATION_CLAIM) ?? 0,
  };
}

/** Where issuers write what a token may do: `scope` of RFC 8693, and what others have in its place. */
const SCOPE_CLAIMS = ['scope', 'scp', 'scopes', 'roles'];

/** The scopes of a payload, in one text or in a list; undefined where no claim has any. */
export function scopesOfPayload(payload: Readonly<Record<string, unknown>>): string[] | undefined {
  const lists = SCOPE_CLAIMS.map((name) => payload[name]).filter(
    (each) => typeof each === 'string' || Array.isArray(each),
  );
  if (lists.length === 0) return undefined;
  const texts = lists.flat().filter((each): each is string => typeof each === 'string');
  return [...new Set(texts.flatMap((each) => each.split(/[\s,]/)).filter((scope) => scope !== ''))];
}

function purposeOf(use: string | undefined): TokenClaims['purpose'] {
  return use === 'id' || use === 'refresh' || use === 'code' ? use : 'access';
}

/** What the claims of a token have against its use as an access token at a time, in milliseconds since 1970. */
export function purposeAndTimeFound(
  { purpose, expiresAt, notBefore }: TokenClaims,
  now: number,
): RawFinding | undefined {
  if (purpose !== 'access') return rawFinding('token-purpose', '', {});
  // written so that a time that does not exist, NaN, makes a token invalid and not eternal
  if (expiresAt !== undefined && !(expiresAt * 1000 > now)) {
    return rawFinding('token-expired', '', { expiredAt: isoOf(expiresAt * 1000) });
  }
  if (notBefore !== undefined && !(notBefore * 1000 <= now)) {
    return rawFinding('token-not-yet-valid', '', { validFrom: isoOf(notBefore * 1000) });
  }
  return undefined;
}

/** The scope that an operation asks for and a token lacks, where it meets none of the alternatives. */
export function scopeFound(operation: Pick<Operation, 'security'>, scopes: readonly string[]): RawFinding | undefined {
  const lacking = lackingScopes(operation, scopes);
  return lacking && rawFinding('scope-missing', '', { held: scopes.join(' '), scope: lacking.join(' ') });
}

function isMet(needed: Readonly<Record<string, readonly string[]>>, scopes: readonly string[]): boolean {
  for (const name in needed) if (!needed[name]?.every((scope) => scopes.includes(scope))) return false;
  return true;
}

/**
 * The scopes that are missing from the first alternative, where none is met; undefined where one is. Alternatives are
 * an OR, the scopes of one are an AND (OpenAPI 3.1, Security Requirement Object).
 */
function lackingScopes({ security }: Pick<Operation, 'security'>, scopes: readonly string[]): string[] | undefined {
  if (security.some((needed) => isMet(needed, scopes))) return undefined;
  const lacking = security.map((needed) =>
    Object.values(needed)
      .flat()
      .filter((scope) => !scopes.includes(scope)),
  );
  return lacking[0];
}
