type Parts = Readonly<Record<string, unknown>>;

/** True for objects, class instances included; lists are none. */
export function isObject(value: unknown): value is Parts {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The object under the first of some keys that has one, or undefined. */
export function objectUnder(value: Parts, ...keys: readonly string[]): Parts | undefined {
  return keys.map((key) => value[key]).find(isObject);
}

/** The string under the first of some keys that has one, or undefined. */
export function textUnder(value: Parts, ...keys: readonly string[]): string | undefined {
  return keys.map((key) => value[key]).find((each) => typeof each === 'string');
}
