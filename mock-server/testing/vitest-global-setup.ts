/** `globalSetup: ['fake-cxone/vitest/global-setup']`: a fake for each worker, and their urls for `fakeCxoneUrl()`. */
import type { TestProject } from 'vitest/node';
import { startFakeCxone } from '../index.ts';

/** Starts the fakes on free ports; what it gives back ends them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { maxWorkers } = project.vitest.config;
  const fakes = await Promise.all(Array.from({ length: maxWorkers }, () => startFakeCxone()));
  project.provide(
    'fakeCxoneUrls',
    fakes.map(({ url }) => url),
  );
  return async () => {
    await Promise.all(fakes.map((fake) => fake.close()));
  };
}
