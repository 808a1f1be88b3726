import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** What `npm test` leaves to `npm run test:full`. */
export const FULL = '**/*.full.test.ts';
/** Needs no build, and leaves nothing behind in its process. */
const PURE = ['contracts/**/*.test.ts', 'mock-server/cases/in-memory.test.ts'];

export const common = {
  exclude: ['**/node_modules/**', 'dist/**', 'examples/*/**'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  maxWorkers: availableParallelism(),
} satisfies TestProjectInlineConfiguration['test'];

export default defineConfig({
  test: {
    ...common,
    globalSetup: ['scripts/test-time.ts'],
    projects: [
      { test: { ...common, name: 'pure', include: PURE, exclude: [...common.exclude, FULL], isolate: false } },
      {
        test: {
          ...common,
          name: 'fast',
          include: ['**/*.test.ts'],
          exclude: [...common.exclude, FULL, ...PURE],
          globalSetup: ['scripts/test-setup.ts'],
        },
      },
    ],
  },
});
