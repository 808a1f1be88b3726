import { type Command, Option } from 'commander';
import type { ContractChange } from '../../contracts/diff/index.ts';
import { diffGithub, diffMarkdown, diffText } from '../../contracts/report/index.ts';
import { loadOpenApi } from '../../generated/index.ts';
import { EXIT, readFileOption, readForm, stdinText, UsageError } from '../files/index.ts';
import {
  type ReportOption,
  type ReportWriters,
  reportOptionOf,
  reportsIn,
  type Shell,
  shellOf,
  writeReports,
} from '../output/index.ts';

const KINDS = ['pretty', 'json', 'markdown', 'github'] as const;
type ReportKind = (typeof KINDS)[number];
/** The word for the version that this program was made with. */
const BUILT_IN = 'built-in';

interface DiffOptions {
  readonly report?: ReportOption<ReportKind>[];
  readonly json?: true;
  readonly failOn: 'breaking' | 'any' | 'never';
}

const notes = ({ curl }: Shell) => `
A version is a file openapi.json or .yaml, of this contract or any OpenAPI 3 document; - is stdin, and built-in the version of this
program. Differences are found by meaning: breaking, not breaking, or evidence only - claims, descriptions, hints, examples.

Examples:
  fake-cxone diff node_modules/fake-cxone/generated/openapi.json built-in
  fake-cxone diff old.json new.json --report pretty --report markdown=comment.md
  ${curl} -s http://127.0.0.1:4010/_fake/openapi.json | fake-cxone diff built-in - --fail-on any`;

export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('compare two versions of the contract: breaking changes, other changes, evidence')
    .argument('<old>', `an OpenAPI 3 document: a file, - for stdin, or ${BUILT_IN}`)
    .argument('<new>', 'the same')
    .optionsGroup('Reports:')
    .option(
      '--report <kind[=file]>',
      `${KINDS.join(', ')}; pretty by default; may be given several times`,
      reportOptionOf(KINDS),
    )
    .option('--json', 'the same as --report json')
    .addOption(
      new Option('--fail-on <changes>', 'what ends with exit code 1')
        .choices(['breaking', 'any', 'never'])
        .default('breaking'),
    )
    .addHelpText('after', notes(shellOf()))
    .action(diff);
}

async function diff(old: string, next: string, options: DiffOptions): Promise<void> {
  if (old === '-' && next === '-') throw new UsageError('only one of the two versions can come from stdin');
  const { diffContracts } = await import('../../contracts/diff/index.ts');
  const changes = diffContracts(await documentOf(old), await documentOf(next));
  await writeReports<ReportKind>(reportsIn(options), writersOf(changes, next));
  const counted = changes.filter(
    ({ kind }) => options.failOn === 'any' || (options.failOn === 'breaking' && kind === 'breaking'),
  );
  if (counted.length > 0) process.exitCode = EXIT.failed;
}

async function documentOf(name: string): Promise<object> {
  if (name === BUILT_IN) return (await loadOpenApi()) as object;
  const { documentProblems } = await import('../../contracts/diff/index.ts');
  if (/^https?:\/\//.test(name))
    throw new UsageError(`${name} is not fetched; pipe it: ${shellOf().curl} -s ${name} | fake-cxone diff … -`);
  const text = name === '-' ? await stdinText() : readFileOption(name);
  const called = name === '-' ? 'stdin' : name;
  return (await readForm(called, text, 'this version of the contract', async (value) =>
    documentProblems(value),
  )) as object;
}

function writersOf(changes: readonly ContractChange[], next: string): ReportWriters<ReportKind> {
  return {
    pretty: (paint) => diffText(changes, paint),
    json: () => `${JSON.stringify({ totals: totalsOf(changes), changes }, null, 2)}\n`,
    markdown: () => diffMarkdown(changes),
    github: () => diffGithub(changes, next),
  };
}

function totalsOf(changes: readonly ContractChange[]): Record<ContractChange['kind'], number> {
  const totals = { breaking: 0, compatible: 0, evidence: 0 };
  for (const { kind } of changes) totals[kind] += 1;
  return totals;
}
