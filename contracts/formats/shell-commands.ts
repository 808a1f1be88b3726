import { Budget } from './budget.ts';
import { ShellScanner } from './shell-scanner.ts';
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

/** What a unit of systemd has before a command. */
const OF_UNIT = /^Exec(?:Start|StartPre|StartPost|Stop|StopPost|Reload|Condition)=[-@:+!|]{0,4}/gm;

/** A unit of systemd with blanks before its commands; any other text as it is. */
function withoutUnits(text: string): string {
  return /^\[Service\]/m.test(text) ? text.replace(OF_UNIT, (written) => ' '.repeat(written.length)) : text;
}

/** The variables that pipelines and containers in YAML set for the commands in them; those with several values are not known. */
function yamlVariables(text: string): Map<string, string> {
  const values = new Map<string, string>();
  if (!/^(?:\s*#[^\n]*\n)*\s*(?:---|- |[\w.-]{1,60}:)/.test(text.slice(0, 2_000))) return values;
  const several = new Set<string>();
  let named: string | undefined;
  for (const line of text.split('\n')) {
    const written = line.trim().replace(/^- /, '');
    const [key = '', value] = partsOf(written, ': ');
    const name = key === 'value' ? named : /^[A-Z][A-Z0-9_]*$/.test(key) ? key : undefined;
    named = key === 'name' ? value : undefined;
    const known = value === undefined || name === undefined ? undefined : scalar(value);
    if (name === undefined || known === undefined) continue;
    if (values.has(name) && values.get(name) !== known) several.add(name);
    values.set(name, known);
  }
  for (const name of several) values.delete(name);
  return values;
}

/** A longer value of a Makefile is not kept. */
const LONGEST_VALUE = 10_000;

/** The variables of a Makefile; a text is one where a rule has its commands behind a tab. */
function makeVariables(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const budget = new Budget(text.length);
  const lines = text.split('\n');
  if (!lines.some((line, index) => line.startsWith('\t') && isTarget(lines[index - 1] ?? ''))) return values;
  for (const line of lines) {
    const [name = '', value] = partsOf(line, '=');
    const plain = name
      .replace(/^export /, '')
      .replace(/[:?]{1,3}$/, '')
      .trimEnd();
    if (value === undefined || !/^[A-Za-z_][\w-]*$/.test(plain)) continue;
    const known = value.trim().replace(/\$\((\w+)\)/g, (written, inner: string) => {
      const text = values.get(inner);
      budget.spend(text?.length ?? 0);
      return text === undefined || budget.isSpent ? written : text;
    });
    if (known.length < LONGEST_VALUE) values.set(plain, known.replace(/^(['"])(.*)\1$/, '$2'));
  }
  return values;
}

function isTarget(line: string): boolean {
  const at = line.indexOf(':');
  return at > 0 && line[at + 1] !== '=' && /^[\w.-]+$/.test(line.slice(0, at).trimEnd());
}

function partsOf(line: string, mark: string): [name: string, value: string | undefined] {
  const at = line.indexOf(mark);
  return at < 0 ? [line, undefined] : [line.slice(0, at), line.slice(at + mark.length).trim()];
}

/** A value of YAML in one line. */
function scalar(written: string): string | undefined {
  const last = written.at(-1);
  if (written.startsWith("'")) return last === "'" ? written.slice(1, -1).replaceAll("''", "'") : undefined;
  if (written.startsWith('"')) return last === '"' ? textOf(written) : undefined;
  return /^[|>&*{[!%@`]|\$\{\{/.test(written) || written.includes(' #') ? undefined : written;
}

function textOf(written: string): string | undefined {
  try {
    return String(JSON.parse(written));
  } catch {
    return undefined;
  }
}
