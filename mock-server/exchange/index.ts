export type { Caller, Credentials, TokenStatus } from './caller.ts';
export {
  type Answer,
  type AnswerStream,
  type Applied,
  type Authenticated,
  type Authorized,
  type Inspected,
  isRejection,
  newRequestContext,
  type OverriddenRequest,
  type Parsed,
  type Rejection,
  type RequestContext,
  type Routed,
  reject,
  type StreamSink,
} from './exchange.ts';
export { type Body, type Delivery, type Head, headerValue, headerValues } from './http-message.ts';
export { andThen, type MaybePromise } from './maybe-promise.ts';
export { choosesReply, LONGEST_DELAY, type Override } from './override.ts';
export { guarded, reportBug } from './report-bug.ts';
