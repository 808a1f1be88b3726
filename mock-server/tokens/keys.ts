import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/** The key that tokens are signed with, and its public half as a JSON Web Key. */
export interface SigningKey {
  readonly privateKey: KeyObject | CryptoKey;
  readonly publicKey: KeyObject | CryptoKey;
  readonly keyId: string;
  readonly modulus: string;
  readonly exponent: string;
}

/** Makes an RSA key of 2048 bits, which takes 100 to 700 ms. */
export async function generateSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  return describe(privateKey, publicKey);
}

/** A text that should have been a private RSA key in PEM. */
export class BadSigningKey extends Error {
  override readonly name = 'BadSigningKey';
}

/** Reads a private RSA key in PEM. Throws `BadSigningKey` where it is none. */
export function privateKeyOf(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (error) {
    throw new BadSigningKey(`the signing key is no private key in PEM: ${(error as Error).message}`);
  }
  if (key.asymmetricKeyType !== 'rsa')
    throw new BadSigningKey(`the signing key must be an RSA key, not ${key.asymmetricKeyType}`);
  return key;
}

export function describePrivateKey(privateKey: KeyObject): Promise<SigningKey> {
  return describe(privateKey, createPublicKey(privateKey));
}

async function describe(privateKey: SigningKey['privateKey'], publicKey: SigningKey['publicKey']): Promise<SigningKey> {
  const jwk = await exportJWK(publicKey);
  const keyId = await calculateJwkThumbprint(jwk);
  return { privateKey, publicKey, keyId, modulus: jwk.n ?? '', exponent: jwk.e ?? '' };
}
