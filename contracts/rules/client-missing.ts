import type { Rule } from './rule.ts';

/** Neither HTTP Basic nor the form names a client (AUTH-13, AUTH-03); a refresh needs none (DOC-102). */
export const clientMissing: Rule<'client-missing'> = {
  code: 'client-missing',
  reads: ['/grant_type', '/client_id'],
  needsTenant: false,
  find(input, { basic, isCallerUnknown }) {
    if (basic !== undefined || isCallerUnknown === true || input.text('/grant_type') === 'refresh_token') return [];
    return input.text('/client_id') === undefined ? [{ pointer: '', slots: {} }] : [];
  },
};
