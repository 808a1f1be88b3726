import { existsSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, type Option } from 'commander';
import { type PlacedYaml, readPlacedYaml } from '../../contracts/formats/index.ts';
import { below, replacementOf, unknownName } from '../../contracts/internal.ts';
import { isUrl, readTextFile, UsageError } from '../files/index.ts';
import { optionValue, WrongValue } from './option-value.ts';

/** One value of a config file, as its flag would have given it. */
export interface ConfigEntry {
  readonly option: Option;
  readonly value: unknown;
  /** File and line. */
  readonly source: string;
}

const NAMES = ['fake-cxone.config.yaml', 'fake-cxone.config.yml', 'fake-cxone.config.json'];

/** The file that is named, or the one in the current folder, or none. */
export function findConfigFile(named: string | undefined): string | undefined {
  if (named !== undefined) return named;
  const found = NAMES.filter((name) => existsSync(name));
  if (found.length > 1) throw new UsageError(`there are ${found.join(' and ')}; keep one, or name one by --config`);
  return found[0];
}

/** Reads a config file; all errors are reported at once, with line and column. */
export function readConfigFile(file: string, options: readonly Option[]): ConfigEntry[] {
  const yaml = readPlacedYaml(readTextFile(file));
  const problems: string[] = yaml.broken.map(({ line, column, problem }) => `${file}:${line}:${column}: ${problem}`);
  const entries: ConfigEntry[] = [];
  for (const [key, value] of problems.length > 0 ? [] : pairsOf(yaml, file)) {
    const { line, column } = yaml.keyPlace(below('', key));
    const option = options.find((each) => each.name() === key);
    if (option === undefined) problems.push(`${file}:${line}:${column}: ${unknownKey(key, options)}`);
    else
      try {
        entries.push({ option, value: valueIn(file, option, value), source: `${file}:${line}` });
      } catch (error) {
        problems.push(`${placeOf(yaml, file, key, error)}: ${key}: ${problemOf(error)}`);
      }
  }
  if (problems.length > 0) throw new UsageError(`the config file is invalid:\n${problems.join('\n')}`);
  return entries;
}

function pairsOf({ value }: PlacedYaml, file: string): [string, unknown][] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value);
  throw new UsageError(`the config file is invalid:\n${file}:1:1: it must be a map of options, such as port: 4010`);
}

/** A path is one from where it is written. */
function valueIn(file: string, option: Option, value: unknown): unknown {
  const read = optionValue(option, value);
  if (!/<(name\|)?file(\|url)?>$/.test(option.flags)) return read;
  const isName = option.flags.includes('name|');
  const placed = (text: string) => {
    const isPath = !isUrl(text) && (!isName || /[./]/.test(text));
    return isPath && !path.isAbsolute(text) ? path.join(path.dirname(file), text) : text;
  };
  return Array.isArray(read) ? read.map(placed) : typeof read === 'string' ? placed(read) : read;
}

function unknownKey(key: string, options: readonly Option[]): string {
  const names = options.map((option) => option.name());
  // the options of the programs are in the plural where one that may be repeated is not
  const current = replacementOf(key);
  const option = names.find((name) => name === current || `${name}s` === current);
  return option === undefined
    ? unknownName('option', key, names)
    : `Unknown option "${key}"; '${key}' is now '${option}'`;
}

function placeOf(yaml: PlacedYaml, file: string, key: string, error: unknown): string {
  const { line, column } = yaml.place(`/${key}${error instanceof WrongValue ? error.pointer : ''}`);
  return `${file}:${line}:${column}`;
}

function problemOf(error: unknown): string {
  if (error instanceof WrongValue || error instanceof InvalidArgumentError) return error.message;
  throw error;
}
