export type { ExpectedAnswer, Outcome, SeenAnswer } from './answers.ts';
export { valueTold } from './compare-answer.ts';
export { isAnswered, type Judgement, judge, type Measure, sentenceOf } from './evaluate-probe.ts';
export { observationsOf, withoutGiven } from './observations.ts';
export { contractMessage, dangerOf, type Given, type Probe, sentMessage, whyUnsent } from './probe.ts';
export type { Message } from './probe-message.ts';
export {
  type ProbeResult,
  type Unsent,
  unsentByReason,
  type VerifyResult,
  verdictsIn,
  withoutEmptyHost,
} from './verify-result.ts';
