export {
  type CallerKnown,
  isOpen,
  isPlaceholder,
  type Presented,
  type PresentedCredentials,
  readAuthorization,
  type TokenSeen,
} from './credentials.ts';
export { byPrecedence, describeFinding, type Finding, type RawFinding, rawFinding, replyTo } from './finding.ts';
export { type InspectOptions, inspectRequest, inspectResponse } from './inspect.ts';
export type { ReadBody } from './read-body.ts';
export { readBody, tooLarge } from './read-body.ts';
export { claimedPath, concernsContract, findRoute, type RouteFound, routeOf } from './route.ts';
export { nearest, suggestKey } from './suggest.ts';
export {
  claimsOfPayload,
  GENERATION_CLAIM,
  purposeAndTimeFound,
  scopeFound,
  type TokenClaims,
} from './token-claims.ts';
export { type ExchangeCircumstances, type ExchangeFound, validateExchange } from './validate-exchange.ts';
export { isAboutKey, validateRequest } from './validate-request.ts';
export { validateResponse } from './validate-response.ts';
