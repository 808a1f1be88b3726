/**
 * The public entry point, `fake-cxone/contracts`: is a message right, and if not, why not?
 * Everything here is pure: it opens no sockets, reads no files or environment variables, and takes the time as an
 * argument. Our own folders import `internal.ts`, which may change with any version.
 */

/* The contract */
export type { FindingCode, OperationId, Tenant } from '../generated/index.ts';
/* What is wrong with an argument */
export { ArgumentError } from './arguments/index.ts';
/* Recorded traffic */
export { Checker, type CheckOptions, type CheckResult } from './check/index.ts';
export {
  type Contract,
  defaultContract,
  type EffectiveContract,
  type Operation,
  type SomeVariants,
} from './contract/index.ts';
/* Why it is wrong, and how to correct it */
export type { Correction, ExplainOptions, Explanation, ReportedResponse } from './explain/index.ts';
export type { RecordingEntry } from './formats/index.ts';
/* What is wrong with one message */
export type { HttpExchange, HttpHeaders, HttpRequest, HttpResponse } from './http/index.ts';
export { SourceLocator } from './json/index.ts';
export {
  concernsContract,
  contractOf,
  contractUnder,
  correctPayload,
  explain,
  httpHeaders,
  inspectRequest,
  inspectResponse,
  isAboutKey,
  variantProblems,
} from './public-functions.ts';
export { TenantIndex, tenantProblems } from './tenant/index.ts';
export type { Finding, InspectOptions } from './validation/index.ts';
