import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { LRUCache } from 'lru-cache';
import { ArgumentError } from '../../contracts/arguments/index.ts';
import { claimsOfPayload } from '../../contracts/internal.ts';
import type { MaybePromise, SigningKey, TokenStatus } from '../exchange/index.ts';
import { digestOf, keyInToken } from './token-key.ts';

/** Makes an RSA key of 2048 bits, which takes 100 to 700 ms. */
async function generateSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return describe(privateKey, publicKey);
}

/** A text that should have been a private RSA key in PEM. */
export class BadSigningKey extends ArgumentError {
  constructor(problem: string) {
    super('signingKey', problem);
  }

  override get name(): string {
    return 'BadSigningKey';
  }
}

/** Reads a private RSA key in PEM. Throws `BadSigningKey` where it is none. */
function privateKeyOf(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new BadSigningKey(
      'the signing key is not a private key in PEM; make one by: openssl genrsa -out key.pem 2048',
    );
  }
  if (key.asymmetricKeyType !== 'rsa')
    throw new BadSigningKey(`the signing key must be an RSA key, not ${key.asymmetricKeyType}`);
  return key;
}

async function newKey(shared: SharedSigningKey | undefined): Promise<SigningKey> {
  return shared === undefined ? generateSigningKey() : describePrivateKey(privateKeyOf(await shared(newSigningPem)));
}

function describePrivateKey(privateKey: KeyObject): Promise<SigningKey> {
  return describe(privateKey, createPublicKey(privateKey));
}

async function describe(privateKey: KeyObject, publicKey: KeyObject): Promise<SigningKey> {
  const { calculateJwkThumbprint, exportJWK } = await import('jose');
  const jwk = await exportJWK(publicKey);
  const keyId = await calculateJwkThumbprint(jwk);
  return { privateKey, publicKey, keyId, modulus: jwk.n ?? '', exponent: jwk.e ?? '' };
}

/**
 * A JWT (RFC 7519) signed by RS256. At once, in about a millisecond: what a request comes to between its read and its
 * write of the state must not wait.
 */
export function signToken({ privateKey, keyId }: SigningKey, claims: Readonly<Record<string, unknown>>): string {
  const signed = [{ alg: 'RS256', typ: 'JWT', kid: keyId }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

/** Reads a JWT and checks who signed it. Claims about time, issuer and audience are given back, not judged. */
async function verifyJwt(token: string, key: () => Promise<SigningKey>): Promise<TokenStatus> {
  let algorithm: string | undefined;
  try {
    algorithm = decodeProtectedHeader(token).alg;
  } catch {
    return { fault: 'token-unrecognized' };
  }
  if (token.split('.').length !== 3) return { fault: 'token-unrecognized' };
  if (algorithm !== 'RS256') return { fault: 'token-algorithm' };
  const { compactVerify, errors } = await import('jose');
  try {
    const { payload } = await compactVerify(token, (await key()).publicKey, { algorithms: ['RS256'] });
    const claims = claimsOfPayload(JSON.parse(new TextDecoder().decode(payload)));
    return claims === undefined ? { fault: 'token-unrecognized' } : { claims };
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return { fault: 'token-signature' };
    if (error instanceof errors.JOSEError || error instanceof SyntaxError) return { fault: 'token-unrecognized' };
    throw error;
  }
}

/** A token that was looked at, and its digest, by which it is known where it is kept. */
interface LookedAtToken {
  readonly status: TokenStatus;
  readonly digest: string;
}

/** Reads tokens. What was read or verified once is remembered; time is judged by who asks. */
export interface TokenKeys {
  /** The key, made or read at first use. */
  key(): Promise<SigningKey>;
  /** What a token says, or what makes it worthless. At once where the token was seen before. */
  look(token: string): MaybePromise<LookedAtToken>;
  /** The test key that a JWT names. It only says which sandbox is asked; whether the token holds, the sandbox says. */
  testKeyOf(token: string): string | undefined;
}

/** Characters of all tokens that are remembered; about 10,000 of the fake's own. */
const REMEMBERED = 8_000_000;

/** A token that was presented before; without a status until somebody has asked for it. */
interface KnownToken {
  readonly digest: string;
  readonly testKey: string | undefined;
  status?: TokenStatus;
}

/** A private RSA key in PEM, for others to have too. */
async function newSigningPem(): Promise<string> {
  return (await generateSigningKey()).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Where a key is kept that several processes have: gives it, or takes the one that is made. */
export type SharedSigningKey = (make: () => Promise<string>) => Promise<string>;

/**
 * Signs with the key in `pem` (throws `BadSigningKey` where it holds none), with the one that other processes have too, or
 * with one made at first use.
 */
export function createTokenKeys(pem?: string, shared?: SharedSigningKey): TokenKeys {
  const given = pem === undefined ? undefined : privateKeyOf(pem);
  const remembered = new LRUCache<string, KnownToken>({
    maxSize: REMEMBERED,
    sizeCalculation: (_known, token) => token.length + 1,
  });
  let signingKey: Promise<SigningKey> | undefined;
  const key = (): Promise<SigningKey> => {
    signingKey ??= given === undefined ? newKey(shared) : describePrivateKey(given);
    signingKey.catch(() => {
      signingKey = undefined; // the next request asks for it again
    });
    return signingKey;
  };
  return {
    key,
    look(token) {
      const { digest, status } = remember(token);
      return status === undefined ? lookAndRemember(token) : { digest, status };
    },
    testKeyOf: (token) => remember(token).testKey,
  };

  function remember(token: string): KnownToken {
    const before = remembered.get(token);
    if (before !== undefined) return before;
    const known: KnownToken = { digest: digestOf(token), testKey: keyInToken(token) };
    remembered.set(token, known);
    return known;
  }

  async function lookAndRemember(token: string): Promise<LookedAtToken> {
    const known = remember(token);
    known.status = await verifyJwt(token, key);
    return { digest: known.digest, status: known.status };
  }
}
