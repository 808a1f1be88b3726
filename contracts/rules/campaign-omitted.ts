import type { Rule } from './rule.ts';

/** There is no campaign id; nobody has shown that such a call dials (EP-05, AS-11). */
export const campaignOmitted: Rule<'campaign-omitted'> = {
  code: 'campaign-omitted',
  reads: ['/campaignId'],
  needsTenant: false,
  find(input) {
    return input.isAbsent('/campaignId') ? [{ pointer: '/campaignId', slots: {} }] : [];
  },
};
