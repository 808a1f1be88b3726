import { Command } from 'commander';
import { unknownName } from '../contracts/internal.ts';
import packageJson from '../package.json' with { type: 'json' };
import {
  addCheck,
  addConfig,
  addDiff,
  addDocs,
  addExplain,
  addImport,
  addInit,
  addMagic,
  addMcp,
  addProxy,
  addReplay,
  addScenarios,
  addSchema,
  addServe,
  addToken,
  addVerify,
} from './commands/index.ts';
import { UsageError } from './files/index.ts';
import { addCompletion, assertNoEmptyValue } from './options/index.ts';
import { runProgram } from './output/index.ts';

const NOTES = `
Examples:
  fake-cxone init                               write a config, a tenant file and a sample test
  fake-cxone                                    run the fake on port 4010
  fake-cxone explain request.sh --status 400    why was this rejected?
  fake-cxone check traffic.har                  recorded traffic against the contract
  source <(fake-cxone completion bash)          complete words of this command line

Results go to stdout, logs to stderr. Exit codes: 0 success, 1 check failed, 2 usage error, 70 internal error.
Unofficial, and not affiliated with NICE.`;

/** The commands in the order of the help. */
const GROUPS: readonly (readonly [heading: string, adders: readonly ((program: Command) => void)[]])[] = [
  ['Run the fake:', [addServe, addInit, addConfig, addScenarios, addMagic, addToken, addImport]],
  ['Explain and check:', [addExplain, addCheck, addMcp]],
  ['Work with a real server:', [addProxy, addReplay, addVerify]],
  ['Contract and documentation:', [addSchema, addDocs, addDiff]],
  ['Shell:', []],
];

/** Runs the command line. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('fake-cxone')
    .description('An unofficial fake of NICE CXone for the outbound Personal Connection call.')
    .version(packageJson.version, '-v, --version')
    .addHelpText('after', NOTES)
    .hook('preAction', (_, command) => assertNoEmptyValue(command));
  for (const [heading, adders] of GROUPS) {
    program.commandsGroup(heading);
    for (const add of adders) add(program);
  }
  if (!isOfCommand(program, argv)) await addCompletion(program);
  await runProgram(program, () => {
    assertCommand(program, argv[2] === 'help' ? argv[3] : argv[2]);
    return program.parseAsync(argv.map((word, index) => (index === 2 && word === '-V' ? '-v' : word)));
  });
}

/** True for a command line that runs one of the commands so far; completion and help need those that are left. */
function isOfCommand({ commands }: Command, argv: readonly string[]): boolean {
  const word = argv[2] ?? '-';
  if (!word.startsWith('-')) return commands.some((command) => command.name() === word);
  return !argv.includes('--help') && !argv.includes('-h');
}

const LEARN = 'learn is not a command. It works in a clone of the project only: npm run learn -- seen.json';

/** Without this a mistyped command would become an argument of `serve`, the default command. */
function assertCommand(program: Command, word: string | undefined): void {
  const names = [...program.commands.map((command) => command.name()), 'help'];
  if (word === undefined || word.startsWith('-') || names.includes(word)) return;
  if (word === 'learn') throw new UsageError(LEARN);
  const commands = program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
  throw new UsageError(unknownName('command', word, commands));
}
