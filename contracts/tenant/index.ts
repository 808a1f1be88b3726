export { isOfKey, problemsInOneLine, type SchemaProblem } from './form-problems.ts';
export { callListsOf, doNotCallGroupsOf } from './listed-ids.ts';
export { callingCode, magicContact, magicOutcome } from './magic.ts';
export { numberProblem } from './phone-number.ts';
export {
  type Client,
  dialsByPersonalConnection,
  isTenantIndex,
  type SecurityProfile,
  type Skill,
  TenantIndex,
} from './tenant-index.ts';
export { tenantProblems } from './tenant-problems.ts';
