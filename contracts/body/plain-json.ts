/**
 * The object that a JSON text stands for, where a quick look shows that there is nothing odd about it; undefined where
 * the text needs a closer one. Without escapes every key and every string has two quotes, and a key that stands twice
 * leaves quotes over; keys that are never taken need the closer look too. Nine of ten requests are plain.
 */
export function readPlainJson(text: string, maxDepth: number): object | undefined {
  if (text.includes('\\') || text.includes('__proto__') || text.includes('constructor')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return stringsIn(value, maxDepth) * 2 === quotesIn(text) ? value : undefined;
}

function quotesIn(text: string): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes;
}

/** Keys and strings of a value; not a number where it is nested deeper than `depth`. */
function stringsIn(value: unknown, depth: number): number {
  if (typeof value === 'string') return 1;
  if (value === null || typeof value !== 'object') return 0;
  if (depth === 0) return Number.NaN;
  let strings = 0;
  if (Array.isArray(value)) for (const item of value) strings += stringsIn(item, depth - 1);
  else for (const key in value) strings += 1 + stringsIn((value as Record<string, unknown>)[key], depth - 1);
  return strings;
}
