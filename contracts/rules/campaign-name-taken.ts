import type { Rule } from './rule.ts';

/** Another campaign has the name already (DOC-502), in whatever letter case. */
export const campaignNameTaken: Rule<'campaign-name-taken'> = {
  code: 'campaign-name-taken',
  reads: ['/name', '/campaign/campaignName', 'path/campaignId'],
  needsTenant: true,
  find(input, { tenant }) {
    const pointer = input.text('/name') === undefined ? '/campaign/campaignName' : '/name';
    const wanted = input.text(pointer);
    if (wanted === undefined) return [];
    const self = tenant.campaignNamed(input.text('path/campaignId') ?? '');
    const isTaken = tenant.tenant.campaigns.some(
      (each) => each !== self && each.name?.toLowerCase() === wanted.toLowerCase(),
    );
    return isTaken ? [{ pointer, slots: { value: wanted } }] : [];
  },
};
