export type { BearerCredentials, Caller, Credentials, SigningKey, TokenStatus } from './caller.ts';
export {
  type Answer,
  type AnswerStream,
  type Applied,
  type Authenticated,
  type Authorized,
  bodyFor,
  type Effects,
  type Inspected,
  isRejection,
  newRequestContext,
  type OverriddenRequest,
  type Parsed,
  type Prepared,
  type Rejection,
  type RequestContext,
  type ResolvedRequest,
  type Routed,
  readOnce,
  reject,
  type StreamSink,
} from './exchange.ts';
export { type Body, type Delivery, type Head, headerValue, headerValues } from './http-message.ts';
export { andThen, type MaybePromise } from './maybe-promise.ts';
export { choosesReply, LONGEST_DELAY, type Override } from './override.ts';
export { problem, problemBody } from './problem.ts';
export { guarded, reportBug } from './report-bug.ts';
export type {
  NamedAnswer,
  Resolved,
  SandboxState,
  Scenario,
  ScenarioProgress,
  StatePosition,
  Step,
} from './sandbox-state.ts';
