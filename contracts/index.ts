/**
 * The public entry point, `fake-cxone/contracts`: is a message right, and if not, why not?
 * Everything here is pure: it opens no sockets, reads no files or environment variables, and takes the time as an
 * argument. Our own folders import `internal.ts`, which may change with any version.
 */

/* The contract */
export type { FindingCode, OperationId, Tenant } from '../generated/index.ts';
/* Recorded traffic */
export { Checker, type CheckOptions, type CheckResult } from './check/index.ts';
export {
  type Contract,
  contractUnder,
  defaultContract,
  type EffectiveContract,
  type Operation,
  type SomeVariants,
  variantProblems,
} from './contract/index.ts';
/* Why it is wrong, and how to correct it */
export {
  type Correction,
  correctPayload,
  type ExplainOptions,
  type Explanation,
  explain,
  type ReportedResponse,
} from './explain/index.ts';
export type { RecordingEntry } from './formats/index.ts';
/* What is wrong with one message */
export { type HttpExchange, type HttpHeaders, type HttpRequest, type HttpResponse, httpHeaders } from './http/index.ts';
export { SourceLocator } from './json/index.ts';
export { TenantIndex, tenantProblems } from './tenant/index.ts';
export {
  concernsContract,
  type Finding,
  type InspectOptions,
  inspectRequest,
  inspectResponse,
  isAboutKey,
} from './validation/index.ts';
