export { bearerCredentials, isOwnIssuer, isRevoked, resolveCredentials } from './credentials.ts';
export {
  ACCESS_TOKEN_LIFETIME,
  defaultGrant,
  lifetimeProblem,
  mintAccessToken,
  mintTokenOf,
  mintTokens,
  type TokenGrant,
  userProblem,
} from './mint-token.ts';
export { keyOfForeignToken, revokeAllTokens, revokeToken } from './revocation.ts';
