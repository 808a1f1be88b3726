import { MOST_LEVELS } from './foreign-json.ts';
import { scanJson } from './scan-json.ts';

/**
 * Whether no object of a JSON text has a key twice; `value` is what the text was parsed to. Without escapes every key
 * and every string has two quotes, and a key that is there twice leaves quotes over.
 */
export function hasEachKeyOnce(value: unknown, text: string, levels = MOST_LEVELS): boolean {
  if (!text.includes('\\')) return stringsIn(value, levels) * 2 === quotesIn(text);
  return !scanJson(text, levels).some(({ kind }) => kind === 'duplicate-key' || kind === 'too-deep');
}

/** The quotes of a text. */
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
