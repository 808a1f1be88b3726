import type { Rule } from './rule.ts';

/** A campaign does not dial, its skills do (EP-17); this one has none that could (AS-10). */
export const campaignWithoutOutboundSkill: Rule<'campaign-without-outbound-skill'> = {
  code: 'campaign-without-outbound-skill',
  reads: ['/campaignId'],
  needsTenant: true,
  find(input, { tenant }) {
    const campaignId = input.text('/campaignId');
    if (campaignId === undefined || tenant.campaign(campaignId) === undefined) return [];
    if (tenant.outboundSkills(campaignId).length > 0) return [];
    return [{ pointer: '/campaignId', slots: { campaignId } }];
  },
};
