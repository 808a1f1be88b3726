import { readAuthorization } from '../../contracts/internal.ts';
import {
  andThen,
  type Credentials,
  type RequestContext,
  type Head,
  headerValues,
  type MaybePromise,
  type TokenLooked,
} from '../exchange/index.ts';
import type { World } from '../sandbox/index.ts';
import { fixedToken, isRevoked } from './revocation.ts';

/**
 * The first of the two doors to the world: what must be known of the head before the rooms can judge it. At once,
 * unless a token is seen for the first time.
 */
export function look(world: World, exchange: RequestContext): MaybePromise<RequestContext> {
  return andThen(credentialsOf(world, exchange.head), (credentials) => {
    exchange.credentials = credentials;
    return exchange;
  });
}

function credentialsOf(world: World, head: Head): MaybePromise<Credentials> {
  const presented = readAuthorization(headerValues(head, 'authorization'));
  return presented.kind === 'bearer' ? bearerCredentials(world, presented.token) : presented;
}

function bearerCredentials(world: World, token: string): MaybePromise<Credentials> {
  const fixed = fixedToken(world, token);
  if (fixed === undefined) {
    return andThen(world.tokens.look(token), (looked) => credentialsWith(world, token, looked));
  }
  const { userId, scopes = [], expiresAt, notBefore, revoked = false } = fixed;
  const looked: TokenLooked = {
    claims: {
      userId,
      scopes,
      expiresAt: seconds(expiresAt),
      notBefore: seconds(notBefore),
      id: token,
      purpose: 'access',
    },
  };
  return revoked ? { kind: 'bearer', token, looked, revoked } : credentialsWith(world, token, looked);
}

function credentialsWith(world: World, token: string, looked: TokenLooked): MaybePromise<Credentials> {
  return andThen(isRevoked(world, token, looked), (revoked) => ({ kind: 'bearer', token, looked, revoked }));
}

function seconds(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Date.parse(date) / 1000;
}
