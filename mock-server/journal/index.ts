export { isMetBy, verificationProblems } from './expectation.ts';
export { harOf } from './har.ts';
export { passes, readFilter } from './journal-filter.ts';
export { type Watch, Watchers } from './subscribers.ts';
export { verify } from './verify.ts';
