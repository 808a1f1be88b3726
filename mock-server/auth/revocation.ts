import { mountOf } from '../admin-types/index.ts';
import { andThen, type MaybePromise, type TokenStatus } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { digestOf, keyOfToken } from '../tokens/index.ts';

/** The fixed token of the tenant that a text is, also with the sandbox's test key behind it. */
export function fixedToken({ tenant, key }: Sandbox, token: string) {
  return tenant.tenant.bearerTokens?.find((each) => token === each.token || token === `${each.token}~${key}`);
}

/** True for a token that somebody has revoked in this sandbox, alone or with all others. */
export function isRevoked(sandbox: Sandbox, token: string, looked: TokenStatus): MaybePromise<boolean> {
  const { revocations } = sandbox.stores;
  return andThen(revocations.oldest(), (oldest) => {
    const isOfBefore = 'claims' in looked && (looked.claims.generation ?? oldest) < oldest;
    if (isOfBefore) return true;
    return andThen(revocations.isEmpty(), (isEmpty) =>
      isEmpty ? false : revocations.has(digestOf(nameOf(sandbox, token))),
    );
  });
}

/** The test key that a token belongs to, where that is another one's sandbox. */
export function keyOfForeignToken(sandbox: Sandbox, token: string): string | undefined {
  if (fixedToken(sandbox, token) !== undefined) return undefined;
  const tilde = token.lastIndexOf('~');
  const isFixed = tilde > 0 && fixedToken(sandbox, token.slice(0, tilde)) !== undefined;
  const key = isFixed ? token.slice(tilde + 1) : keyOfToken(token);
  return key === undefined || key === sandbox.key ? undefined : key;
}

/** Revokes one token; false where it is none of the fake's. */
export function revokeToken(sandbox: Sandbox, token: string): MaybePromise<boolean> {
  const revoke = () => andThen(sandbox.stores.revocations.add(digestOf(nameOf(sandbox, token))), () => true);
  if (fixedToken(sandbox, token) !== undefined) return revoke();
  return andThen(sandbox.tokens.look(token), (looked) => ('fault' in looked ? false : revoke()));
}

/** Revokes every token that was issued up to now, and the fixed ones that there are. */
export function revokeAllTokens({ stores, tenant }: Sandbox): MaybePromise<void> {
  return stores.revocations.addAll((tenant.tenant.bearerTokens ?? []).map(({ token }) => digestOf(token)));
}

function nameOf(sandbox: Sandbox, token: string): string {
  return fixedToken(sandbox, token)?.token ?? token;
}

/** True for the origin of the fake, and for the place where the sandbox of a test key is mounted on it. */
export function isOwnIssuer({ origin, key }: Sandbox, issuer: string | undefined): boolean {
  return issuer === origin.url || (key !== null && issuer === origin.url + mountOf(key));
}
