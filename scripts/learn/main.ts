import { type Command, InvalidArgumentError } from 'commander';
import { KINDS, type LearnOptions } from './cli/learn-options.ts';

const NOTES = `
For maintainers: it changes the spec of a clone of the project. What is learned:
  claims    what was seen whole becomes observed
  variants   the value under which everything was answered becomes the default
  replies   words of rejections and their headers
  fields    fields that the schemas of answers do not name
  entries   answers that the catalog does not have
Observations that contradict each other are told and teach nothing. After a change all checks are run.

Examples:
  fake-cxone verify --target https://api.example --observations seen.json --alias our-tenant
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
    .action(async (files: readonly string[], options: LearnOptions) => {
      const { learnFrom } = await import('./cli/learn-from.ts');
      await learnFrom(files, options);
    });
}

type Kinds = NonNullable<LearnOptions['only']>;

function onlyOption(text: string, before: Kinds = []): Kinds {
  const kinds = text.split(',').map((word) => KINDS.find((kind) => kind === word));
  if (kinds.includes(undefined)) throw new InvalidArgumentError(`there are ${KINDS.join(', ')}.`);
  return [...before, ...kinds.filter((kind) => kind !== undefined)];
}
