import { andThen } from '../maybe-promise.ts';
import { keyOfForeignToken, revokeAllTokens, revokeToken } from '../revocation.ts';
import type { ControlRoute } from './control-route.ts';
import { mintToken } from './mint-token.ts';
import { noContent, problem } from './problem.ts';
import { withForm } from './with-form.ts';

/** Tokens: made as a test wants them, and revoked. */
export const tokenRoutes: readonly ControlRoute[] = [
  { method: 'POST', path: '/tokens', answer: mintToken },
  {
    method: 'POST',
    path: '/tokens/revoke',
    answer: (world, { body }) =>
      withForm('TokenRevocation', body, ({ token }) => {
        if (token === undefined) return andThen(revokeAllTokens(world), noContent);
        const key = keyOfForeignToken(world, token);
        if (key !== undefined)
          return problem(400, `the token belongs to the test key '${key}'; revoke it under that key`);
        return andThen(revokeToken(world, token), (isRevoked) =>
          isRevoked ? noContent() : problem(400, 'the token is none that this fake has issued, and no fixed one'),
        );
      }),
  },
];
