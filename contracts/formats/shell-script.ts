import { ShellScanner } from './shell-scanner.ts';
import { type ShellCommand, ShellValues } from './shell-values.ts';

/**
 * Gives the curl commands of a script of a POSIX shell (POSIX.1-2024, section 2), wherever they stand. Nothing is run.
 * Variables that the script sets to a known text have it, all others stay as they are written.
 */
export function shellCommands(text: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  new ShellScanner(withoutFolds(text), 0, commands, new ShellValues(text.length)).scan();
  // a line that was left may have been read before
  const byStart = new Map(commands.map((each) => [each.start, each]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

const FOLDS = /^(?:- +)?(?:[\w.-]+: +)?>[-+]?$/;

/** A text with the lines of folded blocks of YAML (`>`) joined by spaces, as YAML reads them. Places stay. */
function withoutFolds(text: string): string {
  if (!/>[-+]?[ \t]*\r?$/m.test(text)) return text;
  const lines = text.split('\n');
  let block: number | undefined;
  const joined = lines.map((line, index) => {
    const indent = indentOf(line);
    if (block !== undefined && (line.trim() === '' || indent <= block)) block = undefined;
    const next = lines[index + 1];
    const goesOn = block !== undefined && next !== undefined && next.trim() !== '' && indentOf(next) > block;
    if (block === undefined && FOLDS.test(line.trim())) block = indent;
    return `${line}${next === undefined ? '' : goesOn ? ' ' : '\n'}`;
  });
  return joined.join('');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
