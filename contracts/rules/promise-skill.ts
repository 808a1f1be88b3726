import type { Rule } from './rule.ts';

/** A promise is about a call that somebody will make (OP-11). */
export const promiseSkill: Rule<'promise-skill'> = {
  code: 'promise-skill',
  reads: ['/skill'],
  needsTenant: true,
  find(input, { tenant }) {
    const skillId = input.value('/skill');
    const skill = tenant.skill(skillId as number);
    if (skill === undefined || tenant.outboundSkills(skill.campaignId).includes(skill)) return [];
    return [{ pointer: '/skill', slots: { value: String(skillId), key: 'skill' } }];
  },
};
