/** What a test asks of the journal: entries by a filter, and whether what it expects has come. Pure. */
export { type Expectation, isMetBy, type Verification } from './expectation.ts';
export { type JournalFilter, passes, readFilter } from './journal-filter.ts';
export type { NearMiss } from './near-misses.ts';
export type { Order } from './order.ts';
export { verificationProblems } from './problems.ts';
export { type ExpectationResult, type VerificationResult, verify } from './verify.ts';
