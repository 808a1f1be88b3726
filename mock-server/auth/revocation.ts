import { andThen, type MaybePromise } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { updateState } from '../state/index.ts';
import { digestOf } from '../tokens/index.ts';
import { fixedToken, tokenDigest } from './credentials.ts';

/** The test key that a token belongs to, where that is another one's sandbox. */
export function keyOfForeignToken(sandbox: Sandbox, token: string): string | undefined {
  if (fixedToken(sandbox, token) !== undefined) return undefined;
  const tilde = token.lastIndexOf('~');
  const isFixed = tilde > 0 && fixedToken(sandbox, token.slice(0, tilde)) !== undefined;
  const key = isFixed ? token.slice(tilde + 1) : sandbox.tokens.testKeyOf(token);
  return key === undefined || key === sandbox.key ? undefined : key;
}

/** Revokes one token; false where it is none of the fake's. */
export function revokeToken(sandbox: Sandbox, token: string): MaybePromise<boolean> {
  const revoke = () => andThen(sandbox.store.revoke([tokenDigest(sandbox, token)]), () => true);
  if (fixedToken(sandbox, token) !== undefined) return revoke();
  return andThen(sandbox.tokens.look(token), ({ status }) => ('fault' in status ? false : revoke()));
}

/** Revokes every token that was issued up to now, and the fixed ones that there are. */
export async function revokeAllTokens({ store, tenant }: Sandbox): Promise<void> {
  await store.revoke((tenant.tenant.bearerTokens ?? []).map(({ token }) => digestOf(token)));
  await updateState(store, (state) => {
    const generation = state.tokens.generation + 1;
    return { ...state, tokens: { generation, oldest: generation } };
  });
}
