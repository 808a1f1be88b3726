import { defineConfig } from 'vitest/config';
import { common, NIGHTLY } from './vitest.config.ts';

export default defineConfig({
  test: { ...common, globalSetup: ['scripts/test-time.ts', 'scripts/test-setup.ts'], include: [NIGHTLY] },
});
