/**
 * `npm run compare:behavior -- --base <commit>`: records what a commit (HEAD by default) and the working tree do, and prints
 * every difference. Exit code 1 if there is one.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';

type Json = Readonly<Record<string, unknown>>;
interface Difference {
  /** Section, name and place. */
  readonly at: string;
  readonly before: unknown;
  readonly after: unknown;
}

const NOW = Date.UTC(2026, 0, 5, 12);
const CLOCK = `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { given.length > 0 ? super(...given) : super(${NOW}); }
  static now() { return ${NOW}; }
};`;
const SHOWN_LINES = 24;

const { base } = parseArgs({ options: { base: { type: 'string', default: 'HEAD' } } }).values;
const root = path.resolve(import.meta.dirname, '../..');
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const node = (cwd: string, ...args: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Json;

/** Builds a tree, and records it with the recorder of this one. */
function recordTree(folder: string, output: string): Json {
  node(folder, 'scripts/build.ts');
  const clock = `data:text/javascript,${encodeURIComponent(CLOCK)}`;
  node(root, '--import', clock, path.join(import.meta.dirname, 'record.ts'), folder, output);
  return readJson(output);
}

/** Links the packages of this tree where they are all that the commit needs, else installs its own. */
function linkPackages(folder: string): void {
  const { dependencies, devDependencies } = readJson(path.join(folder, 'package.json')) as Record<string, Json>;
  const needed = Object.keys({ ...dependencies, ...devDependencies });
  if (needed.every((name) => existsSync(path.join(root, 'node_modules', name))))
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  else execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
}

function* differences(at: string, before: unknown, after: unknown): Generator<Difference> {
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) {
    if (before !== after) yield { at, before, after };
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    yield* differences(at === '' ? key : `${at} | ${key}`, before[key], after[key]);
}

const isTree = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Prints differences that are the same in several places once. */
function print(found: readonly Difference[]): void {
  const groups = new Map<string, Difference[]>();
  for (const each of found) {
    const key = JSON.stringify([each.before, each.after]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    console.log(`\n${first.at}${others.length === 0 ? '' : ` and ${others.length} more, as ${others[0]?.at}`}`);
    const patch = createTwoFilesPatch('', '', textOf(first.before), textOf(first.after), '', '', { context: 0 });
    const lines = patch.split('\n').slice(4);
    for (const line of lines.slice(0, SHOWN_LINES)) if (!line.startsWith('\\')) console.log(`  ${line.slice(0, 300)}`);
    if (lines.length > SHOWN_LINES) console.log(`  … ${lines.length - SHOWN_LINES} more lines`);
  }
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'fake-cxone-base-'));
const tree = path.join(scratch, 'tree');
git('worktree', 'add', '--quiet', '--detach', tree, git('rev-parse', '--verify', `${base}^{commit}`));
try {
  linkPackages(tree);
  const before = recordTree(tree, path.join(scratch, 'before.json'));
  const found = [...differences('', before, recordTree(root, path.join(scratch, 'after.json')))];
  print(found);
  console.log(`\n${found.length} differences from ${base}`);
  process.exitCode = found.length > 0 ? 1 : 0;
} finally {
  git('worktree', 'remove', '--force', tree);
  rmSync(scratch, { recursive: true, force: true });
}
