export type { Tenant } from '../generated/index.ts';
export { meantBy, quoted, unknownName } from './arguments/nearest.ts';
export { replacementHint, replacementOf } from './arguments/retired-names.ts';
export type { CheckResult } from './check/check-result.ts';
export { Checker } from './check/checker.ts';
export { parameterSchemas } from './contract/checked-schemas.ts';
export {
  type Certainty,
  CITATION,
  type Citation,
  certaintyOf,
  certaintySentence,
  citedIds,
  contradictionLabel,
  GRADES,
  type Grade,
  readCitation,
  supportingIds,
} from './contract/citation.ts';
export { type Constraint, constraintsOf, evidenceOf, requestSchemas, violationKeys } from './contract/constraints.ts';
export {
  type Contract,
  type Family,
  type FindingEntry,
  type Operation,
  type Reply,
  type Segments,
  type Stage,
  stages,
} from './contract/contract.ts';
export {
  contractsOfPath,
  contractUnder,
  type DocumentFound,
  defaultContract,
  type EffectiveContract,
  isContractTables,
  isEffectiveContract,
  isVariants,
  type RequestProblem,
  type SomeVariants,
  switchedVariants,
  type Variants,
  validatorOf,
  variantProblems,
} from './contract/contract-under.ts';
export { findingGroups, otherReplies, tablesOf } from './contract/derive-contract.ts';
export { replyNames } from './contract/derive-operations.ts';
export { allResponses, replyObject, samplesOf } from './contract/derive-replies.ts';
export { constraintInWords, type Field, fieldsOf } from './contract/fields.ts';
export { PathRouter } from './contract/router.ts';
export { fill, segmentsOfSample } from './contract/segments.ts';
export {
  deref,
  type FamilyObject,
  type FindingObject,
  type MediaObject,
  type OperationObject,
  type ReplyObject,
  type ResponseObject,
  type SchemaObject,
  type Spec,
} from './contract/spec.ts';
export { type Draft, standaloneSchema } from './contract/standalone-schema.ts';
export type { ReportedResponse } from './explain/answer.ts';
export { correctPayload } from './explain/correct-payload.ts';
export type { Change } from './explain/correctors.ts';
export { explain } from './explain/explain.ts';
export { secretsOfDocument } from './explain/explain-by-document.ts';
export type { Explanation } from './explain/explanation.ts';
export { possibleReplies } from './explain/match-reply.ts';
export { compileExpression, ExpressionError, type UserExpression } from './expressions/index.ts';
export type { RecordingEntry } from './formats/recording-entry.ts';
export { shellWord } from './formats/shell-words.ts';
export { type HarFields, harFields } from './formats/write-har.ts';
export type { HttpExchange, HttpHeaders, HttpRequest, HttpResponse } from './http/exchange.ts';
export { isBodiless, isHttpExchange } from './http/exchange-checks.ts';
export {
  combinedLines,
  fieldValue,
  filterHeaders,
  firstValueOf,
  httpHeaders,
  rawPairs,
  responseHeaders,
  valuesOf,
} from './http/headers.ts';
export { baseUrlProblem, shownUrl, targetParts, urlParts, withoutSlashes } from './http/url.ts';
export { assertShallow, BeyondLimit, parseForeignJson } from './json/foreign-json.ts';
export { isJson, isObject, parsedJson, parsedObject, sameValue } from './json/json-parts.ts';
export { limitWords } from './json/limit-words.ts';
export { below, keysOf, valueAt } from './json/pointer.ts';
export { type SourceLocation, SourceLocator } from './json/source-location.ts';
export type { CompiledOperation } from './openapi/compile-operation.ts';
export { namedResponse, type PreferredResponse } from './openapi/declared-responses.ts';
export { openApiProblems } from './openapi/document-checks.ts';
export { contractOf } from './openapi/document-contract.ts';
export {
  type DocumentMatch,
  type DocumentOperation,
  DocumentOperations,
  type DocumentSummary,
} from './openapi/document-operations.ts';
export { methodProblem, nearerPath } from './openapi/nearer-path.ts';
export { bundledDocument, type ReadRemote } from './openapi/remote-refs.ts';
export type { DocumentResponse } from './openapi/responses.ts';
export type { Requirement } from './openapi/security.ts';
export { UnusableSchema } from './openapi/unusable-schema.ts';
export { redactSecrets, secretsIn } from './redaction/index.ts';
export { addressWith } from './rules/authorization-request-invalid.ts';
export { type CompletedWindow, completedWindow } from './rules/completed-window.ts';
export { skillToDialFor } from './rules/dial-skill-invalid.ts';
export { dialerSkillNamed } from './rules/dialer-skill-invalid.ts';
export { skillAtPoint } from './rules/point-of-contact-unknown.ts';
export { namedClient } from './rules/presented-client.ts';
export { scriptAtPath } from './rules/start-script-unknown.ts';
export { takesRedirect } from './rules/takes-redirect.ts';
export { type DoNotCallRecord, doNotCallRecordsOf } from './tenant/do-not-call.ts';
export { problemsInOneLine, type SchemaProblem, schemaProblems } from './tenant/form-problems.ts';
export {
  type CallList,
  callListsOf,
  type DoNotCallGroup,
  doNotCallGroupsOf,
  FIRST_GROUP,
  FIRST_LIST,
} from './tenant/listed-ids.ts';
export { bareNumber, comparedNumber, magicContact, magicOutcome, mayHaveMagic } from './tenant/magic.ts';
export { numberProblem } from './tenant/phone-number.ts';
export {
  type Agent,
  type CallWindow,
  type Campaign,
  type Client,
  dialsByPersonalConnection,
  type SecurityProfile,
  type Skill,
  TenantIndex,
} from './tenant/tenant-index.ts';
export { assertTenant, tenantProblems } from './tenant/tenant-problems.ts';
export { isTime } from './validation/argument-checks.ts';
export {
  isOpen,
  isPlaceholder,
  malformedCredentials,
  type Presented,
  readAuthorization,
  schemeProblem,
} from './validation/credentials.ts';
export {
  byPrecedence,
  describeFinding,
  type Finding,
  hintOf,
  placeInRequest,
  type RawFinding,
  rawFinding,
  replyAt,
  replyTo,
} from './validation/finding.ts';
export { inspectRequest, inspectResponse } from './validation/inspect.ts';
export { fieldNamed, namesIn, orderIn } from './validation/named-fields.ts';
export { decodedUtf8, readBody, tooLarge } from './validation/read-body.ts';
export {
  acceptFound,
  NO_PARAMETERS,
  type RequestParameters,
  readParameters,
  repeatedFound,
} from './validation/request-value.ts';
export { claimedPath, concernsContract, findRoute, type RouteFound } from './validation/route.ts';
export {
  ACCESS_KEY_CLAIM,
  claimsOfPayload,
  GENERATION_CLAIM,
  purposeAndTimeFound,
  scopeFound,
  type TokenClaims,
} from './validation/token-claims.ts';
export { type ExchangeCircumstances, validateExchange } from './validation/validate-exchange.ts';
export { inspectBody, isAboutKey, validateRequest } from './validation/validate-request.ts';
