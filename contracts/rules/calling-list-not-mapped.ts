import { callListsOf } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** A calling list is mapped before something is uploaded (DOC-413). */
export const callingListNotMapped: Rule<'calling-list-not-mapped'> = {
  code: 'calling-list-not-mapped',
  reads: ['path/listId'],
  needsTenant: true,
  find(input, { tenant }) {
    const id = input.value('path/listId');
    const list = callListsOf(tenant.tenant).find((each) => each.id === id);
    return list === undefined || list.mapping !== undefined
      ? []
      : [{ pointer: 'path/listId', slots: { value: list.name } }];
  },
};
