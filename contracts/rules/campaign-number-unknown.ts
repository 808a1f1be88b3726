import type { Rule } from './rule.ts';

/** No campaign has the id in the path (ERR-20). */
export const campaignNumberUnknown: Rule<'campaign-number-unknown'> = {
  code: 'campaign-number-unknown',
  reads: ['path/campaignId'],
  needsTenant: true,
  find(input, { tenant }) {
    const value = input.text('path/campaignId');
    if (value === undefined || tenant.campaignNamed(value) !== undefined) return [];
    return [{ pointer: 'path/campaignId', slots: { value } }];
  },
};
