export { type Expectation, isMetBy, type Verification, verificationProblems } from './expectation.ts';
export { type Har, type HarEntry, harOf } from './har.ts';
export type { JournalEntry, Proxied } from './journal-entry.ts';
export { type JournalFilter, passes, readFilter } from './journal-filter.ts';
export { type Watch, Watchers } from './subscribers.ts';
export { type ExpectationResult, type NearMiss, type Order, type VerificationResult, verify } from './verify.ts';
