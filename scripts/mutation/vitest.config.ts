import { defineConfig } from 'vitest/config';
import { PURE } from '../../vitest.config.ts';

/** The in-memory tests alone, in the one process that Stryker runs them in. */
export default defineConfig({
  test: {
    include: PURE,
    exclude: ['**/node_modules/**', 'dist/**', 'examples/*/**', '**/*.full.test.ts'],
    isolate: false,
    testTimeout: 120_000,
  },
});
