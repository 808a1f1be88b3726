import { readAuthorization } from '../../contracts/internal.ts';
import {
  andThen,
  type BearerCredentials,
  type Credentials,
  type Head,
  headerValues,
  type MaybePromise,
} from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { digestOf } from '../tokens/index.ts';
import { fixedToken, tokenDigest } from './revocation.ts';

/** Reads the Authorization header of a request. At once, unless a token is seen for the first time. */
export function resolveCredentials(sandbox: Sandbox, head: Head): MaybePromise<Credentials> {
  const presented = readAuthorization(headerValues(head, 'authorization'));
  return presented.kind === 'bearer' ? bearerCredentials(sandbox, presented.token) : presented;
}

function bearerCredentials(sandbox: Sandbox, token: string): MaybePromise<BearerCredentials> {
  const fixed = fixedToken(sandbox, token);
  if (fixed === undefined) {
    const digest = digestOf(token);
    return andThen(sandbox.tokens.look(token), (status) => ({
      kind: 'bearer',
      token,
      status,
      digest,
      isRevokedByTenant: false,
    }));
  }
  const { userId, scopes = [], expiresAt, notBefore, revoked = false } = fixed;
  const [until, from] = [seconds(expiresAt), seconds(notBefore)];
  const claims = { userId, scopes, expiresAt: until, notBefore: from, id: token, purpose: 'access' as const };
  return { kind: 'bearer', token, status: { claims }, digest: tokenDigest(sandbox, token), isRevokedByTenant: revoked };
}

function seconds(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Date.parse(date) / 1000;
}
