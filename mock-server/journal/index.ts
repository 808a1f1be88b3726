export { isMetBy, verificationProblems } from './expectation.ts';
export { harOf } from './har.ts';
export { behind, passes, readFilter } from './journal-filter.ts';
export { type Subscriber, Subscribers } from './subscribers.ts';
export { verify } from './verify.ts';
