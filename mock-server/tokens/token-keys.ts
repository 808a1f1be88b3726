import { SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { TokenLooked } from '../caller.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { describePrivateKey, generateSigningKey, privateKeyOf, type SigningKey } from './keys.ts';
import { lookAtJwt } from './look-at-jwt.ts';

/** Signs and reads tokens. What was verified once is remembered as claims; time is judged by who asks. */
export interface TokenKeys {
  /** The key, made or read at first use. */
  key(): Promise<SigningKey>;
  /** A JWT (RFC 7519) signed by RS256. */
  sign(claims: Readonly<Record<string, unknown>>): Promise<string>;
  /** What a token says, or what makes it worthless. At once where the token was seen before. */
  look(token: string): MaybePromise<TokenLooked>;
}

const REMEMBERED_TOKENS = 10_000;

/** Signs with the key in `pem` (throws `BadSigningKey` where it holds none), or with one made at first use. */
export function createTokenKeys(pem?: string): TokenKeys {
  const given = pem === undefined ? undefined : privateKeyOf(pem);
  const remembered = new LRUCache<string, TokenLooked>({ max: REMEMBERED_TOKENS });
  let signingKey: Promise<SigningKey> | undefined;
  const key = (): Promise<SigningKey> => {
    signingKey ??= given === undefined ? generateSigningKey() : describePrivateKey(given);
    return signingKey;
  };
  return {
    key,
    async sign(claims) {
      const { privateKey, keyId } = await key();
      return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId }).sign(privateKey);
    },
    look(token) {
      return remembered.get(token) ?? lookAndRemember(token);
    },
  };

  async function lookAndRemember(token: string): Promise<TokenLooked> {
    const looked = await lookAtJwt(token, key);
    remembered.set(token, looked);
    return looked;
  }
}
