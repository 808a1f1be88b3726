export type { ExpectedAnswer, ProbeOutcome, ProbeResponse } from './answers.ts';
export { quotedValue, shownName } from './compare-answer.ts';
export { evaluateProbe, isAnswered, type Measure, type ProbeEvaluation, sentenceOf } from './evaluate-probe.ts';
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
