import { ArgumentError, readArgument } from './argument-error.ts';
import { type Check, isRecord, isShape, kindOf } from './checks.ts';
import { unknownName } from './nearest.ts';
import { replacementHint } from './retired-names.ts';

/** A check for every option of a function: the compiler rejects a table that lacks one. */
export type OptionChecks<T> = Readonly<Record<keyof T, Check>>;

/**
 * The options of a function, read once; those that are undefined are left out. Throws an ArgumentError for an option that
 * does not exist, one that has a wrong value, and one of `needed` that is not there.
 */
export function assertOptions<T extends object>(
  given: T,
  checks: OptionChecks<T>,
  needed: readonly (keyof T)[] = [],
  argument = 'options',
): T {
  return readArgument(argument, () => {
    if (!isRecord(given)) throw new ArgumentError(argument, `must be an object, not ${kindOf(given)}`);
    const names = Object.keys(checks);
    const unknown = Object.keys(given).find((name) => !Object.hasOwn(checks, name));
    if (unknown !== undefined) throw new ArgumentError(unknown.slice(0, 60), noSuchOption(unknown, names));
    const read = names.map((name) => [name, (given as Readonly<Record<string, unknown>>)[name]] as const);
    for (const [name, value] of read) {
      if (value === undefined && !needed.some((each) => each === name)) continue;
      assertArgument(name, value, checks[name as keyof T]);
    }
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as T;
  });
}

/** Throws an ArgumentError for an argument that a check does not take. */
export function assertArgument(argument: string, value: unknown, check: Check): void {
  const wrong = readArgument(argument, () => check(value));
  if (wrong !== undefined) throw new ArgumentError(`${argument}${wrong.at}`, wrong.problem);
}

/** An object of options inside of another: a key that is not listed is an error with the nearest name. */
export function isOptions(parts: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check {
  const shape = isShape(parts, optional);
  const names = Object.keys(parts);
  return (value) => {
    const unknown = isRecord(value) ? Object.keys(value).find((key) => !names.includes(key)) : undefined;
    if (unknown === undefined) return shape(value);
    return { at: `.${unknown.slice(0, 60)}`, problem: noSuchOption(unknown, names) };
  };
}

function noSuchOption(name: string, names: readonly string[]): string {
  const hint = replacementHint(name);
  if (hint !== '') return `There is no option '${name}'${hint}.`;
  return unknownName('option', name, names);
}
