import { type Command, CommanderError } from 'commander';
import { replacementOf } from '../../contracts/internal.ts';
import { on } from '../../mock-server/exchange/index.ts';
import { cannotWrite, EXIT, UsageError } from '../files/index.ts';
import { inPlainWords } from './plain-errors.ts';

/** Runs a program and sets the exit code; errors go to stderr under the name of the program. */
export async function runProgram(program: Command, run: () => Promise<unknown>): Promise<void> {
  surviveLostOutput();
  const name = program.name();
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      outputError: (text, write) => write(`${name}: ${withReplacement(text) ?? inPlainWords(text, command)}`),
    });
  try {
    await run();
  } catch (error) {
    process.exitCode = reportError(name, error);
  }
}

/** Names the option or the value that replaced the one that the parser rejects; undefined where it was always wrong. */
function withReplacement(text: string): string | undefined {
  const flag = /^error: unknown option '--([^'=]+)/.exec(text)?.[1];
  const value = flag ?? /^error: option '[^']*' argument '([^']+)' is invalid/.exec(text)?.[1];
  const current = value === undefined ? undefined : replacementOf(value);
  if (current === undefined) return undefined;
  return flag === undefined
    ? `'${value}' is now '${current}'\n`
    : `there is no option --${flag}; it is now --${current}\n`;
}

/**
 * The reader of stdout may stop early, as `head` does: the work is done nevertheless, and its exit code is valid. Where
 * it cannot be written otherwise, as on a full disk, that is reported once as of a file; a server goes on.
 */
function surviveLostOutput(): void {
  let isReported = false;
  on(process.stdout, 'error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isReported) return;
    isReported = true;
    process.exitCode = EXIT.usage;
    process.stderr.write(`fake-cxone: ${cannotWrite('stdout', error).message}\n`);
  });
  on(process.stderr, 'error', () => {}); // there is nowhere else to report it
}

function reportError(name: string, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.success : EXIT.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`${name}: ${error.message}\n`);
    return EXIT.usage;
  }
  process.stderr.write(`${name}: internal error; please report it\n${(error as Error).stack}\n`);
  return EXIT.internal;
}
