import { Command, CommanderError } from 'commander';
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
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = codeOf(error);
  }
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
