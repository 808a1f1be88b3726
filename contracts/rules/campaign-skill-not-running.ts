import type { Rule } from './rule.ts';

/** The campaign has Personal Connection skills, and all of them are stopped (DOM-05, AS-10). The original poster's own case. */
export const campaignSkillNotRunning: Rule<'campaign-skill-not-running'> = {
  code: 'campaign-skill-not-running',
  reads: ['/campaignId'],
  needsTenant: true,
  find(input, { tenant }) {
    const campaignId = input.text('/campaignId') ?? '';
    const dialing = tenant.personalConnectionSkills(campaignId);
    if (dialing.length === 0 || dialing.some((skill) => skill.isRunning === true)) return [];
    const skills = dialing.map((skill) => `skill ${skill.skillId}`).join(', ');
    return [{ pointer: '/campaignId', slots: { campaignId, skills } }];
  },
};
