import type { Rule } from './rule.ts';
import { takesRedirect } from './takes-redirect.ts';

/** The client of the authorization request may not have people sent to its redirect_uri. */
export const redirectUriUnregistered: Rule<'redirect-uri-unregistered'> = {
  code: 'redirect-uri-unregistered',
  reads: ['query/client_id', '/client_id', 'query/redirect_uri', '/redirect_uri'],
  needsTenant: true,
  find(input, { tenant }) {
    return (['query', ''] as const).flatMap((part) => {
      const [id, address] = [input.text(`${part}/client_id`), input.text(`${part}/redirect_uri`)];
      const client = tenant.tenant.clients?.find(({ clientId }) => clientId === id);
      if (client === undefined || address === undefined || takesRedirect(client, address)) return [];
      return [{ pointer: `${part}/redirect_uri`, slots: {} }];
    });
  },
};
