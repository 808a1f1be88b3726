import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['*.test.ts'], globalSetup: ['./one-fake.ts'], sequence: { concurrent: true }, maxConcurrency: 20 },
});
