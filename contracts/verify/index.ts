/** What may be sent to a server of which nothing is known, and what its answers say of the contract. Pure. */
export { dangerOf } from './danger-of.ts';
export type { ExpectedAnswer, Outcome, SeenAnswer } from './expected-answer.ts';
export { isAnswered, type Judgement, judge, type Measure, sentenceOf } from './judge.ts';
export { type Message, messageOf } from './message-of.ts';
export { observationsOf } from './observations-of.ts';
export {
  contractMessage,
  type Given,
  type Probe,
  sentMessage,
  type Tier,
  whyUnsent,
} from './probe.ts';
export { valueTold } from './value-told.ts';
export {
  type ProbeResult,
  type Unsent,
  unsentByReason,
  type VerifyResult,
  verdictsIn,
  withoutEmptyHost,
} from './verify-result.ts';
export { withoutGiven } from './without-given.ts';
