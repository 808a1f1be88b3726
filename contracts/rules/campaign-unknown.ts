import type { Rule } from './rule.ts';

/** No campaign has the id (EP-03, AS-10). */
export const campaignUnknown: Rule<'campaign-unknown'> = {
  code: 'campaign-unknown',
  reads: ['/campaignId'],
  needsTenant: true,
  find(input, { tenant }) {
    const campaignId = input.text('/campaignId');
    if (campaignId === undefined || tenant.campaign(campaignId) !== undefined) return [];
    return [{ pointer: '/campaignId', slots: { campaignId } }];
  },
};
