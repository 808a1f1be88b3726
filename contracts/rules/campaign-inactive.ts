import type { Rule } from './rule.ts';

/** The campaign exists and is switched off (OP-22, AS-10). */
export const campaignInactive: Rule<'campaign-inactive'> = {
  code: 'campaign-inactive',
  reads: ['/campaignId'],
  needsTenant: true,
  find(input, { tenant }) {
    const campaignId = input.text('/campaignId');
    if (campaignId === undefined || tenant.campaign(campaignId)?.isActive !== false) return [];
    return [{ pointer: '/campaignId', slots: { campaignId } }];
  },
};
