/** Is it right, and if not, why not? Pure: no servers, files, environment or clock. */
export { type Position, positionAt } from './body/position.ts';
export { readBody, tooLarge } from './body/read-body.ts';
export type { ReadBody } from './body/read-json.ts';
export { claimedPath, nearestPath } from './claimed-path.ts';
export {
  type Contract,
  type Draft,
  fill,
  type Operation,
  type Reply,
  type Segments,
  type Stage,
  standaloneSchema,
} from './derive/index.ts';
export { findInRequest } from './find-in-request.ts';
export type { ResponseSeen } from './find-in-response.ts';
export { byPrecedence, type Finding, type Found, found, tell } from './finding.ts';
export { type InspectOptions, inspectRequest, inspectResponse } from './inspect.ts';
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
export { nearest } from './suggest.ts';
export {
  dialsByPersonalConnection,
  type SecurityProfile,
  type Skill,
  type Tenant,
  TenantIndex,
  type User,
} from './tenant.ts';
