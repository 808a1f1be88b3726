import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { formProblems } from '../../contracts/index.ts';
import type { Learnable, Learned, ObservationsFile, SpecTexts } from '../../contracts/learn/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { AskedWrongly } from '../asked-wrongly.ts';
import { EXIT } from '../exit-codes.ts';
import { readFormFile } from '../form-file.ts';
import { learnedText, notesText } from '../learn/learned-text.ts';
import { isCommitted, runChecks } from '../learn/run-checks.ts';
import { readSpecFolder, writeSpecFolder } from '../learn/spec-folder.ts';
import { painter } from '../print/paint.ts';

interface LearnOptions {
  readonly spec: string;
  readonly apply?: true;
  readonly only?: Learnable[];
  readonly json?: true;
}

const KINDS = ['claims', 'rulings', 'replies', 'fields', 'entries'] as const satisfies readonly Learnable[];

const NOTES = `
For maintainers: it changes the spec of a clone of the project. What is learned:
  claims    what was seen whole becomes observed
  rulings   the reading under which everything was answered becomes the default
  replies   words of refusals and their headers
  fields    fields that the schemas of answers do not name
  entries   answers that the catalogue does not have
Observations that contradict each other are told and teach nothing. After a change all checks are run.

Examples:
  fake-cxone verify --target https://api-na1.example --observations seen.json
  fake-cxone learn seen.json
  fake-cxone learn seen.json --only claims --apply`;

export function addLearn(program: Command): void {
  program
    .command('learn')
    .description('propose what observations of a real server teach the spec, as a diff; applied on consent')
    .argument('<observations...>', 'files that fake-cxone verify wrote')
    .option('--spec <folder>', 'the spec of a clone of the project', 'spec')
    .option('--apply', 'apply it without being asked, and run the checks')
    .option('--only <kind>', `${KINDS.join(', ')}; may be given several times`, onlyOption)
    .option('--json', 'the proposals and the diff, for machines')
    .addHelpText('after', NOTES)
    .action(learnFrom);
}

function onlyOption(text: string, before: Learnable[] = []): Learnable[] {
  const kinds = text.split(',').map((word) => KINDS.find((kind) => kind === word));
  if (kinds.includes(undefined)) throw new InvalidArgumentError(`there are ${KINDS.join(', ')}.`);
  return [...before, ...kinds.filter((kind) => kind !== undefined)];
}

async function learnFrom(files: readonly string[], options: LearnOptions): Promise<void> {
  const texts = readSpecFolder(options.spec);
  const observations: ObservationsFile[] = [];
  for (const file of files) observations.push(await readObservations(file));
  const { learn } = await import('../../contracts/learn/index.ts');
  const found = await learn(observations, texts, options.only ?? KINDS);
  const learned = { ...found, notes: [...otherVersions(observations), ...found.notes] };
  await show(learned, texts, options);
  if (learned.proposals.length === 0) return;
  if (await mayApply(options)) return apply(learned, texts, options.spec);
  process.exitCode = EXIT.wrong;
}

async function readObservations(file: string): Promise<ObservationsFile> {
  const value = await readFormFile(file, 'the observations file', (each) => formProblems('Observations', each));
  return value as ObservationsFile;
}

/** Expectations of another version may be others; what was seen is held against the spec as it is now. */
function otherVersions(observations: readonly ObservationsFile[]): string[] {
  return observations
    .filter(({ fakeCxone }) => fakeCxone !== packageJson.version)
    .map(
      ({ tenant, fakeCxone }) =>
        `the probes of ${tenant} were sent by version ${fakeCxone}, and this is ${packageJson.version}`,
    );
}

async function show(learned: Learned, texts: SpecTexts, { json }: LearnOptions): Promise<void> {
  const { paintedDiff, specDiff } = await import('../learn/spec-diff.ts');
  const diff = specDiff(texts, learned.texts);
  if (json === true) {
    const proposals = learned.proposals.map(({ files, ...rest }) => ({ ...rest, files: [...files.keys()] }));
    const { conflicts, notes } = learned;
    process.stdout.write(`${JSON.stringify({ proposals, conflicts, notes, diff }, null, 2)}\n`);
    return;
  }
  const paint = painter(process.stdout);
  process.stderr.write(notesText(learned.notes, painter(process.stderr)));
  process.stdout.write(learnedText(learned, paint));
  if (diff !== '') process.stdout.write(`\n${paintedDiff(diff, paint)}`);
}

/** Asked for, or agreed to on a terminal; nobody is asked where nobody can answer. */
async function mayApply({ apply, json }: LearnOptions): Promise<boolean> {
  if (apply === true) return true;
  if (json === true || process.stdin.isTTY !== true || process.stderr.isTTY !== true) return false;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question('Apply this to the spec, and run the checks? [y/N] ');
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}

function apply(learned: Learned, texts: SpecTexts, spec: string): void {
  const committed = isCommitted(spec);
  if (committed === false) {
    throw new AskedWrongly(
      `${spec} or generated/ has changes that are not committed; commit or stash them, so that what is learned can be undone`,
    );
  }
  const root = path.dirname(path.resolve(spec));
  const changed = writeSpecFolder(spec, texts, learned.texts);
  process.stderr.write(`fake-cxone: ${changed.length} files of ${spec} are changed\n`);
  const failed = runChecks(root, (command) => process.stderr.write(`fake-cxone: ${command}\n`));
  if (failed === undefined) {
    process.stderr.write('fake-cxone: the checks pass; npm run build makes a fake of it, npm test runs the rest\n');
    return;
  }
  process.stderr.write(
    `${failed.output}\nfake-cxone: '${failed.command}' fails with what was learned. To undo it: ${undo(committed, spec)}\n`,
  );
  process.exitCode = EXIT.wrong;
}

function undo(committed: boolean | undefined, spec: string): string {
  const folder = path.basename(spec);
  return committed === undefined
    ? 'apply the diff above in reverse (patch -p1 -R), then npm run generate'
    : `git clean -fd ${folder} generated && git restore ${folder} generated`;
}
