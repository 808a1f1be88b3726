import { readAuthorization, valuesOf } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';
import { mountOf } from '../admin-types/index.ts';
import {
  andThen,
  type BearerCredentials,
  type Credentials,
  type Head,
  type MaybePromise,
  type Resolved,
  type TokenStatus,
} from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { digestOf } from '../tokens/index.ts';

/** Reads the Authorization header of a request. At once, unless a token is seen for the first time. */
export function resolveCredentials(sandbox: Sandbox, head: Head): MaybePromise<Credentials> {
  const presented = readAuthorization(valuesOf(head.rawHeaders, 'authorization'));
  return presented.kind === 'bearer' ? bearerCredentials(sandbox, presented.token) : presented;
}

/** A token looked at: one of the fake's own, or a fixed one of the tenant. */
export function bearerCredentials(sandbox: Sandbox, token: string): MaybePromise<BearerCredentials> {
  const fixed = fixedToken(sandbox, token);
  if (fixed === undefined) {
    return andThen(sandbox.tokens.look(token), ({ status, digest }) => ({
      kind: 'bearer',
      token,
      status,
      digest,
      isRevokedByTenant: false,
    }));
  }
  if (token !== fixed.token) return readFixed(fixed, token);
  const known = fixedCredentials.get(fixed);
  if (known !== undefined) return known;
  const read = readFixed(fixed, token);
  fixedCredentials.set(fixed, read);
  return read;
}

type FixedToken = NonNullable<ReturnType<typeof fixedToken>>;

/** Fixed tokens are of a tenant, which never changes: another one has others. */
const fixedCredentials = new WeakMap<FixedToken, BearerCredentials>();

/** `token` may have a test key behind it. */
function readFixed(fixed: FixedToken, token: string): BearerCredentials {
  const { userId, scopes = [], expiresAt, notBefore, revoked = false } = fixed;
  const [until, from] = [seconds(expiresAt), seconds(notBefore)];
  const claims = { userId, scopes, expiresAt: until, notBefore: from, id: token, purpose: 'access' as const };
  return { kind: 'bearer', token, status: { claims }, digest: digestOf(fixed.token), isRevokedByTenant: revoked };
}

/** The fixed token of the tenant that a text is, also with the sandbox's test key behind it. */
export function fixedToken({ tenant, key }: Sandbox, token: string) {
  return tenant.tenant.bearerTokens?.find((each) => token === each.token || token === `${each.token}~${key}`);
}

/** By which a token is known where it is kept; a fixed one is the same with a test key behind it. */
export function tokenDigest(sandbox: Sandbox, token: string): string {
  return digestOf(fixedToken(sandbox, token)?.token ?? token);
}

/** True for a token that somebody has revoked in the sandbox, alone or with all others. */
export function isRevoked({ state, revoked }: Resolved, status: TokenStatus, digest: string): boolean {
  const { oldest } = state.tokens;
  return ('claims' in status && (status.claims.generation ?? oldest) < oldest) || revoked.includes(digest);
}

/** True for the origin of the fake, and for the place where the sandbox of a test key is mounted on it. */
export function isOwnIssuer({ origin, key }: Sandbox, issuer: string | undefined): boolean {
  return issuer === origin.url || issuer === origin.url + mountOf(key);
}

function seconds(date: string | undefined): number | undefined {
  return date === undefined ? undefined : instantOf(date) / 1000;
}
