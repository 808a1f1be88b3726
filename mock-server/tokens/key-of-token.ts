import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';

/** The claim that names the test key of a token; the fake's own, no vendor has it. */
export const KEY_CLAIM = 'fake_cxone_key';

const NONE = '';
const known = new LRUCache<string, string>({ max: 10_000 });

/**
 * The test key that a JWT names, if it does. Only which world is asked depends on it; whether the token holds is that
 * world's affair.
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
