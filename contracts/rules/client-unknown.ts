import { clientOf, namedClient } from './presented-client.ts';
import type { Rule } from './rule.ts';

/** No registered application has the id and the secret (AUTH-28). */
export const clientUnknown: Rule<'client-unknown'> = {
  code: 'client-unknown',
  reads: ['/grant_type', '/client_id', '/client_secret', '/code_verifier'],
  needsTenant: true,
  find(input, { tenant, basic }) {
    const presented = { basic, id: input.text('/client_id'), secret: input.text('/client_secret') };
    if (basic === undefined && presented.id === undefined) return [];
    const needsNoSecret =
      basic === undefined &&
      input.isAbsent('/client_secret') &&
      isPublicGrant(input.text('/grant_type'), !input.isAbsent('/code_verifier'));
    const client = needsNoSecret ? namedClient(tenant, presented) : clientOf(tenant, presented);
    return client === undefined ? [{ pointer: basic === undefined ? '/client_id' : '', slots: {} }] : [];
  },
};

/** What a client without a secret may ask for, as one in a browser does: a code has to be bound by PKCE (DOC-101). */
function isPublicGrant(grant: string | undefined, hasVerifier: boolean): boolean {
  return grant === 'refresh_token' || grant === TOKEN_EXCHANGE || (grant === 'authorization_code' && hasVerifier);
}

const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
