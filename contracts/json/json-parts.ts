import { parseForeignJson } from './foreign-json.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The object under a key, or undefined. */
export function objectIn(value: unknown, key: string): JsonObject | undefined {
  const part = isObject(value) ? value[key] : undefined;
  return isObject(part) ? part : undefined;
}

/** The string under a key, or undefined. */
export function textIn(value: unknown, key: string): string | undefined {
  const part = isObject(value) ? value[key] : undefined;
  return typeof part === 'string' ? part : undefined;
}

/** True for a text that is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** True for two values of JSON that say the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue((a as JsonObject)[key], (b as JsonObject)[key]))
  );
}

/** The value of a text, in an object of its own since it may be null; undefined where the text is not JSON within the limits. */
export function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: parseForeignJson(text) };
  } catch {
    return undefined;
  }
}

/** The object that a text is in JSON, or undefined. */
export function parsedObject(text: string): JsonObject | undefined {
  const value = parsedJson(text)?.value;
  return isObject(value) ? value : undefined;
}
