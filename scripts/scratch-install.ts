import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Installs packages that are too large for the project into a folder of their own, unless `file` is there already. */
export function installBeside(folder: string, file: string, packages: readonly string[]): void {
  if (existsSync(path.join(folder, 'node_modules', file))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  const flags = ['--legacy-peer-deps', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact'];
  const { status } = spawnSync('npm', ['install', '--prefix', folder, ...flags, ...packages], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${packages.join(' ')} cannot be installed: npm ended with ${status}`);
}
