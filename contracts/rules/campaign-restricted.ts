import type { Rule } from './rule.ts';

/** The security profile of the token's owner keeps them from the campaign (ERR-18, OP-23). */
export const campaignRestricted: Rule<'campaign-restricted'> = {
  code: 'campaign-restricted',
  reads: ['/campaignId'],
  needsTenant: true,
  find(input, { profile }) {
    const campaignId = input.text('/campaignId');
    if (campaignId === undefined || !profile?.restrictedCampaigns?.includes(campaignId)) return [];
    return [{ pointer: '/campaignId', slots: { campaignId } }];
  },
};
