import { availableParallelism } from 'node:os';
import type { TestProject } from 'vitest/node';
import { assertArgument, isFunction, isShape, isWhole } from '../../contracts/arguments/index.ts';
import { startFakeCxone } from '../index.ts';

/** `globalSetup: ['fake-cxone/vitest/global-setup']`: a fake for each worker, and their urls for `fakeCxoneUrl()`. */

const isProject = isShape({
  vitest: isShape({ config: isShape({ maxWorkers: isWhole(1, 10_000) }, ['maxWorkers']) }),
  provide: isFunction,
});

/** Starts the fakes on free ports; what it gives back ends them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // where nobody says how many workers there may be, the configuration does not either: never more than processors
  assertArgument('project', project, isProject);
  const { maxWorkers = availableParallelism() } = project.vitest.config as { readonly maxWorkers?: number };
  const fakes = await Promise.all(Array.from({ length: maxWorkers }, () => startFakeCxone()));
  project.provide(
    'fakeCxoneUrls',
    fakes.map(({ url }) => url),
  );
  return async () => {
    await Promise.all(fakes.map((fake) => fake.close()));
  };
}
