import { formDecoded } from './presented-client.ts';
import type { Rule } from './rule.ts';

/** HTTP Basic and the form both carry a secret, which RFC 6749 section 2.3 forbids, or name two clients. */
export const clientTwice: Rule<'client-twice'> = {
  code: 'client-twice',
  reads: ['/client_id', '/client_secret'],
  needsTenant: false,
  find(input, { basic, isCallerUnknown = false }) {
    if (basic === undefined) return [];
    if (input.text('/client_secret') !== undefined) return [{ pointer: '/client_secret', slots: {} }];
    // of credentials that a recording has redacted, the id is not known
    const id = isCallerUnknown ? undefined : input.text('/client_id');
    return id === undefined || id === basic.id || id === formDecoded(basic.id)
      ? []
      : [{ pointer: '/client_id', slots: {} }];
  },
};
