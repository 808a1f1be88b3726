import { isRejection, type MaybePromise, type Prepared } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { type GrantForm, grantOf, tokenOfForm } from './grants.ts';
import { issue, lookedAt } from './issue.ts';
import type { OperationHandler } from './operation-handler.ts';

/** The fake's own endpoints (AS-14). */
export const getConfiguration: OperationHandler = {
  apply: ({ origin }, { head }) => ({ slots: { origin: origin.url + (head.mount ?? '') } }),
};

/** The public half of the signing key. */
export const getKeys: OperationHandler = {
  prepare: async ({ tokens }) => ({ key: await tokens.key() }),
  apply(_sandbox, { request: { prepared } }) {
    if (prepared?.key === undefined) throw new Error('the signing key was not prepared');
    const { keyId, modulus, exponent } = prepared.key;
    return { slots: { keyId, modulus, exponent } };
  },
};

/** Issues an access, an id and a refresh token for what the grant says. */
export const issueToken: OperationHandler = {
  prepare: (sandbox: Sandbox, body: unknown): MaybePromise<Prepared> =>
    lookedAt(sandbox, tokenOfForm(body as GrantForm)),
  apply(sandbox, context) {
    const granted = grantOf(sandbox, context);
    if (isRejection(granted)) return granted;
    const { tokens, ...result } = issue(sandbox, context, granted);
    const { accessToken, idToken, refreshToken, expiresIn } = tokens;
    return { ...result, slots: { accessToken, idToken, refreshToken, expiresIn: String(expiresIn) } };
  },
};
