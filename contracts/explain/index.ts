export { counted, isUsualReason, type ReportedResponse, reportedResponse, wordsElsewhere, wordsOf } from './answer.ts';
export { type Correction, correctPayload } from './correct-payload.ts';
export { type ExplainOptions, explain } from './explain.ts';
export { alsoFound, type ExplainedFinding, type Explanation } from './explanation.ts';
export { fitOf } from './match-reply.ts';
export type { Likelihood } from './rank-causes.ts';
