import type { Rule } from './rule.ts';

/** No registered application has the id and the secret (AUTH-28). */
export const clientUnknown: Rule<'client-unknown'> = {
  code: 'client-unknown',
  reads: ['/client_id', '/client_secret'],
  needsTenant: true,
  find(input, { tenant, basic }) {
    const id = basic?.id ?? input.text('/client_id');
    const secret = basic?.secret ?? input.text('/client_secret');
    if (id === undefined) return [];
    const clients = tenant.tenant.clients ?? [];
    if (clients.some((client) => client.clientId === id && client.clientSecret === secret)) return [];
    return [{ pointer: basic === undefined ? '/client_id' : '', slots: {} }];
  },
};
