import { rawFinding } from '../../contracts/internal.ts';
import type { Grant } from '../admin-types/index.ts';
import { ACCESS_TOKEN_LIFETIME, isOwnIssuer, isRevoked, mintTokens, tokenDigest } from '../auth/index.ts';
import { type Inspected, type Rejection, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { OperationHandler } from './operation-handler.ts';

/** The fake's own endpoints (AS-14). */
export const getConfiguration: OperationHandler = {
  apply: ({ origin }, { head }) => ({ slots: { origin: origin.url + (head.mount ?? '') } }),
};

/** The public half of the signing key. */
export const getKeys: OperationHandler = {
  prepare: async ({ tokens }) => ({ key: await tokens.key() }),
  apply(_sandbox, { request: { prepared } }) {
    if (prepared?.key === undefined) throw new Error('the signing key was not prepared');
    const { keyId, modulus, exponent } = prepared.key;
    return { slots: { keyId, modulus, exponent } };
  },
};

type TokenForm = Readonly<Record<string, string | undefined>>;

/** Issues an access, an id and a refresh token for the owner of the access key, the refresh token or the client. */
export const issueToken: OperationHandler = {
  async prepare(sandbox, body) {
    const key = await sandbox.tokens.key();
    const { grant_type: type, refresh_token: token } = (body ?? {}) as TokenForm;
    if (type !== 'refresh_token' || token === undefined) return { key };
    const { status } = await sandbox.tokens.look(token);
    return { key, refreshToken: { status, digest: tokenDigest(sandbox, token) } };
  },
  apply(sandbox, context) {
    const { prepared } = context.request;
    if (prepared?.key === undefined) throw new Error('the signing key was not prepared');
    const granted = grantOf(sandbox, context);
    if (!('userId' in granted)) return granted;
    const { usedRefreshToken, ...grant } = granted;
    const issuer = sandbox.origin.url + (context.head.mount ?? '');
    const minted = mintTokens(sandbox, prepared.key, context.state, context.startedAt, { ...grant, issuer }, [
      'access',
      'id',
      'refresh',
    ]);
    const [accessToken = '', idToken = '', refreshToken = ''] = minted.tokens;
    return {
      slots: { accessToken, idToken, refreshToken, expiresIn: String(ACCESS_TOKEN_LIFETIME) },
      state: minted.state,
      ...(usedRefreshToken !== undefined && { effects: { usedRefreshToken } }),
    };
  },
};

type Granted = Grant & { readonly usedRefreshToken?: string };

/** Whose rights are asked for. That keys and clients are known was settled by the rules. */
function grantOf(sandbox: Sandbox, context: Inspected): Granted | Rejection {
  const form = context.value as TokenForm;
  const { accessKeys = [], clients = [] } = sandbox.tenant.tenant;
  switch (form['grant_type']) {
    case 'password': {
      const key = accessKeys.find(({ accessKeyId }) => accessKeyId === form['username']);
      return { userId: key?.userId ?? '', scopes: key?.scopes ?? [] };
    }
    case 'client_credentials': {
      const id = context.caller.basic?.id ?? form['client_id'];
      const client = clients.find(({ clientId }) => clientId === id);
      return { userId: client?.userId ?? '', scopes: client?.scopes ?? [] };
    }
    default:
      return refreshGrant(sandbox, context);
  }
}

/** A refresh token holds until it expires or is used (AUTH-25, AS-19). */
function refreshGrant(
  sandbox: Sandbox,
  { request: { prepared, resolved }, startedAt }: Inspected,
): Granted | Rejection {
  const rejected = reject(rawFinding('refresh-token-invalid', '/refresh_token', {}));
  const { status, digest } = prepared?.refreshToken ?? {};
  if (status === undefined || digest === undefined || 'fault' in status) return rejected;
  const { purpose, issuer, expiresAt = 0, id, userId, scopes } = status.claims;
  if (purpose !== 'refresh' || !isOwnIssuer(sandbox, issuer) || expiresAt <= startedAt / 1000) return rejected;
  if (isRevoked(resolved, status, digest) || resolved.isUsed) return rejected;
  return { userId, scopes, usedRefreshToken: id };
}
