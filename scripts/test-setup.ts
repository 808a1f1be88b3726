import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Before the tests: builds dist/, so that what runs as a process is what stands in the sources. */

export function setup(): void {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  execFileSync(process.execPath, [tsx, 'scripts/build.ts'], { stdio: 'inherit' });
}
