import { GENERATION_CLAIM, type User } from '../../contracts/internal.ts';
import type { Grant } from '../admin-types/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { KEY_CLAIM } from '../tokens/index.ts';

/** Seconds that tokens live (AUTH-25). */
export const ACCESS_TOKEN_LIFETIME = 3600;
const REFRESH_TOKEN_LIFETIME = 7200;

/** Why a token cannot live so many seconds, or undefined: it must end at a time that has a date. */
export function lifetimeProblem({ clock }: Sandbox, expiresIn: number): string | undefined {
  const end = new Date(clock.now() + expiresIn * 1000);
  return Number.isNaN(end.getTime()) ? 'expiresIn must end at a time that has a date' : undefined;
}

/** The grant of whoever has no preferences: the tenant's first user, and every scope that some operation needs. */
export function defaultGrant({ tenant, contract }: Sandbox): Grant {
  const scopes = contract.tables.operations.flatMap(({ security }) =>
    security.flatMap((needed) => Object.values(needed).flat()),
  );
  return { userId: tenant.tenant.users[0]?.userId ?? '', scopes: [...new Set(scopes)] };
}

/** Signs an access token with the claims of a recorded one (AUTH-23); `scope` is ours, the recorded one has none. */
export async function mintAccessToken(
  sandbox: Sandbox,
  { userId, scopes, expiresIn = ACCESS_TOKEN_LIFETIME, issuer }: Grant,
): Promise<string> {
  const problem = lifetimeProblem(sandbox, expiresIn);
  if (problem !== undefined) throw new RangeError(problem);
  return sign(sandbox, userId, expiresIn, issuer, {
    token_use: 'access',
    scope: scopes.join(' '),
    role: { id: profileName(sandbox, userId) },
  });
}

export function mintIdToken(
  sandbox: Sandbox,
  { userId, expiresIn = ACCESS_TOKEN_LIFETIME, issuer }: Grant,
): Promise<string> {
  return sign(sandbox, userId, expiresIn, issuer, { token_use: 'id' });
}

export function mintRefreshToken(sandbox: Sandbox, { userId, scopes, issuer }: Grant): Promise<string> {
  return sign(sandbox, userId, REFRESH_TOKEN_LIFETIME, issuer, { token_use: 'refresh', scope: scopes.join(' ') });
}

async function sign(
  sandbox: Sandbox,
  userId: string,
  lifetime: number,
  issuer: string = sandbox.origin.url,
  own: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const now = Math.floor(sandbox.clock.now() / 1000);
  const user: User | undefined = sandbox.tenant.user(userId);
  const { name, audience } = sandbox.tenant.tenant;
  const generation = await sandbox.stores.revocations.generation();
  return sandbox.tokens.sign({
    iss: issuer,
    sub: `user:${userId}`,
    aud: audience,
    tenant: name,
    given_name: user?.givenName,
    family_name: user?.familyName,
    iat: now,
    exp: now + lifetime,
    jti: sandbox.nextId('token'),
    ...(sandbox.key !== null && { [KEY_CLAIM]: sandbox.key }),
    ...(generation > 0 && { [GENERATION_CLAIM]: generation }),
    ...own,
  });
}

function profileName(sandbox: Sandbox, userId: string): string | undefined {
  return sandbox.tenant.profileOf(userId)?.name;
}
