type JsonObject = Readonly<Record<string, unknown>>;

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
