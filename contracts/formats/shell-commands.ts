import { ShellScanner } from './shell-scanner.ts';
import { makeVariables, withoutUnits, yamlVariables } from './shell-surroundings.ts';
import { type ShellCommand, ShellValues } from './shell-values.ts';
import { withoutFolds, withoutTripleQuotes } from './shell-words.ts';
import { inOrder } from './wrapped-commands.ts';

/**
 * Gives the curl commands of a script of a POSIX shell (POSIX.1-2024, section 2), wherever they stand. Nothing is run.
 * Variables that the script sets to a known text have it, all others stay as they are written. A function that is called, and
 * a loop over values that are known, has its commands once for each run.
 */
export function shellCommands(text: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  const known = new ShellValues(text.length);
  for (const [name, value] of yamlVariables(text)) known.set(name, value);
  for (const [name, value] of makeVariables(text)) {
    known.set(name, value);
    known.set(`$(${name})`, value);
  }
  new ShellScanner(withoutUnits(withoutTripleQuotes(withoutFolds(text))), 0, commands, known).scan();
  return inOrder(commands, known.lacksRuns);
}
