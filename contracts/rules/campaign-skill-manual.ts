import type { Rule } from './rule.ts';

/** The campaign has outbound skills, and none of them has the strategy Personal Connection (DOM-02, AS-10). */
export const campaignSkillManual: Rule<'campaign-skill-manual'> = {
  code: 'campaign-skill-manual',
  reads: ['/campaignId'],
  needsTenant: true,
  find(input, { tenant }) {
    const campaignId = input.text('/campaignId') ?? '';
    const outbound = tenant.outboundSkills(campaignId);
    if (outbound.length === 0 || tenant.personalConnectionSkills(campaignId).length > 0) return [];
    const strategy = [...new Set(outbound.map((skill) => skill.outboundStrategy ?? 'none'))].join(', ');
    return [{ pointer: '/campaignId', slots: { campaignId, strategy } }];
  },
};
