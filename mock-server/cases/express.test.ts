import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';
import { groupsOf, readCases, tenantOf } from '../test-support/case-files.ts';
import { putToFake } from '../test-support/over-a-socket.ts';
import { expected, summaryOf, violationsOf } from '../test-support/seen.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';

describe.each([...groupsOf(readCases())])('through Express: %s', (_group, cases) => {
  let fake: FakeCxone;
  beforeAll(async () => {
    const [first] = cases;
    if (first === undefined) throw new Error('a group has cases');
    fake = await startFakeCxone({
      tenant: tenantOf(first),
      ...(first.variants && { variants: first.variants }),
      signingKey: SIGNING_KEY,
      requestTimeout: 500,
    });
  });
  afterAll(() => fake.close());

  test.each(cases.map((each) => [each.title, each] as const))('%s', async (_title, each) => {
    const seen = await putToFake(each, fake.url);
    expect(summaryOf(each, seen)).toEqual(expected(each, fake.url));
    expect(violationsOf(each, seen)).toEqual([]);
  });
});
