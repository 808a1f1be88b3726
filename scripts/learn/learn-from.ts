import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { EXIT, readFormFile, UsageError } from '../../cli/files/index.ts';
import { styler } from '../../cli/output/index.ts';
import { schemaProblems } from '../../contracts/internal.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { learn } from './learn.ts';
import type { Learnable, Learned, ObservationsFile, SpecTexts } from './learned.ts';
import { learnedText, notesText, paintedDiff, specDiff } from './learned-text.ts';
import { isCommitted, readSpecFolder, runChecks, writeSpecFolder } from './spec-folder.ts';

/** What can be learned, in the order in which it is. */
export const KINDS = ['claims', 'variants', 'replies', 'fields', 'entries'] as const satisfies readonly Learnable[];

/** The options of `npm run learn`. */
export interface LearnOptions {
  readonly spec: string;
  readonly apply?: true;
  readonly only?: Learnable[];
  readonly json?: true;
}

/** Shows what is learned from observations, and applies it with `--apply` or on consent. */
export async function learnFrom(files: readonly string[], options: LearnOptions): Promise<void> {
  const texts = readSpecFolder(options.spec);
  const observations: ObservationsFile[] = [];
  for (const file of files) observations.push(await readObservations(file));
  const found = await learn(observations, texts, options.only ?? KINDS);
  const learned = { ...found, notes: [...otherVersions(observations), ...found.notes] };
  show(learned, texts, options);
  if (learned.proposals.length === 0) return;
  if (await mayApply(options)) return apply(learned, texts, options.spec);
  process.stderr.write('learn: nothing is changed; --apply applies it, --only takes a part of it\n');
  process.exitCode = EXIT.failed;
}

async function readObservations(file: string): Promise<ObservationsFile> {
  const value = await readFormFile(file, 'the observations file', (each) => schemaProblems('Observations', each));
  return value as ObservationsFile;
}

/** Another version may expect something else; observations are compared with the spec as it is now. */
function otherVersions(observations: readonly ObservationsFile[]): string[] {
  return observations
    .filter(({ fakeCxone }) => fakeCxone !== packageJson.version)
    .map(
      ({ tenant, fakeCxone }) =>
        `the probes of ${tenant} were sent by version ${fakeCxone}, and this is ${packageJson.version}`,
    );
}

function show(learned: Learned, texts: SpecTexts, { json }: LearnOptions): void {
  const diff = specDiff(texts, learned.texts);
  if (json === true) {
    const proposals = learned.proposals.map(({ files, ...rest }) => ({ ...rest, files: [...files.keys()] }));
    const { conflicts, notes } = learned;
    process.stdout.write(`${JSON.stringify({ proposals, conflicts, notes, diff }, null, 2)}\n`);
    return;
  }
  const paint = styler(process.stdout);
  process.stderr.write(notesText(learned.notes, styler(process.stderr)));
  process.stdout.write(learnedText(learned, paint));
  if (diff !== '') process.stdout.write(`\n${paintedDiff(diff, paint)}`);
}

/** With `--apply`, or on consent at a terminal; without a terminal there is no question. */
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
    throw new UsageError(
      `${spec} or generated/ has changes that are not committed; commit or stash them, so that what is learned can be undone`,
    );
  }
  const root = path.dirname(path.resolve(spec));
  const changed = writeSpecFolder(spec, texts, learned.texts);
  process.stderr.write(`learn: ${changed.length} files of ${spec} are changed\n`);
  const failed = runChecks(root, (command) => process.stderr.write(`learn: ${command}\n`));
  if (failed === undefined) {
    process.stderr.write('learn: the checks pass; npm run build makes a fake of it, npm test runs the rest\n');
    return;
  }
  process.stderr.write(
    `${failed.output}\nlearn: '${failed.command}' fails with what was learned. To undo it: ${undo(committed, spec)}\n`,
  );
  process.exitCode = EXIT.failed;
}

function undo(committed: boolean | undefined, spec: string): string {
  const folder = path.basename(spec);
  return committed === undefined
    ? 'apply the diff above in reverse (patch -p1 -R), then npm run generate'
    : `git clean -fd ${folder} generated && git restore ${folder} generated`;
}
