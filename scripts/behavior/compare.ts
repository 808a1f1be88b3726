/**
 * `npm run compare:behavior -- --base <commit>`: records what a commit (HEAD by default) and the working tree do, and prints
 * every difference that neither the rename table nor the list of stated differences explains. Exit code 1 if there is one.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { renamerFor } from './apply-renames.ts';
import { statedDifferences } from './stated-differences.ts';

type Json = Readonly<Record<string, unknown>>;
interface Difference {
  readonly section: string;
  /** Name and place. */
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

const RECORDER = [
  'record.ts',
  'cases.ts',
  'record-responses.ts',
  'record-signatures.ts',
  '../../cli/test-support/explained-cases.ts',
];
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

/** Runs Node to its end; what it prints is shown if it fails. */
function node(args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')} failed:\n${output}`))));
  });
}

const build = (folder: string) => node(['--import', 'tsx', 'scripts/build.ts'], folder);

/** Records a tree that is built, with the recorder of this one. */
async function recordTree(folder: string, texts: string, output: string): Promise<Json> {
  const clock = `data:text/javascript,${encodeURIComponent(CLOCK)}`;
  const recorder = path.join(import.meta.dirname, 'record.ts');
  await node(['--import', 'tsx', '--import', clock, recorder, folder, texts, output], root);
  return readRecord(output);
}

const readRecord = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Json;

/** Where the record of a commit is kept: it never changes while the recorder is the same. */
function keptRecord(commit: string): string {
  const digest = createHash('sha256');
  for (const file of RECORDER) digest.update(readFileSync(path.join(import.meta.dirname, file)));
  return path.join(cache, `${commit}-${digest.digest('hex').slice(0, 12)}.json`);
}

async function recordBase(folder: string, kept: string): Promise<Json> {
  if (existsSync(kept)) return readRecord(kept);
  const record = await recordTree(folder, folder, `${kept}.new`);
  renameSync(`${kept}.new`, kept);
  return record;
}

/** Links the packages of this tree where they are all that the commit needs, else installs its own. */
function linkPackages(folder: string): void {
  const manifest = readRecord(path.join(folder, 'package.json')) as Record<string, Json>;
  const needed = Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  if (needed.every((name) => existsSync(path.join(root, 'node_modules', name))))
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  else execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
}

/** Applied to both records, so that a tree that is renamed in part shows no difference for what is still to come. */
function inNewWords(record: Json): Json {
  return { ...renamerFor('public data')(record), exports: renamerFor()(record['exports']) };
}

function* differences(section: string, name: string, before: unknown, after: unknown): Generator<Difference> {
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) {
    if (before !== after) yield { section, name, before, after };
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    yield* differences(section, name === '' ? `${key}: ` : `${name}/${key}`, before[key], after[key]);
}

const isTree = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function isStated({ section, name }: Difference): boolean {
  return statedDifferences.some((stated) => stated.section === section && stated.name.test(name));
}

/** Prints differences that are the same in several places once. */
function print(found: readonly Difference[]): void {
  const groups = new Map<string, Difference[]>();
  for (const each of found) {
    const key = JSON.stringify([each.section, each.before, each.after]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const { section, name, before, after } = first;
    console.log(
      `\n${section} | ${name}${others.length === 0 ? '' : ` and ${others.length} more, as ${others[0]?.name}`}`,
    );
    const [, , , , ...lines] = createTwoFilesPatch('', '', textOf(before), textOf(after), '', '', { context: 0 }).split(
      '\n',
    );
    for (const line of lines.slice(0, SHOWN_LINES)) if (!line.startsWith('\\')) console.log(`  ${line.slice(0, 300)}`);
    if (lines.length > SHOWN_LINES) console.log(`  … ${lines.length - SHOWN_LINES} more lines`);
  }
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}

const begun = performance.now();
const commit = git('rev-parse', '--verify', `${base}^{commit}`);
const cache = path.join(tmpdir(), 'fake-cxone-behavior');
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(path.join(tmpdir(), 'fake-cxone-base-'));
git('worktree', 'add', '--quiet', '--detach', '--force', scratch, commit);
try {
  const kept = keptRecord(commit);
  linkPackages(scratch);
  // one after the other, for both link the command in the same node_modules
  if (!existsSync(kept)) await build(scratch);
  await build(root);
  const output = path.join(cache, 'working-tree.json');
  const [recorded, recordedNow] = await Promise.all([recordBase(scratch, kept), recordTree(root, scratch, output)]);
  const [before, after] = [inNewWords(recorded), inNewWords(recordedNow)];
  const all = Object.keys({ ...before, ...after }).flatMap((section) => [
    ...differences(section, '', before[section], after[section]),
  ]);
  const found = all.filter((each) => !isStated(each));
  print(found);
  const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8').replace(/\s+/g, ' ');
  const unwritten = statedDifferences.filter(({ why }) => !changelog.includes(why));
  for (const { why } of unwritten) console.log(`\nCHANGELOG.md does not state: ${why}`);
  console.log(
    `\n${found.length} unstated differences from ${base}, ${all.length - found.length} stated; records are in ${cache}; ` +
      `${Math.round((performance.now() - begun) / 1000)} s`,
  );
  process.exitCode = found.length + unwritten.length > 0 ? 1 : 0;
} finally {
  git('worktree', 'remove', '--force', scratch);
  rmSync(scratch, { recursive: true, force: true });
}
