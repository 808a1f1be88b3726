import { createHash, timingSafeEqual } from 'node:crypto';
import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';

/**
 * Compares what is presented with the admin token, in a time that tells nothing of either: digests are of one length
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
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The claim that names the test key of a token; the fake's own, no vendor has it. */
export const KEY_CLAIM = 'fake_cxone_key';

const NONE = '';
const known = new LRUCache<string, string>({ max: 10_000 });

/**
 * The test key that a JWT names, if it does. Only which sandbox is asked depends on it; whether the token holds is that
 * sandbox's affair.
 */
export function keyOfToken(token: string): string | undefined {
  if (!token.startsWith('eyJ')) return undefined;
  let key = known.get(token);
  if (key === undefined) {
    key = readKey(token);
    known.set(token, key);
  }
  return key === NONE ? undefined : key;
}

function readKey(token: string): string {
  try {
    const key = decodeJwt(token)[KEY_CLAIM];
    return typeof key === 'string' ? key : NONE;
  } catch {
    return NONE; // no JWT, which is for authenticate to say
  }
}
