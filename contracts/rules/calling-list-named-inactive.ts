import type { Rule } from './rule.ts';

/** A calling list that is not active is not mapped again (DOC-410). */
export const callingListNamedInactive: Rule<'calling-list-named-inactive'> = {
  code: 'calling-list-named-inactive',
  reads: ['/listName'],
  needsTenant: true,
  find(input, { tenant }) {
    const wanted = input.text('/listName')?.toLowerCase();
    const list = tenant.tenant.callLists?.find(({ name }) => name.toLowerCase() === wanted);
    return list?.isActive === false ? [{ pointer: '/listName', slots: { value: list.name } }] : [];
  },
};
