import type { Rule } from './rule.ts';

/** No skill has the id in the body (ERR-20). */
export const uploadSkillUnknown: Rule<'upload-skill-unknown'> = {
  code: 'upload-skill-unknown',
  reads: ['/skillId'],
  needsTenant: true,
  find(input, { tenant }) {
    const id = input.value('/skillId');
    if (typeof id !== 'number' || tenant.skill(id) !== undefined) return [];
    return [{ pointer: '/skillId', slots: { value: String(id) } }];
  },
};
