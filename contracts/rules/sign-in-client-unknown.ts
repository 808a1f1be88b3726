import type { Rule } from './rule.ts';

/** No client has the id of the authorization request. */
export const signInClientUnknown: Rule<'sign-in-client-unknown'> = {
  code: 'sign-in-client-unknown',
  reads: ['query/client_id', '/client_id'],
  needsTenant: true,
  find(input, { tenant }) {
    return (['query/client_id', '/client_id'] as const).flatMap((pointer) => {
      const id = input.text(pointer);
      const isKnown = id === undefined || tenant.tenant.clients?.some(({ clientId }) => clientId === id);
      return isKnown ? [] : [{ pointer, slots: {} }];
    });
  },
};
