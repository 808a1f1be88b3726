import type { Rule } from './rule.ts';

/** The campaign has Personal Connection skills, and all of them are stopped (DOM-05, AS-10). The original poster's own case. */
export const campaignSkillNotRunning: Rule<'campaign-skill-not-running'> = {
  code: 'campaign-skill-not-running',
  operation: 'placeCall',
  reads: ['/campaignId'],
  needsTenant: true,
  find(input, { tenant }) {
    const campaignId = input.text('/campaignId');
    if (campaignId === undefined || tenant.campaign(campaignId) === undefined) return [];
    const dialling = tenant.personalConnectionSkills(campaignId);
    if (dialling.length === 0 || dialling.some((skill) => skill.isRunning === true)) return [];
    const skills = dialling.map((skill) => `skill ${skill.skillId}`).join(', ');
    return [{ pointer: '/campaignId', slots: { campaignId, skills } }];
  },
};
