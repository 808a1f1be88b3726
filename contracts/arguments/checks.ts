/** What is wrong with a value, and where in it: `.cert`, `[2]`, or an empty text. */
interface WrongPart {
  readonly at: string;
  readonly problem: string;
}

/** Says what is wrong with a value, or undefined. It may throw where the value does when it is read. */
export type Check = (value: unknown) => WrongPart | undefined;

/** A check of a value as a whole; `what` completes "must be ...". */
export function check(isRight: (value: unknown) => boolean, what: string): Check {
  return (value) => (isRight(value) ? undefined : { at: '', problem: `must be ${what}, not ${kindOf(value)}` });
}

/** What a value is, for an error: numbers, booleans and an empty text themselves, of everything else the type, because it may be secret. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (value === '') return 'an empty string';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** True for everything that has keys, functions and arrays left out. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

export const isText = check((value) => typeof value === 'string', 'a string');
export const isBoolean = check((value) => typeof value === 'boolean', 'true or false');
export const isFunction = check((value) => typeof value === 'function', 'a function');
export const isAnObject = check(isRecord, 'an object');

/** A whole number in a range, its ends included. */
export function isWhole(least: number, most: number): Check {
  return check(
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    `a whole number from ${least} to ${most}`,
  );
}

/** One of some values, `true` or texts. */
export function isOneOf(...values: readonly unknown[]): Check {
  return check((value) => values.includes(value), values.map((each) => JSON.stringify(each)).join(' or '));
}

/** What one of several checks takes; the last one says what is wrong. */
export function isEither(...checks: readonly Check[]): Check {
  return (value) => {
    const all = checks.map((each) => each(value));
    return all.includes(undefined) ? undefined : all.at(-1);
  };
}

/** A value, or null. */
export function isNullOr(other: Check): Check {
  return (value) => {
    const wrong = value === null ? undefined : other(value);
    return wrong?.at === '' ? { at: '', problem: wrong.problem.replace(', not ', ' or null, not ') } : wrong;
  };
}

/** An array of values that a check takes. */
export function isListOf(item: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return { at: '', problem: `must be an array, not ${kindOf(value)}` };
    for (let at = 0; at < value.length; at++) {
      const wrong = item(value[at]);
      if (wrong !== undefined) return { at: `[${at}]${wrong.at}`, problem: wrong.problem };
    }
    return undefined;
  };
}

/** An object whose values a check takes, whatever their keys. */
export function isRecordOf(item: Check): Check {
  return (value) => {
    if (!isRecord(value)) return { at: '', problem: `must be an object, not ${kindOf(value)}` };
    for (const key of Object.keys(value)) {
      const wrong = item(value[key]);
      if (wrong !== undefined) return { at: `.${key.slice(0, 60)}${wrong.at}`, problem: wrong.problem };
    }
    return undefined;
  };
}

/** An object with parts. Those of `optional` may be undefined; keys that are not listed are left alone. */
export function isShape(parts: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check {
  return (value) => {
    if (!isRecord(value)) return { at: '', problem: `must be an object, not ${kindOf(value)}` };
    for (const [key, part] of Object.entries(parts)) {
      const given = value[key];
      const wrong = given === undefined && optional.includes(key) ? undefined : part(given);
      if (wrong !== undefined) return { at: `.${key}${wrong.at}`, problem: wrong.problem };
    }
    return undefined;
  };
}

/** A value that one of our functions has made, and nothing that looks like it. */
export function isMadeBy(made: WeakSet<object>, what: string): Check {
  return check((value) => value !== null && typeof value === 'object' && made.has(value), what);
}
