import { ArgumentError, readArgument } from './argument-error.ts';
import { kindOf } from './checks.ts';

/** Deeper than anything that the contract or a form has; a value that contains itself is deeper than that. */
const DEEPEST = 200;
/** A value may be in many places of another, so that its copy is far larger than it. */
const MOST_VALUES = 1_000_000;

/**
 * A copy of a JSON value: null, booleans, finite numbers, strings, arrays, and objects without the keys whose values are
 * undefined. Throws an ArgumentError for everything else, for what cannot be read, and for what is too deep or too large.
 */
export function plainData(argument: string, value: unknown): unknown {
  let left = MOST_VALUES;
  const copy = (each: unknown, at: string, depth: number): unknown => {
    left -= 1;
    if (left < 0) throw new ArgumentError(argument, `has more than ${MOST_VALUES} values`);
    if (each === null || typeof each === 'string' || typeof each === 'boolean' || Number.isFinite(each)) return each;
    if (typeof each !== 'object') throw new ArgumentError(`${argument}${at}`, `must be JSON, not ${kindOf(each)}`);
    if (depth === 0) throw new ArgumentError(argument, `is nested deeper than ${DEEPEST} levels, or contains itself`);
    if (Array.isArray(each)) {
      const items: unknown[] = [];
      for (let index = 0; index < each.length; index++) items.push(copy(each[index], `${at}[${index}]`, depth - 1));
      return items;
    }
    // not by assignment: a key may be `__proto__`
    return Object.fromEntries(
      Object.keys(each).flatMap((key) => {
        const part = (each as Readonly<Record<string, unknown>>)[key];
        return part === undefined ? [] : [[key, copy(part, `${at}.${key.slice(0, 60)}`, depth - 1)]];
      }),
    );
  };
  return readArgument(argument, () => copy(value, '', DEEPEST));
}
