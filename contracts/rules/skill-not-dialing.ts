import { dialsByPersonalConnection } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** The skill in the path does not dial by Personal Connection (OP-13). */
export const skillNotDialing: Rule<'skill-not-dialing'> = {
  code: 'skill-not-dialing',
  reads: ['path/skillId'],
  needsTenant: true,
  find(input, { tenant }) {
    const skillId = input.value('path/skillId');
    const skill = tenant.skill(skillId as number);
    if (skill === undefined || (skill.isOutbound === true && dialsByPersonalConnection(skill))) return [];
    return [{ pointer: 'path/skillId', slots: { skillId: String(skillId) } }];
  },
};
