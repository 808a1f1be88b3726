import type { Command } from 'commander';
import { meantBy } from '../../contracts/internal.ts';

/** A text of the parser of the command line, and what is said in its place. */
type Rule = readonly [text: RegExp, says: (command: Command, parts: readonly string[]) => string];

const RULES: readonly Rule[] = [
  [
    /^option '([^\s']+)(?: [^']*)?' argument '(.*)' is invalid\. (.*)$/s,
    (_, [flag = '', given = '', why = '']) => `${flag}${shown(flag, given)} is not valid${because(why, given)}`,
  ],
  [
    /^option '([^\s']+)(?: [^']*)?' value '(.*)' from env '(\w+)' is invalid\. (.*)$/s,
    (_, [flag = '', given = '', variable = '', why = '']) =>
      `${variable}${shown(flag, given)} is not valid for ${flag}${because(why, given)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(\S+)'\. (.*)$/s,
    (_, [given = '', name = '', why = '']) => `Unknown ${name} "${given}"${because(why, given)}`,
  ],
  [
    /^missing required argument '(\S+)'$/,
    (command, [name = '']) => `The argument ${name} is missing. Write ${usageOf(command)}`,
  ],
  [
    /^too many arguments for '\S+'\. Expected (\d+) .*$/,
    (command, [most = '']) =>
      `${command.name()} takes ${most === '0' ? 'no arguments' : `at most ${most} argument${most === '1' ? '' : 's'}`}, and "${command.args[Number(most)] ?? ''}" is one too many. Write ${usageOf(command)}`,
  ],
  [
    /^required option '(.*)' not specified$/,
    (command, [flags = '']) => unknownOption(command) ?? `${command.name()} needs ${flags}. ${helpOf(command)}`,
  ],
  [
    /^option '(\S+) ?(.*)' argument missing$/,
    (_, [flag = '', value = '']) => `${flag} needs a value: ${flag} ${value}`,
  ],
  [
    /^unknown option '(.*?)'(?:\n\(Did you mean (.*)\?\))?$/s,
    (command, [flag = '', meant]) => noOption(command, flag, meant),
  ],
];

/** What the parser reports of a command line, as a sentence that says what is wrong, where, and how to fix it. */
export function inPlainWords(text: string, command: Command): string {
  const plain = text.replace(/^error: /, '').trimEnd();
  for (const [pattern, says] of RULES) {
    const match = pattern.exec(plain);
    if (match !== null) return `${says(command, match.slice(1))}\n`;
  }
  return `${plain}\n`;
}

/** A value as it was given, but for one that may be a secret. */
function shown(flag: string, given: string): string {
  return /token|secret|key|password/.test(flag) ? '' : ` "${given}"`;
}

/** An option without which a command cannot run is missed before one that it does not have is seen: often a slip of it. */
function unknownOption(command: Command): string | undefined {
  const flag = command.args.find((word) => /^--?[a-z]/.test(word))?.replace(/=.*/s, '');
  if (flag === undefined) return undefined;
  const meant = meantBy(
    flag.replace(/^--?/, ''),
    command.options.map((option) => option.name()),
  );
  return noOption(command, flag, meant && `--${meant}`);
}

function noOption(command: Command, flag: string, meant: string | undefined): string {
  return `${command.name()} has no option ${flag}. ${meant === undefined ? helpOf(command) : `Did you mean ${meant}?`}`;
}

function because(why: string, given: string): string {
  const choices = /^Allowed choices are (.*)\.$/s.exec(why)?.[1];
  if (choices !== undefined) {
    const meant = meantBy(given, choices.split(', '));
    return `. Use one of: ${choices}${meant === undefined ? '' : `. Did you mean "${meant}"?`}`;
  }
  return `${/^[A-Z]/.test(why) ? '.' : ':'} ${why}`;
}

function usageOf(command: Command): string {
  return `${nameOf(command)} ${command.usage()}; ${nameOf(command)} --help has examples`;
}

function helpOf(command: Command): string {
  return `See ${nameOf(command)} --help`;
}

function nameOf(command: Command): string {
  return command.parent === null ? command.name() : `${command.parent.name()} ${command.name()}`;
}
