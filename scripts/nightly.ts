/** `npm run test:nightly`: what takes too long for every change. All of it runs; exits with 1 where any of it fails. */
import { spawnSync } from 'node:child_process';

const RUNS = [
  ['fuzz'],
  ['differential'],
  ['soak', '--', '--minutes', '5'],
  ['bench', '--', '--seconds', '1', '--rounds', '3', '--compare'],
  ['mutation'],
  ['specmatic'],
  ['clients'],
  ['runtimes'],
  ['public-documents'],
  ['test:full', '--', 'site/docs-accessibility', 'site/docs-in-chromium', 'cli/workers'],
  ['test:learn', '--', 'mock-server/cases/openapi-3.0', 'mock-server/cases/witness'],
  ['measure:upload'],
  ['test:full', '--', 'mock-server/cases/session-model'],
  ['test', '--', 'mock-server/cases/dialer-model'],
];
const STEPS = '100000';
const env = {
  ...process.env,
  ALL_PAGES: '1',
  RACING_REQUESTS: '50000',
  SESSION_STEPS: STEPS,
  DIALER_STEPS: STEPS,
};

const failed = RUNS.filter((args) => spawnSync('npm', ['run', ...args], { stdio: 'inherit', env }).status !== 0);
for (const [name] of failed) console.log(`failed: npm run ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;
