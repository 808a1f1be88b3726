import { rawFinding } from '../../contracts/internal.ts';
import type { Grant } from '../admin-types/index.ts';
import {
  ACCESS_TOKEN_LIFETIME,
  isOwnIssuer,
  isRevoked,
  mintAccessToken,
  mintIdToken,
  mintRefreshToken,
} from '../auth/index.ts';
import { type Inspected, type Rejection, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { Apply, OperationHandler } from './operation-handler.ts';

/** The fake's own endpoints (AS-14). */
export const getConfiguration: Apply = ({ origin }, { head }) => ({
  slots: { origin: origin.url + (head.mount ?? '') },
});

/** The public half of the signing key. */
export const getKeys: Apply = async (sandbox) => {
  const { keyId, modulus, exponent } = await sandbox.tokens.key();
  return { slots: { keyId, modulus, exponent } };
};

type TokenForm = Readonly<Record<string, string | undefined>>;

/** Issues an access, an id and a refresh token for the owner of the access key, the refresh token or the client. */
export const issueToken: Apply = async (sandbox, exchange) => {
  const form = exchange.value as TokenForm;
  const grant = await grantOf(sandbox, exchange, form);
  if (!('userId' in grant)) return grant;
  return tokensFor(sandbox, { ...grant, issuer: sandbox.origin.url + (exchange.head.mount ?? '') });
};

async function tokensFor(sandbox: Sandbox, grant: Grant): Promise<OperationHandler> {
  const [accessToken, idToken, refreshToken] = await Promise.all([
    mintAccessToken(sandbox, grant),
    mintIdToken(sandbox, grant),
    mintRefreshToken(sandbox, grant),
  ]);
  return { slots: { accessToken, idToken, refreshToken, expiresIn: String(ACCESS_TOKEN_LIFETIME) } };
}

/** Whose rights are asked for. That keys and clients are known was settled by the rules. */
async function grantOf(sandbox: Sandbox, exchange: Inspected, form: TokenForm): Promise<Grant | Rejection> {
  const { accessKeys = [], clients = [] } = sandbox.tenant.tenant;
  switch (form['grant_type']) {
    case 'password': {
      const key = accessKeys.find(({ accessKeyId }) => accessKeyId === form['username']);
      return { userId: key?.userId ?? '', scopes: key?.scopes ?? [] };
    }
    case 'client_credentials': {
      const id = exchange.caller.basic?.id ?? form['client_id'];
      const client = clients.find(({ clientId }) => clientId === id);
      return { userId: client?.userId ?? '', scopes: client?.scopes ?? [] };
    }
    default:
      return refreshGrant(sandbox, form['refresh_token'] ?? '');
  }
}

/** A refresh token holds until it expires or is used (AUTH-25, AS-19). */
async function refreshGrant(sandbox: Sandbox, token: string): Promise<Grant | Rejection> {
  const looked = await sandbox.tokens.look(token);
  const rejected = reject(rawFinding('refresh-token-invalid', '/refresh_token', {}));
  if ('fault' in looked) return rejected;
  const { purpose, issuer, expiresAt = 0, id, userId, scopes } = looked.claims;
  if (purpose !== 'refresh' || !isOwnIssuer(sandbox, issuer) || expiresAt <= sandbox.clock.now() / 1000)
    return rejected;
  if (await isRevoked(sandbox, token, looked)) return rejected;
  return (await sandbox.stores.refreshTokens.use(id)) ? { userId, scopes } : rejected;
}
