import type { Rule } from './rule.ts';

/** HTTP Basic and the form both carry a secret, which RFC 6749 section 2.3 forbids. */
export const clientTwice: Rule<'client-twice'> = {
  code: 'client-twice',
  reads: ['/client_secret'],
  needsTenant: false,
  find(input, { basic }) {
    if (basic === undefined || input.text('/client_secret') === undefined) return [];
    return [{ pointer: '/client_secret', slots: {} }];
  },
};
