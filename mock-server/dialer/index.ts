export { isDialing } from './dialing-skill.ts';
export { withoutProgress } from './list-cursor.ts';
export { isDone, outcomesOf, type RecordOutcome, retriesOf } from './record-outcome.ts';
export { runDialer } from './run-dialer.ts';
