import { BeyondLimit, parseForeignJson } from '../../contracts/internal.ts';
import type { Grant } from '../admin-types/index.ts';
import {
  ACCESS_TOKEN_LIFETIME,
  defaultGrant,
  keyOfForeignToken,
  lifetimeProblem,
  mintAccessToken,
  revokeAllTokens,
  revokeToken,
  userProblem,
} from '../auth/index.ts';
import { type Answer, andThen, problem } from '../exchange/index.ts';
import { type Sandbox, timeOf } from '../sandbox/index.ts';
import { json, noContent, withForm } from './responses.ts';
import type { AdminRoute, ControlRequest } from './route.ts';

/** Tokens: made as a test wants them, and revoked. */
export const tokenRoutes: readonly AdminRoute[] = [
  { method: 'POST', path: '/tokens', takesBody: true, answer: mintToken },
  {
    method: 'POST',
    path: '/tokens/revoke',
    takesBody: true,
    answer: (sandbox, { body }) =>
      withForm('TokenRevocation', body, ({ token }) => {
        if (token === undefined) return andThen(revokeAllTokens(sandbox), noContent);
        const key = keyOfForeignToken(sandbox, token);
        if (key !== undefined)
          return problem(400, `the token belongs to the test key '${key}'; revoke it under that key`);
        return andThen(revokeToken(sandbox, token), (isRevoked) =>
          isRevoked ? noContent() : problem(400, 'the token is neither one that this fake has issued nor a fixed one'),
        );
      }),
  },
];

/**
 * `POST /_fake/tokens {"scopes": ["…"], "expiresIn": 3600, "userId": "…"}` gives a token; all three may be left out.
 * `expiresIn` is in seconds; below zero the token has expired already.
 */
async function mintToken(sandbox: Sandbox, { body }: ControlRequest): Promise<Answer> {
  const grant = readGrant(sandbox, await timeOf(sandbox), Buffer.from(body).toString('utf8'));
  return typeof grant === 'string' ? problem(400, grant) : json(201, { token: await mintAccessToken(sandbox, grant) });
}

/** What is asked for, or what is wrong with it. */
function readGrant(sandbox: Sandbox, now: number, text: string): Grant | string {
  let grant: unknown;
  try {
    grant = text.trim() === '' ? {} : parseForeignJson(text);
  } catch (error) {
    if (error instanceof BeyondLimit) return `the body is not accepted: ${error.message}`;
    return 'the body is not JSON; send {"scopes": ["…"], "expiresIn": 3600}';
  }
  if (grant === null || typeof grant !== 'object' || Array.isArray(grant)) return 'the body must be a JSON object';
  const stray = Object.keys(grant).find((key) => !['scopes', 'expiresIn', 'userId'].includes(key));
  if (stray !== undefined) return `'${stray}' is not a key; there are scopes, expiresIn and userId`;
  const usual = defaultGrant(sandbox);
  const { scopes = usual.scopes, expiresIn = ACCESS_TOKEN_LIFETIME, userId } = grant as Partial<Grant>;
  if (!Array.isArray(scopes) || scopes.some((scope) => typeof scope !== 'string'))
    return 'scopes must be an array of strings';
  if (!Number.isSafeInteger(expiresIn)) return 'expiresIn must be a whole number of seconds';
  const lifetime = lifetimeProblem(now, expiresIn);
  if (lifetime !== undefined) return lifetime;
  const unknownUser = userId === undefined ? undefined : userProblem(sandbox, userId);
  if (unknownUser !== undefined) return unknownUser;
  return { scopes, expiresIn, userId: userId ?? usual.userId };
}
