import type { Rule } from './rule.ts';

/** A do-not-call group has the name already (ERR-26), in whatever letter case. */
export const dncGroupNameTaken: Rule<'dnc-group-name-taken'> = {
  code: 'dnc-group-name-taken',
  reads: ['/dncGroupName'],
  needsTenant: true,
  find(input, { tenant: { tenant } }) {
    const wanted = input.text('/dncGroupName');
    if (wanted === undefined) return [];
    const isTaken = tenant.doNotCall?.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    return isTaken ? [{ pointer: '/dncGroupName', slots: { value: wanted } }] : [];
  },
};
