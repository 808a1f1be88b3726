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
  type EffectiveContract,
  type FindingEntry,
  fill,
  type Operation,
  type Reply,
  type Segments,
  type SomeVariants,
  type Stage,
  standaloneSchema,
  switchedVariants,
  type Variants,
  variantProblems,
} from './contract/index.ts';
export {
  answerOf,
  type Change,
  type Correction,
  correctPayload,
  type ExplainedFinding,
  type ExplainOptions,
  type Explanation,
  explain,
  possibleReplies,
  type ReportedResponse,
} from './explain/index.ts';
export type { Recorded } from './formats/index.ts';
export {
  answerHeaders,
  type HttpExchange,
  type HttpHeaders,
  type HttpRequest,
  type HttpResponse,
  httpHeaders,
} from './http/index.ts';
export { type Position, positionAt, type SourceLocation, SourceLocator, valueAt } from './json/index.ts';
export { redactSecrets, secretsIn } from './redaction/index.ts';
export type { Circumstances } from './rules/index.ts';
export {
  bareNumber,
  type CallWindow,
  dialsByPersonalConnection,
  magicContact,
  magicOutcome,
  type SchemaProblem,
  type SecurityProfile,
  type Skill,
  schemaProblems,
  TenantIndex,
  tenantProblems,
  type User,
} from './tenant/index.ts';
export {
  byPrecedence,
  claimsOfPayload,
  concernsContract,
  describeFinding,
  type ExchangeCircumstances,
  type ExchangeFound,
  type Finding,
  findRoute,
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
  type RawFinding,
  type ReadBody,
  rawFinding,
  readAuthorization,
  readBody,
  replyTo,
  scopeFound,
  type TokenClaims,
  tooLarge,
  validateExchange,
  validateRequest,
} from './validation/index.ts';
