import { type Client, namedClient, rawFinding } from '../../contracts/internal.ts';
import { type Inspected, type Rejection, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { challengeOf } from '../tokens/index.ts';
import { claimsPresented, type Granted } from './issue.ts';

/** The form of a token request, as far as the schema lets it pass. */
export type GrantForm = Readonly<Record<string, string | undefined>> | undefined;

const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';

/** The token that a form wants exchanged for others. */
export function tokenOfForm(form: GrantForm): string | undefined {
  switch (form?.['grant_type']) {
    case 'refresh_token':
      return form['refresh_token'];
    case 'authorization_code':
      return form['code'];
    case TOKEN_EXCHANGE:
      return form['subject_token'];
    default:
      return undefined;
  }
}

/** Whose rights are asked for, and by which client. That keys and clients are known was settled by the rules. */
export function grantOf(sandbox: Sandbox, context: Inspected): Granted | Rejection {
  const form = context.value as NonNullable<GrantForm>;
  const client = clientOfRequest(sandbox, context, form);
  switch (form['grant_type']) {
    case 'password':
      return accessKeyGrant(sandbox, form['username'], client?.clientId);
    case 'client_credentials':
      return { userId: client?.userId ?? '', scopes: client?.scopes ?? [], clientId: client?.clientId };
    case 'authorization_code':
      return codeGrant(sandbox, context, form, client);
    case TOKEN_EXCHANGE:
      return exchangeGrant(sandbox, context, '/subject_token', client?.clientId);
    default:
      return refreshGrant(sandbox, context, '/refresh_token', client?.clientId);
  }
}

function clientOfRequest({ tenant }: Sandbox, { caller }: Inspected, form: NonNullable<GrantForm>): Client | undefined {
  return namedClient(tenant, { basic: caller.basic, id: form['client_id'], secret: undefined });
}

/** The rights of an access key. */
export function accessKeyGrant({ tenant }: Sandbox, id: string | undefined, clientId?: string): Granted {
  const key = tenant.tenant.accessKeys?.find(({ accessKeyId }) => accessKeyId === id);
  return { userId: key?.userId ?? '', scopes: key?.scopes ?? [], clientId, accessKeyId: id };
}

/** A refresh token holds until it expires or is used (AUTH-25, AS-19), for its own client, while its access key is active. */
export function refreshGrant(
  sandbox: Sandbox,
  context: Inspected,
  pointer: string,
  presentedBy?: string,
): Granted | Rejection {
  const presented = claimsPresented(sandbox, context, 'refresh');
  const invalid = (problem: string) => reject(rawFinding('refresh-token-invalid', pointer, { problem }));
  if ('problem' in presented) return invalid(presented.problem);
  const { userId, scopes, id, clientId, accessKeyId } = presented.claims;
  const isForeign = presentedBy !== undefined && clientId !== undefined && presentedBy !== clientId;
  if (isForeign) return invalid('was issued to another client');
  if (!isKeyActive(sandbox, accessKeyId)) return invalid(KEY_IS_OFF);
  return { userId, scopes, clientId: clientId ?? presentedBy, accessKeyId, usedRefreshToken: id };
}

/** An access token is exchanged while its access key is active: what a key that is off has left gets no new tokens (AS-102). */
export function exchangeGrant(
  sandbox: Sandbox,
  context: Inspected,
  pointer: string,
  clientId?: string,
): Granted | Rejection {
  const presented = claimsPresented(sandbox, context, 'access');
  const invalid = (problem: string) => reject(rawFinding('subject-token-invalid', pointer, { problem }));
  if ('problem' in presented) return invalid(presented.problem);
  const { userId, scopes, accessKeyId } = presented.claims;
  if (!isKeyActive(sandbox, accessKeyId)) return invalid(KEY_IS_OFF);
  return { userId, scopes, clientId, accessKeyId };
}

const KEY_IS_OFF = 'is of an access key that is switched off or deleted';

function isKeyActive({ tenant }: Sandbox, id: string | undefined): boolean {
  if (id === undefined) return true;
  const key = tenant.tenant.accessKeys?.find(({ accessKeyId }) => accessKeyId === id);
  return key !== undefined && key.isActive !== false;
}

/** A code is used once, by the client that asked for it, with the same redirect_uri and what its challenge was made of. */
function codeGrant(
  sandbox: Sandbox,
  context: Inspected,
  form: NonNullable<GrantForm>,
  client: Client | undefined,
): Granted | Rejection {
  const presented = claimsPresented(sandbox, context, 'code');
  if ('problem' in presented) return reject(rawFinding('code-invalid', '/code', { problem: presented.problem }));
  const { userId, scopes, id, clientId, nonce, redirectUri, challenge } = presented.claims;
  const verifier = form['code_verifier'];
  const made = verifier === undefined ? undefined : challengeOf(verifier);
  const wrong =
    (clientId !== client?.clientId && 'client_id') ||
    (redirectUri !== form['redirect_uri'] && 'redirect_uri') ||
    (challenge !== made && 'code_verifier');
  if (wrong) return reject(rawFinding('code-of-another', `/${wrong}`, { key: wrong }));
  return { userId, scopes, clientId, nonce, usedRefreshToken: id };
}
