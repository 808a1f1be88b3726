import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import type { TestProject } from 'vitest/node';
import { setup } from './vitest-global-setup.ts';

test.each([
  { said: 2, want: 2 },
  { said: undefined, want: availableParallelism() },
])('there are as many fakes as workers may be: $said is $want', async ({ said, want }) => {
  let urls: readonly string[] = [];
  const project = {
    vitest: { config: { maxWorkers: said } },
    provide: (_name: string, given: readonly string[]) => {
      urls = given;
    },
  };
  const end = await setup(project as unknown as TestProject);
  expect(new Set(urls).size).toBe(want);
  expect((await fetch(`${urls.at(-1)}/_fake/health`)).status).toBe(200);
  await end();
});
