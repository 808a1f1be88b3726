import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['vitest/*.test.ts'],
    globalSetup: ['fake-cxone/vitest/global-setup'],
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
