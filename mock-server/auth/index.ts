export { look } from './credentials.ts';
export {
  ACCESS_TOKEN_LIFETIME,
  defaultGrant,
  lifetimeProblem,
  mintAccessToken,
  mintIdToken,
  mintRefreshToken,
} from './mint-token.ts';
export { isOwnIssuer, isRevoked, keyOfForeignToken, revokeAllTokens, revokeToken } from './revocation.ts';
