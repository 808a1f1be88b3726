import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['failing/*.test.ts'] } });
