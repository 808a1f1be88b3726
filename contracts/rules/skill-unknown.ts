import type { Rule } from './rule.ts';

/** No skill has the id in the path (ERR-20). */
export const skillUnknown: Rule<'skill-unknown'> = {
  code: 'skill-unknown',
  reads: ['path/skillId'],
  needsTenant: true,
  find(input, { tenant }) {
    const skillId = input.value('path/skillId');
    if (typeof skillId !== 'number' || tenant.skill(skillId) !== undefined) return [];
    return [{ pointer: 'path/skillId', slots: { value: String(skillId) } }];
  },
};
