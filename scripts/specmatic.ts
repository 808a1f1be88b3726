/**
 * `npm run specmatic`: two public documents and the cases of the whole document by Specmatic, which needs a Java
 * (`apt-get install -y default-jdk-headless`). Its npm package has the jar, and is installed beside the project: it is too large for it.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installBeside } from './scratch-install.ts';

const SPECMATIC = 'specmatic@2.55.1';
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const scratch = path.join(ROOT, 'node_modules/.cache/specmatic');
const JAR = 'specmatic/specmatic.jar';
const jar = path.join(scratch, 'node_modules', JAR);

installBeside(scratch, JAR, [SPECMATIC]);
run('npx', ['tsx', 'scripts/public-documents/specmatic.ts']);
run('npx', ['vitest', 'run', '--config', 'vitest.nightly.config.ts', 'specmatic']);

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, SPECMATIC_JAR: jar },
  });
  if (status !== 0) process.exit(status ?? 1);
}
