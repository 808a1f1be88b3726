import { assertArgument, assertOptions, type OptionChecks } from './assert-options.ts';
import type { Check } from './checks.ts';
import { plainData } from './plain-data.ts';

/** Reads one argument of a public function: gives what the function works with, or throws an ArgumentError. */
export type ArgumentReader = (value: unknown) => unknown;

/** An argument that a check takes. */
export function argument(name: string, check: Check): ArgumentReader {
  return (value) => {
    assertArgument(name, value, check);
    return value;
  };
}

/** What a reader takes, or undefined. */
export function optional(read: ArgumentReader): ArgumentReader {
  return (value) => (value === undefined ? undefined : read(value));
}

/** A JSON value, of which the function gets a copy. */
export function jsonArgument(name: string): ArgumentReader {
  return (value) => plainData(name, value);
}

/** An object of options, of which the function gets a copy; undefined where it is left out and may be. */
export function optionsArgument<T extends object>(
  checks: OptionChecks<T>,
  { needed = [], name = 'options' }: { readonly needed?: readonly (keyof T)[]; readonly name?: string } = {},
): ArgumentReader {
  return (value) =>
    value === undefined && needed.length === 0 ? undefined : assertOptions(value as T, checks, needed, name);
}

type Callable = (...given: never[]) => unknown;

/** A function that reads its arguments before it does anything. More arguments than it has are left alone. */
export function withArguments<F extends Callable>(work: F, ...readers: readonly ArgumentReader[]): F {
  const checked = (...given: unknown[]) =>
    Reflect.apply(
      work,
      undefined,
      readers.map((read, at) => read(given[at])),
    );
  return checked as unknown as F;
}

/** The same for a function that gives a promise, and rejects where others throw. */
export function withArgumentsLater<F extends (...given: never[]) => Promise<unknown>>(
  work: F,
  ...readers: readonly ArgumentReader[]
): F {
  const checked = async (...given: unknown[]) =>
    Reflect.apply(
      work,
      undefined,
      readers.map((read, at) => read(given[at])),
    );
  return checked as unknown as F;
}
