import { doNotCallGroupsOf } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** No do-not-call group has the id in the path (ERR-20). */
export const dncGroupUnknown: Rule<'dnc-group-unknown'> = {
  code: 'dnc-group-unknown',
  reads: ['path/groupId'],
  needsTenant: true,
  find(input, { tenant }) {
    const id = input.value('path/groupId');
    if (typeof id !== 'number' || doNotCallGroupsOf(tenant.tenant).some((each) => each.id === id)) return [];
    return [{ pointer: 'path/groupId', slots: { value: String(id) } }];
  },
};
