/**
 * Records what a tree of this project does, through its public doors alone: `record.ts <folder> <texts> <output>`. The
 * requests are those of the cases in `texts`, so that two trees get the same. compare.ts runs it under a fixed clock.
 */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { readExplainedCases } from '../../cli/test-support/explained-cases.ts';
import { renamerFor } from './apply-renames.ts';
import type { Inputs } from './cases.ts';
import { harOf, recordJournal, recordResponses } from './record-responses.ts';
import { recordSignatures } from './record-signatures.ts';

type Section = Readonly<Record<string, unknown>>;
interface Ended {
  readonly exit: number | null;
  readonly stdout: unknown;
  readonly stderr: string;
}

const scratch = mkdtempSync(path.join(tmpdir(), 'fake-cxone-record-'));
const REPORTS = ['json', 'sarif', 'junit', 'github', 'markdown'];
const COMMANDS = ['schema', 'schema --draft 07', 'schema --of error', 'schema --of exchange'].concat([
  'scenarios',
  'scenarios --json',
  'magic',
  'magic --json',
  'config',
  'config --json',
]);

/** The one file of a tree that a pattern of `git ls-files` finds. */
function fileIn(folder: string, ...patterns: string[]): string {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns];
  const files = execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).split('\n');
  const file = files.find((each) => !each.includes('/cases/'));
  if (!file) throw new Error(`${folder} has no ${patterns.join(' or ')}`);
  return path.join(folder, file);
}

interface VariantsFile {
  readonly [name: string]: { readonly default: string; readonly readings?: object; readonly values?: object };
}

function inputsFor(folder: string, texts: string): Inputs {
  const variantsFile = (of: string) => fileIn(of, 'spec/*variants.yaml', 'spec/*rulings.yaml');
  const variants = Object.entries(parse(readFileSync(variantsFile(texts), 'utf8')) as VariantsFile);
  const keyOf = (of: string) => path.parse(variantsFile(of)).name as Inputs['variantsKey'];
  const renamed = renamerFor('public data');
  const translate: Inputs['translate'] = (value) => (keyOf(folder) === keyOf(texts) ? value : renamed(value));
  return {
    folder,
    texts,
    variantsKey: keyOf(folder),
    variants: Object.fromEntries(
      variants.map(([name, { default: preset, readings, values }]) => [
        name,
        Object.keys(readings ?? values ?? {}).filter((value) => value !== preset),
      ]),
    ),
    tenant: translate(parse(readFileSync(fileIn(texts, 'spec/*tenants/default.yaml'), 'utf8')) as object),
    translate,
  };
}

/** Runs the command line of a tree under this process's fixed clock. */
function run(folder: string, args: readonly string[], { cwd = scratch, input = '' } = {}): Promise<Ended> {
  const clock = process.execArgv.filter((each) => each.startsWith('data:')).flatMap((each) => ['--import', each]);
  const env = { PATH: process.env['PATH'], HOME: scratch, NO_COLOR: '1', COLUMNS: '80' };
  const child = spawn(process.execPath, [...clock, path.join(folder, 'bin.js'), ...args], { cwd, env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => {
      if (/^Node\.js v\d/m.test(stderr)) reject(new Error(`${args.join(' ')}: ${stderr}`));
      resolve({ exit, stdout: parsed(steady(stdout)), stderr: steady(stderr) });
    });
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

async function recordHelp(folder: string): Promise<Section> {
  const main = await run(folder, ['--help']);
  const [, list = ''] = String(main.stdout).split(/^Commands:$/m);
  const commands = [...(list.split('\n\n')[0] ?? '').matchAll(/^ {2}([a-z-]+)/gm)].map(([, name = '']) => name);
  const helps = await inTurn(commands, async (name) => [name, await run(folder, [name, '--help'])]);
  return { ...Object.fromEntries(helps), 'fake-cxone': main };
}

async function recordExplain({ folder, texts, translate }: Inputs): Promise<Section> {
  const cases = readExplainedCases(path.dirname(fileIn(texts, '*explained/*.yaml')));
  const tenant = fileIn(folder, 'spec/*tenants/default.yaml');
  const texted = await inTurn(cases, async (each, index) => {
    const cwd = path.join(scratch, `explain-${index}`);
    mkdirSync(cwd);
    copyFileSync(tenant, path.join(cwd, 'tenant.yaml'));
    for (const [name, text] of Object.entries(each.files ?? {})) writeFileSync(path.join(cwd, name), text);
    const given = each.via === 'stdin' ? [] : [each.argument ?? each.input ?? ''];
    const args = ['explain', ...given, ...translate(each.options ?? [])];
    const input = (each.via === 'stdin' && each.input) || '';
    return [each.title, await run(folder, args.concat('--json'), { cwd, input })];
  });
  return Object.fromEntries(texted);
}

async function recordCheck({ folder, texts }: Inputs): Promise<Section> {
  writeFileSync(path.join(scratch, 'traffic.har'), JSON.stringify(harOf(texts)));
  const reports = REPORTS.flatMap((kind) => ['--report', `${kind}=report.${kind}`]);
  const pretty = await run(folder, ['check', 'traffic.har', '--report', 'pretty', ...reports]);
  if (pretty.exit === 2) throw new Error(pretty.stderr);
  const read = (kind: string) => parsed(steady(readFileSync(path.join(scratch, `report.${kind}`), 'utf8')));
  return { pretty, ...Object.fromEntries(REPORTS.map((kind) => [kind, read(kind)])) };
}

/** The documents that package.json exports. */
function recordDocuments(folder: string): Section {
  const schemas = readdirSync(path.join(folder, 'generated/schemas')).map((name) => `schemas/${name}`);
  const files = ['openapi.json', 'openapi-3.0.json', 'reference.md', 'types.ts', ...schemas];
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(folder, 'generated', file), 'utf8').split('\n')]),
  );
}

/** The golden texts: what explain prints, which cli/explained.test.ts compares with its output. */
function recordPrinted(folder: string): Section {
  const printed = path.dirname(fileIn(folder, '*explained/printed/*.txt'));
  return Object.fromEntries(readdirSync(printed).map((name) => [name, readFileSync(path.join(printed, name), 'utf8')]));
}

/** Does something with each item, two at a time. */
async function inTurn<T, R>(items: readonly T[], act: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await act(next[1], next[0]);
  };
  await Promise.all([worker(), worker()]);
  return results;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

const [, , folder = '.', texts = folder, output = 'record.json'] = process.argv;
const inputs = inputsFor(path.resolve(folder), path.resolve(texts));
const record = {
  cases: await recordResponses(inputs),
  journal: await recordJournal(inputs),
  help: await recordHelp(inputs.folder),
  explain: await recordExplain(inputs),
  check: await recordCheck(inputs),
  commands: Object.fromEntries(
    await inTurn(COMMANDS, async (line) => [line, await run(inputs.folder, line.split(' '))]),
  ),
  documents: recordDocuments(inputs.folder),
  printed: recordPrinted(inputs.folder),
  exports: recordSignatures(inputs.folder),
};
writeFileSync(output, `${JSON.stringify(sorted(record), null, 1)}\n`);
rmSync(scratch, { recursive: true });
