/** Two editions of a contract: what is breaking, what is not, and what is only better known. */
export type { ChangeKind, ContractChange } from './change.ts';
export { diffContracts } from './diff-contracts.ts';
export { editionProblems } from './edition.ts';
