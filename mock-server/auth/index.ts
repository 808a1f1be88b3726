export { resolveCredentials } from './credentials.ts';
export { ACCESS_TOKEN_LIFETIME, defaultGrant, lifetimeProblem, mintAccessToken, mintTokens } from './mint-token.ts';
export { isOwnIssuer, isRevoked, keyOfForeignToken, revokeAllTokens, revokeToken, tokenDigest } from './revocation.ts';
