import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TOOLS_FOLDER = fileURLToPath(new URL('../node_modules/.cache/tools', import.meta.url));

/** Development tools and tables that are large or bring many packages, and that few who clone the project ever need. */
const TOOLS = {
  '@arethetypeswrong/cli': '0.18.5',
  '@biomejs/biome': '2.5.15',
  '@redocly/cli': '2.77.0',
  '@stoplight/spectral-cli': '6.16.3',
  'html-validate': '10.17.0',
  jest: '30.5.2',
  knip: '6.30.0',
  'libphonenumber-js': '1.13.16',
  'mocha-junit-reporter': '2.2.1',
  newman: '6.2.2',
  recheck: '4.5.0',
} as const;

/** The path of a file of a development tool, which is installed where it is missing. */
export function fileOfTool(tool: keyof typeof TOOLS, file: string): string {
  const folder = path.join(TOOLS_FOLDER, tool.replace('/', '-'), TOOLS[tool]);
  installBeside(folder, path.join(tool, 'package.json'), [`${tool}@${TOOLS[tool]}`]);
  return path.join(folder, 'node_modules', tool, file);
}

/** Installs packages that are too large for the project into a folder of their own, unless `file` is there already. */
export function installBeside(folder: string, file: string, packages: readonly string[]): void {
  if (existsSync(path.join(folder, 'node_modules', file))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  const flags = [
    '--legacy-peer-deps',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--save-exact',
  ];
  const { status } = spawnSync('npm', ['install', '--prefix', folder, ...flags, ...packages], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${packages.join(' ')} cannot be installed: npm ended with ${status}`);
}
