/**
 * Records what a tree of this project does, through its public doors alone: `record.ts <folder> <output>`. The requests
 * are those of the cases in this tree, so that two trees get the same. compare.ts runs it under a fixed clock.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ExplainedCase, readExplainedCases } from '../../cli/test-support/explained-cases.ts';
import { recordJournal, recordResponses } from './record-responses.ts';
import { recordSignatures } from './record-signatures.ts';

type Section = Readonly<Record<string, unknown>>;
interface Ended {
  readonly exit: number | null;
  readonly stdout: unknown;
  readonly stderr: string;
}

const scratch = mkdtempSync(path.join(tmpdir(), 'fake-cxone-record-'));
const [, , folder = '.', output = 'record.json'] = process.argv;
const TENANT = path.resolve(import.meta.dirname, '../../spec/tenants/default.yaml');
const REPORTS = ['json', 'sarif', 'junit', 'github', 'markdown'];
const COMMANDS = [
  ...['schema', 'schema --draft 07', 'schema --of error', 'schema --of exchange'],
  ...['scenarios', 'scenarios --json', 'magic', 'magic --json', 'config', 'config --json'],
];

/** Runs the command line of the tree under this process's fixed clock. */
function run(args: readonly string[], cwd = scratch, input = ''): Promise<Ended> {
  const clock = process.execArgv.filter((each) => each.startsWith('data:')).flatMap((each) => ['--import', each]);
  const env = { PATH: process.env['PATH'], HOME: scratch, NO_COLOR: '1', COLUMNS: '80' };
  const child = spawn(process.execPath, [...clock, path.join(folder, 'bin.js'), ...args], { cwd, env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, stdout: parsed(steady(stdout)), stderr: steady(stderr) }));
  });
}

const steady = (text: string) => text.replaceAll(scratch, '(folder)');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function recordHelp(): Promise<Section> {
  const main = await run(['--help']);
  const [, list = ''] = String(main.stdout).split(/^Commands:$/m);
  const commands = [...(list.split('\n\n')[0] ?? '').matchAll(/^ {2}([a-z-]+)/gm)].map(([, name = '']) => name);
  return { 'fake-cxone': main, ...(await eachOf(commands, (name) => run([name, '--help']))) };
}

async function recordExplain(): Promise<Section> {
  const cases = new Map(readExplainedCases().map((each) => [each.title, each]));
  return eachOf([...cases.keys()], (title, index) => {
    const each = cases.get(title) as ExplainedCase;
    const cwd = path.join(scratch, `explain-${index}`);
    mkdirSync(cwd);
    copyFileSync(TENANT, path.join(cwd, 'tenant.yaml'));
    for (const [name, text] of Object.entries(each.files ?? {})) writeFileSync(path.join(cwd, name), text);
    const given = each.via === 'stdin' ? [] : [each.argument ?? each.input ?? ''];
    const args = ['explain', ...given, ...(each.options ?? []), '--json'];
    return run(args, cwd, (each.via === 'stdin' && each.input) || '');
  });
}

async function recordCheck(har: unknown): Promise<Section> {
  writeFileSync(path.join(scratch, 'traffic.har'), JSON.stringify(har));
  const reports = REPORTS.flatMap((kind) => ['--report', `${kind}=report.${kind}`]);
  const pretty = await run(['check', 'traffic.har', '--report', 'pretty', ...reports]);
  if (pretty.exit !== 0 && pretty.exit !== 1) throw new Error(pretty.stderr);
  const read = (kind: string) => parsed(steady(readFileSync(path.join(scratch, `report.${kind}`), 'utf8')));
  return { pretty, ...Object.fromEntries(REPORTS.map((kind) => [kind, read(kind)])) };
}

/** The documents that package.json exports, and the golden texts of explain. */
function recordTexts(below: string, files: readonly string[]): Section {
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(folder, below, file), 'utf8').split('\n')]),
  );
}

function filesBelow(below: string): string[] {
  const entries = readdirSync(path.join(folder, below), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => path.relative(path.join(folder, below), path.join(parentPath, name)));
}

/** Does something with each name, two at a time. */
async function eachOf(names: readonly string[], act: (name: string, at: number) => Promise<unknown>): Promise<Section> {
  const results: Record<string, unknown> = {};
  const queue = [...names.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[1]] = await act(next[1], next[0]);
  };
  await Promise.all([worker(), worker()]);
  return results;
}

const journal = await recordJournal(folder);
const schemas = filesBelow('generated/schemas').map((name) => `schemas/${name}`);
const record = {
  cases: await recordResponses(folder),
  journal,
  help: await recordHelp(),
  explain: await recordExplain(),
  check: await recordCheck(journal['har']),
  commands: await eachOf(COMMANDS, (line) => run(line.split(' '))),
  documents: recordTexts('generated', ['openapi.json', 'openapi-3.0.json', 'reference.md', 'types.ts', ...schemas]),
  printed: recordTexts('cli/explained/printed', filesBelow('cli/explained/printed')),
  exports: recordSignatures(folder),
};
writeFileSync(output, JSON.stringify(record));
rmSync(scratch, { recursive: true });
