import { createHash, timingSafeEqual } from 'node:crypto';
import { decodeJwt } from 'jose/jwt/decode';

/**
 * Compares what is presented with the admin token, in a time that shows nothing of either: digests are of one length
 * whatever was sent.
 */
export function adminTokenMatcher(adminToken: string): (presented: string) => boolean {
  const wanted = digestBytes(adminToken);
  return (presented) => timingSafeEqual(digestBytes(presented), wanted);
}

function digestBytes(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** What is kept of a token that must be known again and never be shown: its SHA-256 in hexadecimal. */
export function digestOf(token: string | Uint8Array): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What a client sends ahead of its verifier (RFC 7636 section 4.2, S256). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** The claim that names the test key of a token; the fake's own, no vendor has it. */
export const KEY_CLAIM = 'fake_cxone_key';

/** The test key that a JWT names, if it does; not verified. */
export function keyInToken(token: string): string | undefined {
  if (!token.startsWith('eyJ')) return undefined;
  try {
    const key = decodeJwt(token)[KEY_CLAIM];
    return typeof key === 'string' ? key : undefined;
  } catch {
    return undefined; // no JWT, which is for authenticate to say
  }
}
