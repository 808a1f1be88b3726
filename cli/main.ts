import { Command, CommanderError } from 'commander';
import { nearest } from '../contracts/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { AskedWrongly } from './asked-wrongly.ts';
import { addSchema } from './commands/schema.ts';
import { addServe } from './commands/serve.ts';
import { addToken } from './commands/token.ts';
import { EXIT } from './exit-codes.ts';

/** Runs the command line; the one place that sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('fake-cxone')
    .description('An unofficial fake of NICE CXone for the outbound Personal Connection call.')
    .version(packageJson.version)
    .exitOverride();
  for (const add of [addServe, addToken, addSchema]) add(program);
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  try {
    assertCommand(program, argv[2]);
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = codeOf(error);
  }
}

/** Without this a slip of a command would be taken for an argument of `serve`, the default one. */
function assertCommand(program: Command, word: string | undefined): void {
  const names = [...program.commands.map((command) => command.name()), 'help'];
  if (word === undefined || word.startsWith('-') || names.includes(word)) return;
  throw new AskedWrongly(
    `unknown command '${word}'; did you mean ${nearest(word, names)}? There are ${names.join(', ')}`,
  );
}

function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.right : EXIT.askedWrongly;
  if (error instanceof AskedWrongly) {
    process.stderr.write(`fake-cxone: ${error.message}\n`);
    return EXIT.askedWrongly;
  }
  process.stderr.write(`fake-cxone: this is a bug, please report it\n${(error as Error).stack}\n`);
  return EXIT.bug;
}
