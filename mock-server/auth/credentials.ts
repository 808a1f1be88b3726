import { readAuthorization } from '../../contracts/internal.ts';
import {
  andThen,
  type Credentials,
  type Head,
  headerValues,
  type MaybePromise,
  type RequestContext,
  type TokenStatus,
} from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { fixedToken, isRevoked } from './revocation.ts';

/**
 * The first of the two doors to the sandbox: what must be known of the head before the stages can judge it. At once,
 * unless a token is seen for the first time.
 */
export function look(sandbox: Sandbox, exchange: RequestContext): MaybePromise<RequestContext> {
  return andThen(credentialsOf(sandbox, exchange.head), (credentials) => {
    exchange.credentials = credentials;
    return exchange;
  });
}

function credentialsOf(sandbox: Sandbox, head: Head): MaybePromise<Credentials> {
  const presented = readAuthorization(headerValues(head, 'authorization'));
  return presented.kind === 'bearer' ? bearerCredentials(sandbox, presented.token) : presented;
}

function bearerCredentials(sandbox: Sandbox, token: string): MaybePromise<Credentials> {
  const fixed = fixedToken(sandbox, token);
  if (fixed === undefined) {
    return andThen(sandbox.tokens.look(token), (looked) => credentialsWith(sandbox, token, looked));
  }
  const { userId, scopes = [], expiresAt, notBefore, revoked = false } = fixed;
  const looked: TokenStatus = {
    claims: {
      userId,
      scopes,
      expiresAt: seconds(expiresAt),
      notBefore: seconds(notBefore),
      id: token,
      purpose: 'access',
    },
  };
  return revoked ? { kind: 'bearer', token, looked, revoked } : credentialsWith(sandbox, token, looked);
}

function credentialsWith(sandbox: Sandbox, token: string, looked: TokenStatus): MaybePromise<Credentials> {
  return andThen(isRevoked(sandbox, token, looked), (revoked) => ({ kind: 'bearer', token, looked, revoked }));
}

function seconds(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Date.parse(date) / 1000;
}
