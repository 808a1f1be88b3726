export { BadSigningKey, createTokenKeys, signToken, type TokenKeys } from './signing-keys.ts';
export { adminTokenMatcher, challengeOf, digestOf, KEY_CLAIM } from './token-key.ts';
