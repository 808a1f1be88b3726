import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { decodeJwt } from 'jose/jwt/decode';
import type { Tenant } from '../../generated/index.ts';
import { tenantProblems } from '../tenant/index.ts';
import { instantOf } from '../time/index.ts';
import { claimsOfPayload, scopesOfPayload, type TokenSeen } from '../validation/index.ts';
import { readFormText, type TextProblem } from './yaml.ts';

/** A tenant, or everything that is wrong with the text. */
type TenantRead = { readonly tenant: Tenant } | { readonly problems: readonly TextProblem[] };

/** Reads a tenant file, YAML or JSON, against its schema; ids that refer to something must exist. */
export async function readTenantFile(text: string): Promise<TenantRead> {
  const read = await readFormText(text, tenantProblems);
  return 'problems' in read ? read : { tenant: read.value as Tenant };
}

/**
 * What a token says of itself; nothing is verified, sent or kept. The fixed tokens of a tenant are known by their text;
 * any other token that is not a JWT says nothing.
 */
export function tokenStatusOf(token: string, { bearerTokens = [] }: Pick<Tenant, 'bearerTokens'>): TokenSeen {
  const fixed = bearerTokens.find((each) => each.token === token);
  if (fixed !== undefined) {
    const { userId, scopes = [], expiresAt, notBefore, revoked } = fixed;
    const [expiry, start] = [expiresAt, notBefore].map((date) =>
      date === undefined ? undefined : instantOf(date) / 1000,
    );
    const claims = { userId, scopes, expiresAt: expiry, notBefore: start, id: token, purpose: 'access' } as const;
    return { claims, scopes, fault: revoked === true ? 'token-revoked' : undefined };
  }
  try {
    const payload = decodeJwt(token);
    const { alg } = decodeProtectedHeader(token);
    const claims = claimsOfPayload(payload);
    return {
      claims,
      scopes: scopesOfPayload(payload) ?? null,
      fault: alg === 'RS256' ? undefined : 'token-algorithm',
    };
  } catch {
    return { scopes: null };
  }
}
