export type { BearerCredentials, Caller, Credentials, SigningKey, TokenStatus } from './caller.ts';
export type { DocumentRequest } from './document-request.ts';
export {
  type Applied,
  type Authenticated,
  type Authorized,
  andThen,
  andThenFor,
  bodyFor,
  type Effects,
  type Inspected,
  isRejection,
  type LongPoll,
  type MaybePromise,
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
  rejectWith,
  toWait,
  type Waiting,
  waitOf,
} from './exchange.ts';
export type { Answer, AnswerStream, Body, CutFile, Delivery, Head, StreamSink } from './http-message.ts';
export { atOnce, inTurns, turnOfOthers } from './in-turns.ts';
export { choosesReply, LONGEST_DELAY, type Override } from './override.ts';
export { problem, problemBody } from './problem.ts';
export { guarded, isThrown, on, once, onceFirst, onShared, readableError, reportBug } from './report-bug.ts';
export type {
  CarriedOver,
  DocumentAnswer,
  ListProgress,
  NamedAnswer,
  Resolved,
  SandboxState,
  Scenario,
  ScenarioProgress,
  StatePosition,
  Step,
  TimedPatch,
  WaitingRecord,
} from './sandbox-state.ts';

export { stateWith } from './sandbox-state.ts';
export {
  type AgentPhone,
  type AgentSession,
  endedSession,
  type OwnState,
  type SessionReader,
  type SessionStep,
} from './session-state.ts';
export { settledWithin } from './settled-within.ts';
export { Turns } from './turns.ts';
export { agentChannel, listeners, WaitingRequests } from './waiting-requests.ts';
