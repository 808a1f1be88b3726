import path from 'node:path';
import { build } from 'esbuild';

/** Tests of what is mutated that run in one process: the cases in memory, and those that start a fake in the process. */
export const TEST_FILES = [
  'mock-server/cases/in-memory.test.ts',
  'contracts/inspect.test.ts',
  'contracts/inspect-rules.test.ts',
  'contracts/validation/validate-exchange.test.ts',
  'contracts/validation/placeholders.test.ts',
  'contracts/validation/wrong-paths.test.ts',
  'contracts/validation/parameters.test.ts',
  'cli/texts.test.ts',
  'contracts/explain/paths.test.ts',
  'contracts/contract/router.test.ts',
  'mock-server/cases/explained-cases.test.ts',
  'mock-server/state/store.test.ts',
  'mock-server/lifecycle/redact-entry.test.ts',
  'mock-server/lifecycle/commit.test.ts',
  'mock-server/lifecycle/resolve.test.ts',
  'mock-server/lifecycle/chosen-replies.test.ts',
  'mock-server/lifecycle/document-stages.test.ts',
  'mock-server/lifecycle/exchange.test.ts',
  'contracts/testing/contract-fetch.test.ts',
  'contracts/testing/document-contract.test.ts',
  'mock-server/auth/tokens.test.ts',
  'mock-server/overrides/scenario.test.ts',
  'mock-server/state/scenario-forms.test.ts',
  'mock-server/state/memory-budget.test.ts',
  'mock-server/state/clock.test.ts',
  'mock-server/state/reachable-store.test.ts',
  'mock-server/overrides/prefer.test.ts',
  'mock-server/overrides/magic.test.ts',
  'mock-server/server/stubs.test.ts',
  'mock-server/server/faults.test.ts',
  'mock-server/admin/admin-api.test.ts',
  'mock-server/auth/revocation.test.ts',
  'mock-server/auth/oidc-libraries.test.ts',
  'mock-server/server/openapi.test.ts',
  'mock-server/server/openapi-edges.test.ts',
  'mock-server/server/openapi-overrides.test.ts',
  'mock-server/server/openapi-rejections.test.ts',
  'mock-server/server/openapi-samples.test.ts',
  'mock-server/server/openapi-values.test.ts',
  'mock-server/server/long-poll.test.ts',
  'mock-server/replay/recording.test.ts',
  'mock-server/tenant/tenant.test.ts',
  'mock-server/tenant/changed-by.test.ts',
  'mock-server/tenant/two-replicas.test.ts',
];

/** As deep as the tests, since they read files by paths relative to themselves. */
const FOLDER = 'cli/mutation-bundle';

/**
 * Bundles the tests with what they test, in the mutated copy, which is the working directory: a process that loads 500
 * modules one by one takes longer to start than most mutants to be found.
 */
export async function bundleTests(): Promise<void> {
  await build({
    absWorkingDir: process.cwd(),
    entryPoints: [...TEST_FILES, 'scripts/mutation/collected-tests.ts'],
    outdir: FOLDER,
    entryNames: '[name]',
    alias: { vitest: './scripts/mutation/collected-tests.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    external: ['#*'],
    logLevel: 'error',
  });
}

/** Where a test file, or another entry of the bundle, is once it is bundled. */
export function bundled(file: string): string {
  return path.resolve(FOLDER, `${path.basename(file, '.ts')}.js`);
}
