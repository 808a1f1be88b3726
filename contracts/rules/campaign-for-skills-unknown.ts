import type { Rule } from './rule.ts';

/** No other campaign has the id that skills are to go to (AS-503). */
export const campaignForSkillsUnknown: Rule<'campaign-for-skills-unknown'> = {
  code: 'campaign-for-skills-unknown',
  reads: ['/newCampaignId', '/transferCampaignId', 'path/campaignId'],
  needsTenant: true,
  find(input, { tenant }) {
    const pointer = input.isAbsent('/newCampaignId') ? '/transferCampaignId' : '/newCampaignId';
    const wanted = input.value(pointer);
    if (typeof wanted !== 'number') return [];
    const found = tenant.campaignNamed(String(wanted));
    const isOther = found !== undefined && found !== tenant.campaignNamed(input.text('path/campaignId') ?? '');
    return isOther ? [] : [{ pointer, slots: { key: pointer.slice(1), value: String(wanted) } }];
  },
};
