import { doNotCallGroupsOf, type TenantIndex } from '../tenant/index.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Numbers are not added to a group that is not active (DOC-401). */
export const dncGroupInactiveForAdding: Rule<'dnc-group-inactive-for-adding'> = {
  code: 'dnc-group-inactive-for-adding',
  reads: ['path/groupId'],
  needsTenant: true,
  find: inactiveGroup,
};

/** Nor removed from it (DOC-402). */
export const dncGroupInactiveForRemoving: Rule<'dnc-group-inactive-for-removing'> = {
  code: 'dnc-group-inactive-for-removing',
  reads: ['path/groupId'],
  needsTenant: true,
  find: inactiveGroup,
};

function inactiveGroup(input: RuleInput, { tenant }: { readonly tenant: TenantIndex }) {
  const id = input.value('path/groupId');
  const group = doNotCallGroupsOf(tenant.tenant).find((each) => each.id === id);
  return group?.isActive === false ? [{ pointer: 'path/groupId', slots: { value: String(id) } }] : [];
}
