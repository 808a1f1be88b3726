export { BadSigningKey, createTokenKeys, signToken, type TokenKeys } from './signing-keys.ts';
export { adminTokenMatcher, digestOf, KEY_CLAIM, keyOfToken } from './token-key.ts';
