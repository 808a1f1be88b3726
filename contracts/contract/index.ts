export {
  certaintyOf,
  certaintySentence,
  citedIds,
  readCitation,
  supportingIds,
} from './citation.ts';
export {
  type Contract,
  type FindingEntry,
  type FoundAt,
  type KnownKeys,
  type Operation,
  type Parameter,
  type Reply,
  type RequestPart,
  type Segments,
  type Severity,
  type Stage,
  stages,
  type ValueType,
} from './contract.ts';
export {
  contractUnder,
  type DocumentChecks,
  type DocumentFound,
  defaultContract,
  type EffectiveContract,
  isEffectiveContract,
  isOperation,
  type RequestProblem,
  repliesUnder,
  type SomeVariants,
  validatorOf,
  variantProblems,
  withDocuments,
} from './contract-under.ts';
export { tablesOf } from './derive-contract.ts';
export { replyNames } from './derive-operations.ts';
export { allResponses, replyObject } from './derive-replies.ts';
export { fill } from './segments.ts';
export { deref, type OperationObject, type ResponseObject, type Spec } from './spec.ts';
export { NEWEST_VERSION, OLDEST_VERSION, readVersion } from './versions.ts';
