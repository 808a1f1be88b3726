/**
 * `npm run mutation`: how many faults in the core the in-memory tests find. Stryker changes one place of the source at a
 * time; a change that no test notices survives. `-- --only contracts/rules` runs one folder, or one file, and may be given
 * several times; `--leave-out-static` leaves out what is evaluated at import, where each mutant takes a process of its own. Exits with 1
 * where fewer than 90 % of the mutants are killed that `equivalents.json` does not list, where that list is longer than
 * 5 % of all, and where an entry of it is stale.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { installBeside } from '../scratch-install.ts';
import { isSame, type Mutant, type MutationReport, mutantsOf, readEquivalents } from './mutants.ts';

/** Installed beside the project, not in it: it is needed here alone, and brings 170 packages. */
const STRYKER = ['@stryker-mutator/core@9.6.1'];
const FOLDERS = [
  'contracts/validation',
  'contracts/rules',
  'mock-server/lifecycle',
  'mock-server/auth',
  'mock-server/state',
];
const LEAST_KILLED = 0.9;
const MOST_EQUIVALENT = 0.05;

const RUNNER = fileURLToPath(new URL('runner.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const scratch = path.join(ROOT, 'node_modules/.cache/mutation');
const runnerFile = path.join(scratch, 'runner.mjs');
const reportFile = path.join(scratch, 'report.json');

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    concurrency: { type: 'string', default: '1' },
    'leave-out-static': { type: 'boolean', default: false },
  },
});
const folders = values.only ?? FOLDERS;

installBeside(scratch, '@stryker-mutator/core', STRYKER);
rmSync(reportFile, { force: true });
const stryker = path.join(scratch, 'node_modules/@stryker-mutator/core/bin/stryker.js');
await build({
  entryPoints: [RUNNER],
  outfile: runnerFile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  external: ['esbuild'],
});
run(process.execPath, [stryker, 'run', configFile()]);
process.exitCode = verdict(mutantsOf(JSON.parse(readFileSync(reportFile, 'utf8')) as MutationReport)) ? 0 : 1;

function configFile(): string {
  const config = {
    plugins: [runnerFile],
    testRunner: 'in-process',
    mutate: folders.map((each) => (each.endsWith('.ts') ? each : `${each}/**/*.ts`)).concat('!**/*.test.ts'),
    coverageAnalysis: 'perTest',
    ignoreStatic: values['leave-out-static'],
    concurrency: Number(values.concurrency),
    timeoutMS: 15_000,
    // a busy machine is slow, which is no failure
    dryRunTimeoutMinutes: 60,
    tempDirName: path.join(tmpdir(), 'fake-cxone-mutation'),
    ignorePatterns: ['dist', 'coverage', 'examples'],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: reportFile },
    allowConsoleColors: false,
  };
  const file = path.join(scratch, 'stryker.config.json');
  writeFileSync(file, JSON.stringify(config));
  return file;
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

/** Prints a line for each folder, and what is wrong; true where nothing is. */
function verdict(mutants: readonly Mutant[]): boolean {
  const isSelected = ({ file }: { file: string }) =>
    folders.some((each) => file === each || file.startsWith(`${each}/`));
  const equivalents = readEquivalents().filter(isSelected);
  const isEquivalent = (mutant: Mutant) => equivalents.some((each) => isSame(each, mutant));
  const stale = equivalents.filter((each) => !mutants.some((mutant) => isSame(each, mutant) && !mutant.isKilled));
  const counted = mutants.filter((each) => each.isKilled || !isEquivalent(each));
  for (const mutant of counted.filter((each) => !each.isKilled))
    console.log(`survived ${mutant.at}\n  ${mutant.line}\n  ${mutant.original}  ->  ${mutant.replacement}`);
  for (const { file, original, replacement } of stale)
    console.log(`stale in equivalents.json: ${file}: ${original}  ->  ${replacement}`);
  for (const folder of folders) {
    const here = counted.filter(({ file }) => file === folder || file.startsWith(`${folder}/`));
    console.log(`${folder}: ${killedOf(here)} of ${here.length} killed`);
  }
  const share = killedOf(counted) / counted.length;
  const listed = (mutants.length - counted.length) / mutants.length;
  console.log(
    `${(share * 100).toFixed(1)} % of ${counted.length} mutants killed, ${mutants.length - counted.length} equivalent`,
  );
  return share >= LEAST_KILLED && listed <= MOST_EQUIVALENT && stale.length === 0;
}

function killedOf(mutants: readonly Mutant[]): number {
  return mutants.filter(({ isKilled }) => isKilled).length;
}
