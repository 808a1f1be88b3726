import { defineConfig } from 'vitest/config';
import { common, FULL } from './vitest.config.ts';

export default defineConfig({
  test: {
    ...common,
    globalSetup: ['scripts/test-time.ts'],
    projects: [
      { test: { ...common, name: 'full', include: [FULL], globalSetup: ['scripts/test-setup.ts'] } },
      { test: { ...common, name: 'types', include: [], typecheck: { enabled: true, only: true } } },
    ],
  },
});
