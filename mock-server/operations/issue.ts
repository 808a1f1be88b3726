import type { TokenClaims } from '../../contracts/internal.ts';
import {
  ACCESS_TOKEN_LIFETIME,
  bearerCredentials,
  isOwnIssuer,
  isRevoked,
  mintTokens,
  type TokenGrant,
} from '../auth/index.ts';
import type { Inspected, Prepared } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { OperationResult } from './operation-handler.ts';

/** What is granted, and which token that is used once was given for it. */
export type Granted = TokenGrant & { readonly usedRefreshToken?: string };

/** What every operation of the token road must have at hand: the key, and the token of the body, where it has one. */
export async function lookedAt(sandbox: Sandbox, token: unknown): Promise<Prepared> {
  const key = await sandbox.tokens.key();
  if (typeof token !== 'string') return { key };
  return { key, presented: await bearerCredentials(sandbox, token) };
}

/** What a token of the body claims, or what is wrong with it, as the end of a sentence. */
export type ClaimsPresented = { readonly claims: TokenClaims } | { readonly problem: string };

const WHAT_IT_IS: Readonly<Record<TokenClaims['purpose'], string>> = {
  access: 'an access token',
  id: 'an id token',
  refresh: 'a refresh token',
  code: 'an authorization code',
};

/** The claims of the token of the body, if it is valid for a purpose. */
export function claimsPresented(
  sandbox: Sandbox,
  { request: { prepared, resolved }, startedAt }: Inspected,
  purpose: TokenClaims['purpose'],
): ClaimsPresented {
  const { status, digest, isRevokedByTenant } = prepared?.presented ?? {};
  if (status === undefined || digest === undefined || 'fault' in status) return { problem: 'was not issued here' };
  const { purpose: given, issuer, expiresAt, notBefore = 0 } = status.claims;
  if (given !== purpose) return { problem: `is ${WHAT_IT_IS[given]}` };
  if (issuer !== undefined && !isOwnIssuer(sandbox, issuer)) return { problem: 'is of another issuer' };
  if ((expiresAt ?? Number.POSITIVE_INFINITY) * 1000 <= startedAt) return { problem: 'has expired' };
  if (notBefore * 1000 > startedAt) return { problem: 'is not valid yet' };
  if (resolved.isUsed) return { problem: 'was used before' };
  const isOver = isRevokedByTenant === true || isRevoked(resolved, status, digest);
  return isOver ? { problem: 'was revoked' } : { claims: status.claims };
}

/** Signs an access, an id and a refresh token; what else the operation comes to is the same for all. */
export function issue(
  sandbox: Sandbox,
  { request: { prepared }, head, state, startedAt }: Inspected,
  { usedRefreshToken, ...grant }: Granted,
): Pick<OperationResult, 'state' | 'effects'> & { readonly tokens: IssuedTokens } {
  if (prepared?.key === undefined) throw new Error('the signing key was not prepared');
  const issuer = sandbox.origin.url + (head.mount ?? '');
  const kinds = ['access', 'id', 'refresh'] as const;
  const minted = mintTokens(sandbox, prepared.key, state, startedAt, { ...grant, issuer }, kinds);
  const [accessToken = '', idToken = '', refreshToken = ''] = minted.tokens;
  return {
    tokens: { accessToken, idToken, refreshToken, expiresIn: ACCESS_TOKEN_LIFETIME },
    state: minted.state,
    ...(usedRefreshToken !== undefined && { effects: { usedRefreshToken } }),
  };
}

interface IssuedTokens {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
}
