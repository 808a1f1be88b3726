/** The contract under a set of readings. */
export { contractUnder, defaultContract, type RuledContract, tablesUnder } from './ruled-contract.ts';
export { type Readings, rulingProblems, type SomeReadings, switchedReadings } from './rulings.ts';
