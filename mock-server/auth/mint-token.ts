import { ArgumentError } from '../../contracts/arguments/index.ts';
import { ACCESS_KEY_CLAIM, GENERATION_CLAIM, type TenantIndex } from '../../contracts/internal.ts';
import { isInstant } from '../../contracts/time/index.ts';
import type { Grant } from '../admin-types/index.ts';
import type { SandboxState, SigningKey } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { timeIn, updateState } from '../state/index.ts';
import { KEY_CLAIM, signToken } from '../tokens/index.ts';

/** Seconds that tokens live (AUTH-25), and codes (AS-100). */
export const ACCESS_TOKEN_LIFETIME = 3600;
const REFRESH_TOKEN_LIFETIME = 7200;
const CODE_LIFETIME = 60;

/** What a token is issued for, as far as the token road knows it. */
export interface TokenGrant extends Grant {
  readonly clientId?: string | undefined;
  readonly accessKeyId?: string | undefined;
  readonly redirectUri?: string | undefined;
  readonly challenge?: string | undefined;
  readonly nonce?: string | undefined;
}

type TokenKind = 'access' | 'id' | 'refresh' | 'code';
const LIFETIMES: Readonly<Partial<Record<TokenKind, number>>> = {
  refresh: REFRESH_TOKEN_LIFETIME,
  code: CODE_LIFETIME,
};

/** Why a token cannot live N seconds from a time, or undefined: it must end at a time that has a date. */
export function lifetimeProblem(now: number, expiresIn: number): string | undefined {
  return isInstant(now + expiresIn * 1000) ? undefined : 'expiresIn must end at a time that has a date';
}

/** Why no token can be issued for a user, or undefined: the tenant must have one of that id. */
export function userProblem({ tenant }: Sandbox, userId: string): string | undefined {
  if (tenant.user(userId) !== undefined) return undefined;
  return `no user has the id '${userId}'; there are ${tenant.tenant.users.map((user) => user.userId).join(', ')}`;
}

/** The grant where none is asked for: the tenant's first user, and every scope that some operation needs. */
export function defaultGrant({ tenant, contract }: Sandbox): Grant {
  const scopes = contract.tables.operations.flatMap(({ security }) =>
    security.flatMap((needed) => Object.values(needed).flat()),
  );
  return { userId: tenant.tenant.users[0]?.userId ?? '', scopes: [...new Set(scopes)] };
}

/** Mints an access token for anyone who asks the admin API for one. */
export async function mintAccessToken(sandbox: Sandbox, grant: Grant): Promise<string> {
  const { store, source } = sandbox;
  const key = await sandbox.tokens.key();
  let minted = '';
  await updateState(store, (state) => {
    const now = timeIn(state, source);
    const problem = lifetimeProblem(now, grant.expiresIn ?? ACCESS_TOKEN_LIFETIME);
    if (problem !== undefined) throw new ArgumentError('expiresIn', problem);
    const { tokens, state: after } = mintTokens(sandbox, key, state, now, grant, ['access']);
    minted = tokens[0] ?? '';
    return after;
  });
  return minted;
}

/** The same with what a program leaves out. Throws an ArgumentError for a user that the tenant does not have. */
export async function mintTokenOf(sandbox: Sandbox, grant: Partial<Grant>): Promise<string> {
  const unknownUser = grant.userId === undefined ? undefined : userProblem(sandbox, grant.userId);
  if (unknownUser !== undefined) throw new ArgumentError('userId', unknownUser);
  return mintAccessToken(sandbox, { ...defaultGrant(sandbox), ...grant });
}

/** Signs tokens of some kinds, and counts them: gives back the state after that. */
export function mintTokens(
  sandbox: Sandbox,
  key: SigningKey,
  state: SandboxState,
  now: number,
  grant: TokenGrant,
  kinds: readonly TokenKind[],
): { readonly tokens: readonly string[]; readonly state: SandboxState } {
  const first = state.counters.token + 1;
  const tokens = kinds.map((kind, index) =>
    signToken(key, {
      ...claimsOf(sandbox, now, grant, LIFETIMES[kind]),
      jti: `token-${first + index}`,
      ...(sandbox.key !== null && { [KEY_CLAIM]: sandbox.key }),
      ...(state.tokens.generation > 0 && { [GENERATION_CLAIM]: state.tokens.generation }),
      ...ownClaims(sandbox, grant, kind),
    }),
  );
  return { tokens, state: { ...state, counters: { ...state.counters, token: state.counters.token + kinds.length } } };
}

function claimsOf(
  { tenant, origin }: Sandbox,
  now: number,
  { userId, issuer = origin.url, expiresIn = ACCESS_TOKEN_LIFETIME }: Grant,
  lifetime = expiresIn,
) {
  const user = tenant.user(userId);
  const issuedAt = Math.floor(now / 1000);
  return {
    iss: issuer,
    sub: `user:${userId}`,
    aud: tenant.tenant.audience,
    tenant: tenant.tenant.name,
    tenantId: tenant.tenantId,
    given_name: user?.givenName,
    family_name: user?.familyName,
    iat: issuedAt,
    exp: issuedAt + lifetime,
  };
}

/** Those of a recorded access token (AUTH-23), and what the SDK reads of an id token (AUTH-24); `scope` is ours. */
function ownClaims({ tenant }: Sandbox, grant: TokenGrant, kind: TokenKind) {
  const { userId, clientId, accessKeyId, redirectUri, challenge, nonce } = grant;
  const scope = grant.scopes.join(' ');
  const own = { token_use: kind };
  switch (kind) {
    case 'access':
      return {
        ...own,
        ...agentClaims(tenant, userId),
        scope,
        role: { id: tenant.profileOf(userId)?.name },
        [ACCESS_KEY_CLAIM]: accessKeyId,
      };
    case 'id':
      // an id token is for the client that asked (OpenID Connect Core, section 2)
      return { ...own, ...agentClaims(tenant, userId), ...(clientId !== undefined && { aud: clientId }), nonce };
    case 'refresh':
      return { ...own, scope, client_id: clientId, [ACCESS_KEY_CLAIM]: accessKeyId };
    case 'code':
      return { ...own, scope, client_id: clientId, redirect_uri: redirectUri, code_challenge: challenge, nonce };
  }
}

function agentClaims(tenant: TenantIndex, userId: string) {
  const user = tenant.user(userId);
  return {
    name: [user?.givenName, user?.familyName].filter((part) => part !== undefined).join(' ') || undefined,
    userId,
    icAgentId: tenant.agentId(userId),
    teamId: user?.teamId ?? 1,
    icBUId: tenant.businessUnitId,
    icClusterId: tenant.cluster,
  };
}
