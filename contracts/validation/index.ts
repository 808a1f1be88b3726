export { isPlaceholder, type Presented, readAuthorization } from './authorization-header.ts';
export { concernsContract } from './concerns-contract.ts';
export { byPrecedence, describeFinding, type Finding, type RawFinding, rawFinding, replyTo } from './finding.ts';
export { type InspectOptions, inspectRequest, inspectResponse } from './inspect.ts';
export { readBody, tooLarge } from './read-body.ts';
export type { ReadBody } from './read-json.ts';
export { claimedPath, findRoute, type RouteFound } from './route.ts';
export { nearest, suggestKey } from './suggest.ts';
export {
  claimsOfPayload,
  GENERATION_CLAIM,
  isOpen,
  purposeAndTimeFound,
  scopeFound,
  type TokenClaims,
} from './token-claims.ts';
export { areCredentialsUnknown, basicOf, type CallerKnown, type TokenSeen } from './validate-credentials.ts';
export { type ExchangeCircumstances, type ExchangeFound, routeOf, validateExchange } from './validate-exchange.ts';
export { isAboutKey, validateRequest } from './validate-request.ts';
export { validateResponse } from './validate-response.ts';
