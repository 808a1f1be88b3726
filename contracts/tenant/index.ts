export { type SchemaProblem, schemaProblems } from './form-problems.ts';
export { bareNumber, callingCode, magicContact, magicOutcome } from './magic.ts';
export {
  type CallWindow,
  dialsByPersonalConnection,
  type SecurityProfile,
  type Skill,
  TenantIndex,
  type User,
} from './tenant-index.ts';
export { tenantProblems } from './tenant-problems.ts';
