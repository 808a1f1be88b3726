import { compactVerify, decodeProtectedHeader, errors } from 'jose';
import { claimsOfPayload } from '../../contracts/index.ts';
import type { TokenLooked } from '../caller.ts';
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
    const claims = claimsOfPayload(JSON.parse(new TextDecoder().decode(payload)));
    return claims === undefined ? { fault: 'token-unrecognised' } : { claims };
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return { fault: 'token-signature' };
    if (error instanceof errors.JOSEError || error instanceof SyntaxError) return { fault: 'token-unrecognised' };
    throw error;
  }
}
