import { startFakeCxone } from 'fake-cxone';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    fakeUrl: string;
  }
}

/** One server for all tests of all workers. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const fake = await startFakeCxone();
  project.provide('fakeUrl', fake.url);
  return () => fake.close();
}
