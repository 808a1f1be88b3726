import { Command, InvalidArgumentError } from 'commander';
import { runProgram } from '../../cli/output/index.ts';
import { KINDS, type LearnOptions, learnFrom } from './learn-from.ts';

/** `npm run learn -- seen.json`: updates the spec of a clone from observations of a real server. */

const NOTES = `
It works in a clone of the project and changes spec/. What is updated:
  claims    what was observed completely becomes observed
  variants  the value under which everything was answered becomes the default
  replies   texts of rejections and their headers
  fields    fields that the schemas of responses do not name
  entries   responses that the catalog does not have
Observations that contradict each other are reported and change nothing. After a change all checks are run.

Examples:
  npx --no-install fake-cxone verify --target https://api.example --observations seen.json --alias our-tenant
  npm run learn -- seen.json
  npm run learn -- seen.json --only claims --apply`;

const program = new Command('learn')
  .description('update the spec from observations of a real server: as a diff, applied on consent')
  .argument('<observations...>', 'files that fake-cxone verify wrote')
  .option('--spec <folder>', 'the spec of a clone of the project', 'spec')
  .option('--apply', 'apply the diff without a question, and run the checks')
  .option('--only <kind>', `${KINDS.join(', ')}; may be given several times`, onlyOption)
  .option('--json', 'the proposals and the diff, for machines')
  .addHelpText('after', NOTES)
  .action(learnFrom);

await runProgram(program, () => program.parseAsync());

function onlyOption(text: string, before: LearnOptions['only'] = []): LearnOptions['only'] {
  const kinds = text.split(',').map((word) => KINDS.find((kind) => kind === word));
  if (kinds.includes(undefined)) throw new InvalidArgumentError(`there are ${KINDS.join(', ')}.`);
  return [...before, ...kinds.filter((kind) => kind !== undefined)];
}
