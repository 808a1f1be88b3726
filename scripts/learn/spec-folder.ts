import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError, writeWhole } from '../../cli/files/index.ts';
import type { SpecTexts } from './learned.ts';

/** What makes a folder the spec of a clone, which can be learned into and checked. */
const NEEDED = ['openapi.yaml', 'claims.yaml', 'variants.yaml', '../package.json', '../scripts/generate.ts'];

/** Reads the hand-written YAML files of spec/ in a clone of the project; rejects any other folder. */
export function readSpecFolder(folder: string): SpecTexts {
  const missing = NEEDED.find((file) => !existsSync(path.join(folder, file)));
  if (missing !== undefined) {
    throw new UsageError(
      `${folder} is not the spec of a clone of fake-cxone, for ${path.join(folder, missing)} is not there. ` +
        'learn changes the spec itself: clone the project, install it, and run it there, or name its folder by --spec',
    );
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

/** Writes the files that differ, and gives their names. */
export function writeSpecFolder(folder: string, before: SpecTexts, after: SpecTexts): string[] {
  const changed = [...after].filter(([file, text]) => before.get(file) !== text);
  for (const [file, text] of changed) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeWhole(path.join(folder, file), text);
  }
  return changed.map(([file]) => file);
}

/** What must pass after a change of spec/, in the order in which it is tried: each rests on the one before. */
const CHECKS: readonly (readonly [command: string, ...args: string[]])[] = [
  ['npm', 'run', '--silent', 'generate'],
  ['npx', 'tsc'],
  ['npm', 'run', '--silent', 'lint:spec'],
  [
    'npx',
    'vitest',
    'run',
    '--reporter=dot',
    'mock-server/cases/in-memory.test.ts',
    'mock-server/cases/provoked.test.ts',
  ],
];

/** A check that failed, with what it said. */
export interface FailedCheck {
  readonly command: string;
  readonly output: string;
}

/** Runs the checks of a clone; gives the first that fails. */
export function runChecks(root: string, onCommand: (command: string) => void): FailedCheck | undefined {
  for (const [command, ...args] of CHECKS) {
    const line = [command, ...args].join(' ');
    onCommand(line);
    // on Windows npm and npx are scripts, which only a shell runs
    const shell = process.platform === 'win32';
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      shell,
      maxBuffer: 1e8,
    });
    if (status !== 0) return { command: line, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
  }
  return undefined;
}

/** Whether spec/ and generated/ are as they were committed, so that git can bring them back; undefined without git. */
export function isCommitted(spec: string): boolean | undefined {
  const args = ['status', '--porcelain', '--', path.basename(spec), 'generated'];
  const { status, stdout } = spawnSync('git', args, { cwd: path.dirname(path.resolve(spec)), encoding: 'utf8' });
  return status === 0 ? stdout === '' : undefined;
}
