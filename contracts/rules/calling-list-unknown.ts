import { callListsOf } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** No calling list has the id in the path (ERR-20). */
export const callingListUnknown: Rule<'calling-list-unknown'> = {
  code: 'calling-list-unknown',
  reads: ['path/listId'],
  needsTenant: true,
  find(input, { tenant }) {
    const id = input.value('path/listId');
    if (typeof id !== 'number' || callListsOf(tenant.tenant).some((each) => each.id === id)) return [];
    return [{ pointer: 'path/listId', slots: { value: String(id), remark: '' } }];
  },
};
