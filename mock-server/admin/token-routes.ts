import {
  ACCESS_TOKEN_LIFETIME,
  defaultGrant,
  type Grant,
  keyOfForeignToken,
  mintAccessToken,
  revokeAllTokens,
  revokeToken,
} from '../auth/index.ts';
import { type Answer, andThen } from '../exchange/index.ts';
import type { World } from '../sandbox/index.ts';
import { json, noContent, problem, withForm } from './responses.ts';
import type { ControlRequest, ControlRoute } from './route.ts';

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

/**
 * `POST /_fake/tokens {"scopes": ["…"], "expiresIn": 3600, "userId": "…"}` gives a token; all three may be left out.
 * `expiresIn` is in seconds; below zero the token has expired already.
 */
export async function mintToken(world: World, { body }: ControlRequest): Promise<Answer> {
  const wish = readWish(world, Buffer.from(body).toString('utf8'));
  return typeof wish === 'string' ? problem(400, wish) : json(201, { token: await mintAccessToken(world, wish) });
}

/** What is asked for, or what is wrong with it. */
function readWish(world: World, text: string): Grant | string {
  let wish: unknown;
  try {
    wish = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    return 'the body is not JSON; send {"scopes": ["…"], "expiresIn": 3600}';
  }
  if (wish === null || typeof wish !== 'object' || Array.isArray(wish)) return 'the body must be a JSON object';
  const stray = Object.keys(wish).find((key) => !['scopes', 'expiresIn', 'userId'].includes(key));
  if (stray !== undefined) return `'${stray}' is not a key; there are scopes, expiresIn and userId`;
  const usual = defaultGrant(world);
  const { scopes = usual.scopes, expiresIn = ACCESS_TOKEN_LIFETIME, userId } = wish as Partial<Grant>;
  if (!Array.isArray(scopes) || scopes.some((scope) => typeof scope !== 'string'))
    return 'scopes must be an array of strings';
  if (!Number.isSafeInteger(expiresIn)) return 'expiresIn must be a whole number of seconds';
  if (userId !== undefined && world.tenant.user(userId) === undefined) {
    return `no user has the id '${userId}'; there are ${world.tenant.tenant.users.map((user) => user.userId).join(', ')}`;
  }
  return { scopes, expiresIn, userId: userId ?? usual.userId };
}
