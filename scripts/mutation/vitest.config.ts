import { defineConfig } from 'vitest/config';

/**
 * The in-memory tests of what is mutated, in the one process that Stryker runs them in. Mutants of what is evaluated at
 * import are put to all of them, so that every file here counts.
 */
export default defineConfig({
  test: {
    include: [
      'mock-server/cases/in-memory.test.ts',
      'contracts/inspect.test.ts',
      'contracts/{rules,validation}/*.test.ts',
      'mock-server/{lifecycle,auth,state}/*.test.ts',
    ],
    isolate: false,
    testTimeout: 120_000,
  },
});
