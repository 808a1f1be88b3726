import { rawFinding } from '../../contracts/internal.ts';
import {
  ACCESS_TOKEN_LIFETIME,
  type Grant,
  isOwnIssuer,
  isRevoked,
  mintAccessToken,
  mintIdToken,
  mintRefreshToken,
} from '../auth/index.ts';
import { type Inspected, type Refusal, refuse } from '../exchange/index.ts';
import type { World } from '../sandbox/index.ts';
import type { Apply, OperationHandler } from './operation-handler.ts';

/** The fake's own endpoints (AS-14). */
export const getConfiguration: Apply = ({ origin }, { head }) => ({
  slots: { origin: origin.url + (head.mount ?? '') },
});

/** The public half of the signing key. */
export const getKeys: Apply = async (world) => {
  const { keyId, modulus, exponent } = await world.tokens.key();
  return { slots: { keyId, modulus, exponent } };
};

type TokenForm = Readonly<Record<string, string | undefined>>;

/** Issues an access, an id and a refresh token for the owner of the access key, the refresh token or the client. */
export const issueToken: Apply = async (world, exchange) => {
  const form = exchange.value as TokenForm;
  const grant = await grantOf(world, exchange, form);
  if (!('userId' in grant)) return grant;
  return tokensFor(world, { ...grant, issuer: world.origin.url + (exchange.head.mount ?? '') });
};

async function tokensFor(world: World, grant: Grant): Promise<OperationHandler> {
  const [accessToken, idToken, refreshToken] = await Promise.all([
    mintAccessToken(world, grant),
    mintIdToken(world, grant),
    mintRefreshToken(world, grant),
  ]);
  return { slots: { accessToken, idToken, refreshToken, expiresIn: String(ACCESS_TOKEN_LIFETIME) } };
}

/** Whose rights are asked for. That keys and clients are known was settled by the rules. */
async function grantOf(world: World, exchange: Inspected, form: TokenForm): Promise<Grant | Refusal> {
  const { accessKeys = [], clients = [] } = world.tenant.tenant;
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
      return refreshGrant(world, form['refresh_token'] ?? '');
  }
}

/** A refresh token holds until it expires or is used (AUTH-25, AS-19). */
async function refreshGrant(world: World, token: string): Promise<Grant | Refusal> {
  const looked = await world.tokens.look(token);
  const refused = refuse(rawFinding('refresh-token-invalid', '/refresh_token', {}));
  if ('fault' in looked) return refused;
  const { purpose, issuer, expiresAt = 0, id, userId, scopes } = looked.claims;
  if (purpose !== 'refresh' || !isOwnIssuer(world, issuer) || expiresAt <= world.clock.now() / 1000) return refused;
  if (await isRevoked(world, token, looked)) return refused;
  return (await world.stores.refreshTokens.use(id)) ? { userId, scopes } : refused;
}
