import { andThen, type MaybePromise, mountOf, type TokenLooked } from '../exchange/index.ts';
import type { World } from '../sandbox/index.ts';
import { digestOf, keyOfToken } from '../tokens/index.ts';

/** The fixed token of the tenant that a text is, also with the world's test key behind it. */
export function fixedToken({ tenant, key }: World, token: string) {
  return tenant.tenant.bearerTokens?.find((each) => token === each.token || token === `${each.token}~${key}`);
}

/** True for a token that somebody has revoked in this world, alone or with all others. */
export function isRevoked(world: World, token: string, looked: TokenLooked): MaybePromise<boolean> {
  const { revocations } = world.stores;
  return andThen(revocations.oldest(), (oldest) => {
    const isOfBefore = 'claims' in looked && (looked.claims.generation ?? oldest) < oldest;
    if (isOfBefore) return true;
    return andThen(revocations.isEmpty(), (isEmpty) =>
      isEmpty ? false : revocations.has(digestOf(nameOf(world, token))),
    );
  });
}

/** The test key that a token belongs to, where that is another one's world. */
export function keyOfForeignToken(world: World, token: string): string | undefined {
  if (fixedToken(world, token) !== undefined) return undefined;
  const tilde = token.lastIndexOf('~');
  const isFixed = tilde > 0 && fixedToken(world, token.slice(0, tilde)) !== undefined;
  const key = isFixed ? token.slice(tilde + 1) : keyOfToken(token);
  return key === undefined || key === world.key ? undefined : key;
}

/** Revokes one token; false where it is none of the fake's. */
export function revokeToken(world: World, token: string): MaybePromise<boolean> {
  const revoke = () => andThen(world.stores.revocations.add(digestOf(nameOf(world, token))), () => true);
  if (fixedToken(world, token) !== undefined) return revoke();
  return andThen(world.tokens.look(token), (looked) => ('fault' in looked ? false : revoke()));
}

/** Revokes every token that was issued up to now, and the fixed ones that there are. */
export function revokeAllTokens({ stores, tenant }: World): MaybePromise<void> {
  return stores.revocations.addAll((tenant.tenant.bearerTokens ?? []).map(({ token }) => digestOf(token)));
}

function nameOf(world: World, token: string): string {
  return fixedToken(world, token)?.token ?? token;
}

/** True for the origin of the fake, and for the place where the world of a test key is mounted on it. */
export function isOwnIssuer({ origin, key }: World, issuer: string | undefined): boolean {
  return issuer === origin.url || (key !== null && issuer === origin.url + mountOf(key));
}
