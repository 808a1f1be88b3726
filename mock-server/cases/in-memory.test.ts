import { describe, expect, test } from 'vitest';
import { answer, createWorld } from '../index.ts';
import { readCases, tenantOf } from './case-files.ts';
import { breachesOf, expected, type Seen, summaryOf } from './seen.ts';
import { SIGNING_KEY } from './tokens.ts';
import { wireRequest } from './wire.ts';

const ORIGIN = 'http://127.0.0.1:4010';

describe('in memory, without a server', () => {
  const cases = readCases().filter(({ only }) => only === undefined);
  test.each(cases.map((each) => [each.title, each] as const))('%s', async (_title, each) => {
    const world = await createWorld({
      tenant: tenantOf(each),
      ...(each.rulings && { rulings: each.rulings }),
      signingKey: SIGNING_KEY,
      origin: ORIGIN,
    });
    const { head, body } = await wireRequest(each, ORIGIN);
    const tooLarge = body.length > (head.path === '/auth/token' ? 16_384 : 262_144);
    const made = await answer(world, head, tooLarge ? { tooLarge } : { bytes: body });
    const headers = Object.fromEntries(
      made.headers.flatMap((name, index) =>
        index % 2 === 0 ? [[name.toLowerCase(), made.headers[index + 1] ?? '']] : [],
      ),
    );
    const [entry] = await world.stores.journal.list();
    const seen: Seen = { ...made, headers, entry, calls: await world.stores.calls.list() };
    expect(summaryOf(each, seen)).toEqual(expected(each, ORIGIN));
    expect(breachesOf(each, seen)).toEqual([]);
  });
});
