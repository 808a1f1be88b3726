import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** What `npm test` leaves to `npm run test:full`. */
export const FULL = '**/*.full.test.ts';
/** What `npm run test:nightly` runs: it needs what is not installed with the project. */
export const NIGHTLY = '**/*.nightly.test.ts';
/** What needs no build. */
const PURE = ['contracts/**/*.test.ts', 'mock-server/cases/{in-memory,provoked}.test.ts'];

export const common = {
  exclude: ['**/node_modules/**', 'dist/**', 'examples/*/**'],
  // A busy machine is slow, which is no failure.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
  maxWorkers: availableParallelism(),
} satisfies TestProjectInlineConfiguration['test'];

/** Files that share a process load what they test once, which costs more than most tests. */
const shared = { ...common, isolate: false };

export default defineConfig({
  test: {
    ...common,
    globalSetup: ['scripts/test-time.ts'],
    projects: [
      { test: { ...shared, name: 'pure', include: PURE, exclude: [...common.exclude, FULL] } },
      {
        test: {
          ...shared,
          name: 'fast',
          include: ['**/*.test.ts'],
          exclude: [...common.exclude, FULL, NIGHTLY, ...PURE],
          globalSetup: ['scripts/test-setup.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, tsconfig: './tsconfig.types.json' },
        },
      },
    ],
  },
});
