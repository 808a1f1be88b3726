import completions from '@bomb.sh/tab/commander';
import { Command, CommanderError } from 'commander';
import { nearest } from '../contracts/internal.ts';
import packageJson from '../package.json' with { type: 'json' };
import { addLearn } from '../scripts/learn/main.ts';
import {
  addCheck,
  addConfig,
  addDiff,
  addDocs,
  addExplain,
  addMagic,
  addProxy,
  addReplay,
  addScenarios,
  addSchema,
  addServe,
  addToken,
  addVerify,
} from './commands/index.ts';
import { EXIT, UsageError } from './files/index.ts';

const NOTES = `
Examples:
  fake-cxone                                    run the fake on port 4010
  fake-cxone explain request.sh --status 400    why was this rejected?
  fake-cxone check traffic.har                  recorded traffic against the contract
  source <(fake-cxone completion bash)          complete words of this command line

Results go to stdout, talk to stderr. Exit codes: 0 right, 1 the checked thing is wrong, 2 asked wrongly, 70 our own bug.
Unofficial, and not affiliated with NICE.`;

/** Runs the command line; the one place that sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  ignoreClosedStdout();
  const program = new Command('fake-cxone')
    .description('An unofficial fake of NICE CXone for the outbound Personal Connection call.')
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'fake-cxone: ')) })
    .addHelpText('after', NOTES);
  const adders = [
    addServe,
    addExplain,
    addCheck,
    addProxy,
    addReplay,
    addVerify,
    addLearn,
    addDiff,
    addToken,
    addSchema,
    addDocs,
    addScenarios,
    addMagic,
    addConfig,
  ];
  for (const add of adders) add(program);
  completions(program, { completionCommandName: 'completion' });
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  try {
    assertCommand(program, argv[2]);
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = codeOf(error);
  }
}

/** Whoever reads may have seen enough, as `head` has; the work is done all the same, and its exit code holds. */
function ignoreClosedStdout(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Without this a slip of a command would be taken for an argument of `serve`, the default one. */
function assertCommand(program: Command, word: string | undefined): void {
  const names = [...program.commands.map((command) => command.name()), 'help'];
  if (word === undefined || word.startsWith('-') || names.includes(word)) return;
  const shown = program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
  throw new UsageError(
    `unknown command '${word}'; did you mean ${nearest(word, shown)}? There are ${shown.join(', ')}`,
  );
}

function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.right : EXIT.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`fake-cxone: ${error.message}\n`);
    return EXIT.usage;
  }
  process.stderr.write(`fake-cxone: this is a bug, please report it\n${(error as Error).stack}\n`);
  return EXIT.bug;
}
