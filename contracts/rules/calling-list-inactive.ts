import { callListsOf } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** Nothing is uploaded to a calling list that is not active (DOC-413). */
export const callingListInactive: Rule<'calling-list-inactive'> = {
  code: 'calling-list-inactive',
  reads: ['path/listId'],
  needsTenant: true,
  find(input, { tenant }) {
    const id = input.value('path/listId');
    const list = callListsOf(tenant.tenant).find((each) => each.id === id);
    return list?.isActive === false ? [{ pointer: 'path/listId', slots: { value: list.name } }] : [];
  },
};
