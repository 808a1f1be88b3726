import type { Credentials, TokenLooked } from './caller.ts';
import { type Exchange, type Head, headerValues } from './exchange.ts';
import { andThen, type MaybePromise } from './maybe-promise.ts';
import type { World } from './world.ts';

/** RFC 6750 section 2.1: b64token. */
const BEARER_TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;

/**
 * The first of the two doors to the world: what must be known of the head before the rooms can judge it. At once,
 * unless a token is seen for the first time.
 */
export function look(world: World, exchange: Exchange): MaybePromise<Exchange> {
  return andThen(credentialsOf(world, exchange.head), (credentials) => {
    exchange.credentials = credentials;
    return exchange;
  });
}

function credentialsOf(world: World, head: Head): MaybePromise<Credentials> {
  const [authorization, ...others] = headerValues(head, 'authorization');
  if (authorization === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'malformed', fault: 'credentials-repeated' };
  const [, scheme = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'basic') return basicCredentials(rest);
  if (scheme.toLowerCase() !== 'bearer') return scheme === '' ? { kind: 'none' } : { kind: 'other-scheme' };
  if (rest === '') return { kind: 'malformed', fault: 'credentials-empty' };
  if (!BEARER_TOKEN.test(rest)) return { kind: 'malformed', fault: 'credentials-syntax' };
  return bearerCredentials(world, rest);
}

/** RFC 7617 section 2: base64 of id, colon, secret. */
function basicCredentials(encoded: string): Credentials {
  const decoded = /^[A-Za-z0-9+/]+={0,2}$/.test(encoded) ? Buffer.from(encoded, 'base64').toString('utf8') : '';
  const colon = decoded.indexOf(':');
  if (colon < 0) return { kind: 'malformed', fault: 'credentials-syntax' };
  return { kind: 'basic', id: decoded.slice(0, colon), secret: decoded.slice(colon + 1) };
}

function bearerCredentials(world: World, token: string): MaybePromise<Credentials> {
  const fixed = world.tenant.tenant.bearerTokens?.find((each) => each.token === token);
  if (fixed === undefined) {
    return andThen(
      world.tokens.look(token),
      (looked): Credentials => ({ kind: 'bearer', token, looked, revoked: false }),
    );
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
  return { kind: 'bearer', token, looked, revoked };
}

function seconds(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Date.parse(date) / 1000;
}
