import { compactVerify, decodeProtectedHeader, errors } from 'jose';
import type { TokenClaims, TokenLooked } from '../caller.ts';
import type { SigningKey } from './keys.ts';

/** Reads a JWT and checks who signed it. Claims about time, issuer and audience are given back, not judged. */
export async function lookAtJwt(token: string, key: () => Promise<SigningKey>): Promise<TokenLooked> {
  let algorithm: string | undefined;
  try {
    algorithm = decodeProtectedHeader(token).alg;
  } catch {
    return { fault: 'token-unrecognised' };
  }
  if (token.split('.').length !== 3) return { fault: 'token-unrecognised' };
  if (algorithm !== 'RS256') return { fault: 'token-algorithm' };
  try {
    const { payload } = await compactVerify(token, (await key()).publicKey, { algorithms: ['RS256'] });
    return claimsOf(JSON.parse(new TextDecoder().decode(payload)));
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return { fault: 'token-signature' };
    if (error instanceof errors.JOSEError || error instanceof SyntaxError) return { fault: 'token-unrecognised' };
    throw error;
  }
}

function claimsOf(payload: unknown): TokenLooked {
  if (payload === null || typeof payload !== 'object') return { fault: 'token-unrecognised' };
  const claims = payload as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string) : undefined);
  const seconds = (name: string) => (typeof claims[name] === 'number' ? (claims[name] as number) : undefined);
  const audience = claims['aud'];
  return {
    claims: {
      userId: (text('sub') ?? '').replace(/^user:/, ''),
      scopes: (text('scope') ?? '').split(' ').filter((scope) => scope !== ''),
      issuer: text('iss'),
      audience: Array.isArray(audience) ? String(audience[0]) : text('aud'),
      expiresAt: seconds('exp'),
      notBefore: seconds('nbf'),
      id: text('jti') ?? '',
      purpose: purposeOf(text('token_use')),
    },
  };
}

function purposeOf(use: string | undefined): TokenClaims['purpose'] {
  return use === 'id' || use === 'refresh' ? use : 'access';
}
