import type { Rule } from './rule.ts';

/** The security profile of the token's owner keeps them from the campaign in the path (AS-133, OP-23). */
export const campaignNotAllowed: Rule<'campaign-not-allowed'> = {
  code: 'campaign-not-allowed',
  reads: ['path/campaignId'],
  needsTenant: true,
  find(input, { tenant, profile }) {
    const value = input.text('path/campaignId');
    const campaign = value === undefined ? undefined : tenant.campaignNamed(value);
    if (campaign === undefined || !profile?.restrictedCampaigns?.includes(campaign.campaignId)) return [];
    return [{ pointer: 'path/campaignId', slots: { value: value as string } }];
  },
};
