export { CIRCUMSTANCES, isCircumstances, isRawFinding } from './argument-checks.ts';
export {
  isOpen,
  type KnownToken as TokenSeen,
  type PresentedCredentials,
} from './credentials.ts';
export {
  describeFinding,
  type Finding,
  partedPointer,
  placeInRequest,
  type RawFinding,
  rawFinding,
  replyAt,
} from './finding.ts';
export { type InspectOptions, inspectRequest, inspectResponse } from './inspect.ts';
export {
  encodedTemplate,
  hasOpenHeaders,
  hasPlaceholder,
  isPlaceholder,
  placeholdersIn,
  templateSegments,
  withQuotedPlaceholders,
} from './placeholders.ts';
export { parseErrorOf } from './read-body.ts';
export { NO_PARAMETERS } from './request-value.ts';
export { claimedPath, concernsContract, type RouteFound, routeOf } from './route.ts';
export { suggestKey } from './suggest.ts';
export { claimsOfPayload, scopeFound, scopesOfPayload } from './token-claims.ts';
export { type ExchangeCircumstances, type ExchangeFound, validateExchange } from './validate-exchange.ts';
export { isAboutKey, validateRequest } from './validate-request.ts';
export { validateResponse } from './validate-response.ts';
