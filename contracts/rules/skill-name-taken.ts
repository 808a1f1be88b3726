import type { Rule } from './rule.ts';

/** Another skill has the name already (OP-17), in whatever letter case. */
export const skillNameTaken: Rule<'skill-name-taken'> = {
  code: 'skill-name-taken',
  reads: ['/skill/skillName', 'path/skillId'],
  needsTenant: true,
  find(input, { tenant: { tenant } }) {
    const pointer = '/skill/skillName';
    const value = input.text(pointer);
    if (value === undefined) return [];
    const isTaken = tenant.skills.some(
      ({ skillId, name }) => skillId !== input.value('path/skillId') && name?.toLowerCase() === value.toLowerCase(),
    );
    return isTaken ? [{ pointer, slots: { value } }] : [];
  },
};
