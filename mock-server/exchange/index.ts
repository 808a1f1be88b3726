export type { Caller, Credentials, TokenLooked } from './caller.ts';
export {
  type Answer,
  type AnswerStream,
  type Applied,
  type Authenticated,
  type Authorised,
  type RequestContext,
  type Inspected,
  isRefusal,
  newRequestContext,
  type Parsed,
  type Refusal,
  type Routed,
  refuse,
  type SteeredExchange,
} from './exchange.ts';
export { type Body, type Delivery, type Head, headerValue, headerValues } from './http-message.ts';
export { queryOf } from './journal-query.ts';
export { andThen, type MaybePromise } from './maybe-promise.ts';
export { choosesReply, LONGEST_DELAY, type SteeredBy, type Steering } from './override.ts';
export { checkTestKey, isTestKey, mountOf, WHAT_A_KEY_IS } from './test-key.ts';
