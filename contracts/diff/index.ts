export type { ChangeKind, ContractChange } from './change.ts';
export { diffContracts } from './diff-contracts.ts';
export { documentProblems } from './document-problems.ts';
