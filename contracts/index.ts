/** Is it right, and if not, why not? Pure: no servers, files, environment or clock. */

export type { Tenant } from '../generated/index.ts';
export {
  type CheckedFinding,
  Checker,
  type CheckOptions,
  type CheckResult,
  type FindingGroup,
  type OperationCoverage,
} from './check/index.ts';
export {
  type Contract,
  contractUnder,
  type Draft,
  defaultContract,
  type FindingEntry,
  fill,
  type Operation,
  type Readings,
  type Reply,
  type RuledContract,
  rulingProblems,
  type Segments,
  type SomeReadings,
  type Stage,
  standaloneSchema,
  switchedReadings,
} from './contract/index.ts';
export {
  type AnswerTold,
  answerOf,
  type Change,
  type Correction,
  correctPayload,
  type ExplainedFinding,
  type ExplainOptions,
  type Explanation,
  explain,
  possibleReplies,
} from './explain/index.ts';
export type { Recorded } from './formats/index.ts';
export {
  answerHeaders,
  type ExchangeSeen,
  type HeadersSeen,
  headersSeen,
  type RequestSeen,
  type ResponseSeen,
} from './http/index.ts';
export { type SourceLocation, Places, type Position, positionAt, valueAt } from './json/index.ts';
export type { Circumstances } from './rules/index.ts';
export { secretsIn } from './scrub/index.ts';
export { withoutSecrets } from './secrets.ts';
export {
  bareNumber,
  type CallWindow,
  dialsByPersonalConnection,
  type FormProblem,
  formProblems,
  magicContact,
  magicOutcome,
  type SecurityProfile,
  type Skill,
  TenantIndex,
  tenantProblems,
  type User,
} from './tenant/index.ts';
export {
  byPrecedence,
  claimsOfPayload,
  concernsContract,
  type ExchangeCircumstances,
  type ExchangeFound,
  type Finding,
  type RawFinding,
  findInExchange,
  findInRequest,
  findRoute,
  rawFinding,
  GENERATION_CLAIM,
  type InspectOptions,
  inspectRequest,
  inspectResponse,
  isAboutKey,
  isOpen,
  isPlaceholder,
  nearest,
  type Presented,
  purposeAndTimeFound,
  type ReadBody,
  readAuthorization,
  readBody,
  replyTo,
  scopeFound,
  type TokenClaims,
  describeFinding,
  tooLarge,
} from './validation/index.ts';
