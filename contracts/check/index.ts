export type { CheckedFinding, CheckResult, FileChecked, FindingGroup, OperationCoverage } from './check-result.ts';
export { Checker, type CheckOptions } from './checker.ts';
