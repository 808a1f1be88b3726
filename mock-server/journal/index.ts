export { type Condition, type RequestOnly, SECRET } from './conditions.ts';
export { isMetBy, requestConditions, requestProblems, verificationProblems } from './expectation.ts';
export { archiveOf, harEntry, harOf } from './har.ts';
export { behind, passes, readFilter } from './journal-filter.ts';
export { keptBody } from './kept-body.ts';
export { type KeptExchange, madeExchange, Subscribers } from './subscribers.ts';
export { nearMisses, verify } from './verify.ts';
