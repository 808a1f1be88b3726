import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What must hold after a change of spec/, in the order in which it is tried: each rests on the one before. */
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
export function runChecks(root: string, tell: (command: string) => void): FailedCheck | undefined {
  for (const [command, ...args] of CHECKS) {
    const line = [command, ...args].join(' ');
    tell(line);
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
