import { rawFinding } from '../../contracts/internal.ts';
import { type Inspected, isRejection, type Rejection, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { accessKeyGrant, exchangeGrant, refreshGrant } from './grants.ts';
import { claimsPresented, type Granted, issue, lookedAt } from './issue.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';

type Body = Readonly<Record<string, string | undefined>>;

const bodyOf = ({ value }: Inspected) => value as Body;
const preparing = (name: string) => (sandbox: Sandbox, body: unknown) =>
  lookedAt(sandbox, (body as Body | undefined)?.[name]);

const REFRESH_TOKEN_LIFETIME = 7200;

/** The login by access key, in JSON (AUTH-18). */
export const issueTokenByAccessKey: OperationHandler = {
  prepare: preparing('none'),
  apply(sandbox, context) {
    const { tokens, ...result } = issue(sandbox, context, accessKeyGrant(sandbox, bodyOf(context)['accessKeyId']));
    const { accessToken, idToken, refreshToken, expiresIn } = tokens;
    const body = {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: expiresIn,
      refresh_token: refreshToken,
      refresh_token_expires_in: REFRESH_TOKEN_LIFETIME,
      id_token: idToken,
    };
    return { ...result, body };
  },
};

/** A refresh, whose answer has other names than that of the login (AUTH-19). */
export const refreshUserToken: OperationHandler = {
  prepare: preparing('token'),
  apply: (sandbox, context) => session(sandbox, context, refreshGrant(sandbox, context, '/token')),
};

export const refreshPublicToken: OperationHandler = { ...refreshUserToken };

export const issuePublicToken: OperationHandler = {
  prepare: preparing('accessToken'),
  apply: (sandbox, context) => session(sandbox, context, exchangeGrant(sandbox, context, '/accessToken')),
};

function session(sandbox: Sandbox, context: Inspected, granted: Granted | Rejection): OperationResult | Rejection {
  if (isRejection(granted)) return granted;
  const { tokens, ...result } = issue(sandbox, context, granted);
  const body = {
    token: tokens.accessToken,
    tokenExpirationTimeSec: tokens.expiresIn,
    refreshToken: tokens.refreshToken,
    refreshTokenExpirationTimeSec: 0,
    sessionId: null,
  };
  return { ...result, body };
}

/** The token endpoint of the older platform (AUTH-20). */
export const issueLegacyToken: OperationHandler = {
  prepare: preparing('refresh_token'),
  apply(sandbox, context) {
    const form = bodyOf(context);
    const granted =
      form['grant_type'] === 'password'
        ? accessKeyGrant(sandbox, form['username'])
        : refreshGrant(sandbox, context, '/refresh_token');
    if (isRejection(granted)) return granted;
    const { tokens, ...result } = issue(sandbox, context, granted);
    const body = {
      access_token: tokens.accessToken,
      token_type: 'bearer',
      expires_in: tokens.expiresIn,
      refresh_token: tokens.refreshToken,
      scope: form['scope'] ?? '',
      ...agentOf(sandbox, context, granted.userId),
    };
    return { ...result, body };
  },
};

/** Whose token it is (AUTH-33). */
export const whoAmI: OperationHandler = {
  prepare: preparing('token'),
  apply(sandbox, context) {
    const presented = claimsPresented(sandbox, context, 'access');
    if ('problem' in presented)
      return reject(rawFinding('subject-token-invalid', '/token', { problem: presented.problem }));
    const { userId, issuer = sandbox.origin.url, expiresAt } = presented.claims;
    const now = Math.floor(context.startedAt / 1000);
    const body = {
      ...agentOf(sandbox, context, userId),
      // a fixed token of the tenant lives as long as a new one
      expires_in: expiresAt === undefined ? 3600 : Math.floor(expiresAt) - now,
      iss: issuer,
      sub: `user:${userId}`,
    };
    return { body };
  },
};

/** Which agent a user is, and where the API is. */
function agentOf({ tenant, origin }: Sandbox, { head }: Inspected, userId: string) {
  const url = origin.url + (head.mount ?? '');
  return {
    resource_server_base_uri: `${url}/inContactAPI/`,
    refresh_token_server_uri: `${url}/InContactAuthorizationServer/Token`,
    agent_id: tenant.agentId(userId),
    team_id: tenant.user(userId)?.teamId ?? 1,
    bus_no: tenant.businessUnitId,
  };
}
