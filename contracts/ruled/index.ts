/** The contract under a set of readings: what `contracts` and the server work by. */
export type { Contract, FindingEntry, Operation, Reply, Segments, Severity, Stage } from './contract.ts';
export { contractUnder, defaultContract, type RuledContract } from './ruled-contract.ts';
export { defaultReadings, type Readings, rulingProblems, type SomeReadings, switchedReadings } from './rulings.ts';
export { fill } from './segments.ts';
export type { Spec } from './spec.ts';
export { type Draft, standaloneSchema } from './standalone-schema.ts';
