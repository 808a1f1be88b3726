/** Is it right, and if not, why not? Pure: no servers, files, environment or clock. */
export { type Position, positionAt } from './body/position.ts';
export { readBody, tooLarge } from './body/read-body.ts';
export type { ReadBody } from './body/read-json.ts';
export { isOpen, purposeAndTimeFound, scopeFound } from './caller/judge-claims.ts';
export { isPlaceholder, type Presented, readAuthorization } from './caller/read-authorization.ts';
export { claimsOfPayload, GENERATION_CLAIM, type TokenClaims } from './caller/token-claims.ts';
export type { CheckedFinding, CheckResult, FindingGroup, OperationCoverage } from './check/check-result.ts';
export { Checker, type CheckOptions } from './check/checker.ts';
export type { Recorded } from './check/recorded.ts';
export { type Correction, correctPayload } from './correct/correct.ts';
export type { Change } from './correct/corrector.ts';
export {
  type Contract,
  type Draft,
  type FindingEntry,
  fill,
  type Operation,
  type Reply,
  type Segments,
  type Stage,
  standaloneSchema,
} from './derive/index.ts';
export { concernsContract } from './exchange/concerns-contract.ts';
export type { ExchangeSeen, HeadersSeen, RequestSeen, ResponseSeen } from './exchange/exchange-seen.ts';
export { type ExchangeCircumstances, type ExchangeFound, findInExchange } from './exchange/find-in-exchange.ts';
export { answerHeaders, headersSeen } from './exchange/headers-seen.ts';
export { type AnswerTold, answerOf } from './explain/answer.ts';
export { type ExplainOptions, explain } from './explain/explain.ts';
export type { ExplainedFinding, Explanation } from './explain/explanation.ts';
export { type Place, Places } from './explain/place.ts';
export { possibleReplies } from './explain/possible-replies.ts';
export { findInRequest, isAboutKey } from './find-in-request.ts';
export { byPrecedence, type Finding, type Found, found, tell } from './finding.ts';
export { type FormProblem, formProblems } from './form.ts';
export { type InspectOptions, inspectRequest, inspectResponse } from './inspect.ts';
export { bareNumber, magicContact, magicOutcome } from './magic.ts';
export { valueAt } from './pointer.ts';
export { replyTo } from './reply-to.ts';
export { findRoute } from './route/route.ts';
export {
  contractUnder,
  defaultContract,
  type Readings,
  type RuledContract,
  rulingProblems,
  type SomeReadings,
  switchedReadings,
} from './ruled/index.ts';
export type { Circumstances } from './rules/index.ts';
export { secretsIn } from './scrub/index.ts';
export { withoutSecrets } from './secrets.ts';
export { nearest } from './suggest.ts';
export {
  type CallWindow,
  dialsByPersonalConnection,
  type SecurityProfile,
  type Skill,
  type Tenant,
  TenantIndex,
  type User,
} from './tenant.ts';
export { tenantProblems } from './tenant-problems.ts';
