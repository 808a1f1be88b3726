import type { Command, Option } from 'commander';
import { replacementOf, shownUrl, unknownName } from '../../contracts/internal.ts';
import { shownDocument, UsageError } from '../files/index.ts';
import { type ConfigEntry, findConfigFile, readConfigFile } from './config-file.ts';
import { booleanOf } from './option-value.ts';
import { SECRET_OPTIONS, variableOf } from './serve-options.ts';

/** The effective value of an option, and its source. */
export interface Setting {
  readonly name: string;
  /** Undefined without a value and a default. */
  readonly value: unknown;
  /** `flag`, the name of a variable, file and line, or `default`. */
  readonly source: string;
}

/**
 * Resolves the options of a parsed command: flags go before variables, these before the config file, and that before
 * the defaults. Options are not merged across sources. Returns all of them, with their sources.
 */
export function resolveOptions(command: Command): Setting[] {
  assertVariables(command.options);
  resolveBooleans(command);
  const file = findConfigFile(command.getOptionValue('config') as string | undefined);
  const inFile = command.options.filter((option) => option.name() !== 'config');
  const entries = file === undefined ? [] : readConfigFile(file, inFile);
  for (const { option, value } of entries) {
    if (isGiven(command, option)) continue;
    command.setOptionValueWithSource(option.attributeName(), value, 'config');
  }
  return command.options.map((option) => ({
    name: option.name(),
    value: command.getOptionValue(option.attributeName()) as unknown,
    source: sourceOf(command, option, entries),
  }));
}

/** A value as it may be shown. */
export function printableValue({ name, value }: Setting): unknown {
  if (value === undefined) return null;
  if (SECRET_OPTIONS.has(name)) return '[set]';
  if (name === 'openapi') return (value as readonly string[]).map(shownDocument);
  return name === 'notify' || name === 'store' ? shownUrl(String(value)) : value;
}

function isGiven(command: Command, option: Option): boolean {
  return ['cli', 'env'].includes(command.getOptionValueSource(option.attributeName()) ?? '');
}

function sourceOf(command: Command, option: Option, entries: readonly ConfigEntry[]): string {
  switch (command.getOptionValueSource(option.attributeName())) {
    case 'cli':
      return 'flag';
    case 'env':
      return variableOf(option.name());
    case 'config':
      return entries.find((entry) => entry.option === option)?.source ?? '';
    default:
      return 'default';
  }
}

/**
 * A slip in a variable would otherwise go unnoticed. What clients and `token` read is often set for a whole job, and so
 * for the fake that runs in it.
 */
function assertVariables(options: readonly Option[]): void {
  const known = options.map((option) => variableOf(option.name()));
  const stray = Object.keys(process.env).find(
    (name) => name.startsWith(variableOf('')) && !known.includes(name) && name !== variableOf('url'),
  );
  if (stray === undefined) return;
  const current = replacementOf(stray.slice(variableOf('').length).toLowerCase());
  if (current !== undefined) throw new UsageError(`the variable ${stray} is now ${variableOf(current)}`);
  throw new UsageError(unknownName('variable', stray, known));
}

/** To commander a boolean variable is true whatever it says. */
function resolveBooleans(command: Command): void {
  for (const option of command.options.filter((each) => each.isBoolean())) {
    const name = option.attributeName();
    if (command.getOptionValueSource(name) !== 'env') continue;
    const variable = variableOf(option.name());
    const value = booleanOf(process.env[variable] ?? '');
    if (value === undefined) throw new UsageError(`the variable ${variable} is true or false`);
    command.setOptionValueWithSource(name, value, 'env');
  }
}

const ADVICE = 'A variable of the shell that is not set leaves such a text.';

/**
 * Rejects an empty text for an argument or an option. As the name of a file it would be the working folder to some
 * functions, and as a token or a text it would count as none without a word.
 */
export function assertNoEmptyValue(command: Command): void {
  if (command.name() === 'complete') return; // of a shell: the word to complete is empty at first
  const at = command.args.indexOf('');
  const name = command.registeredArguments[Math.min(at, command.registeredArguments.length - 1)]?.name();
  if (at >= 0 && name !== undefined) throw new UsageError(`the argument ${name} is empty. ${ADVICE}`);
  for (const option of command.options) {
    // those of a fake have an error of their own, which names their source
    if (SECRET_OPTIONS.has(option.name()) || !isEmpty(command.getOptionValue(option.attributeName()))) continue;
    const source = command.getOptionValueSource(option.attributeName());
    if (source === 'env')
      throw new UsageError(`${variableOf(option.name())} is empty; give it a value, or do not set it`);
    throw new UsageError(`${option.long} is empty; give it a value, or leave it out. ${ADVICE}`);
  }
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.includes(''));
}
