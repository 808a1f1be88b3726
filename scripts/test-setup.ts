/** Before the tests: builds dist/ where it is older than a source, so that what runs as a process is what the sources say. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { globSync } from 'tinyglobby';

/** What the build writes first and last. */
const [FIRST, LAST] = ['dist/site-assets.js', 'dist/jest.d.cts'];
const SOURCES = [
  '{cli,contracts,mock-server,site,generated}/**',
  'scripts/{build*,entries}.ts',
  'package.json',
  'tsconfig*.json',
];

export function setup(): void {
  if (isBuilt()) return;
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  execFileSync(process.execPath, [tsx, 'scripts/build.ts'], { stdio: 'inherit' });
}

function isBuilt(): boolean {
  if (!existsSync(FIRST) || !existsSync(LAST)) return false;
  const built = statSync(FIRST).mtimeMs;
  const sources = globSync(SOURCES, { ignore: ['**/*.test.ts', '**/*.txt'] });
  return sources.every((file) => statSync(file).mtimeMs < built);
}
