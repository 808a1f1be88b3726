export { adminTokenMatcher } from './admin-token.ts';
export { digestOf } from './digest-of.ts';
export { KEY_CLAIM, keyOfToken } from './key-of-token.ts';
export { BadSigningKey } from './keys.ts';
export { createTokenKeys, type TokenKeys } from './token-keys.ts';
