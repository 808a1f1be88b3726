export { adminTokenMatcher } from './admin-token.ts';
export { BadSigningKey } from './keys.ts';
export { createTokenKeys, type TokenKeys } from './token-keys.ts';
