/** What a program imports: the name of its file in dist/, and its source. */
export const ENTRIES = {
  index: 'mock-server/index.ts',
  contracts: 'contracts/index.ts',
  client: 'mock-server/client/index.ts',
  testing: 'contracts/testing/index.ts',
  jest: 'mock-server/testing/jest.ts',
  msw: 'mock-server/testing/msw.ts',
  vitest: 'mock-server/testing/vitest.ts',
  'vitest-global-setup': 'mock-server/testing/vitest-global-setup.ts',
} as const;
