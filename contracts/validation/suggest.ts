import { distance } from 'fastest-levenshtein';
import { nearest } from '../arguments/index.ts';
import type { KnownKeys } from '../contract/index.ts';
import { isObject } from '../json/index.ts';

/** The key that somebody probably meant: known by another spelling, the same but for case and marks, or a slip away. */
export function suggestKey(written: string, keys: KnownKeys): string | undefined {
  const usual = Object.hasOwn(keys.alsoWritten, written) ? keys.alsoWritten[written] : undefined;
  return usual ?? keys.known.find((key) => bare(key) === bare(written)) ?? slipAway(written, keys.known);
}

/** What a message adds about a key that somebody probably meant; empty where none is near. */
export function remarkOfKey(written: string, meant: string | undefined): string {
  if (meant === undefined || meant === written) return '';
  return differsInCase(written, meant) ? `; letter case counts, and it is '${meant}'` : `; did you mean '${meant}'?`;
}

/** What it adds about a key that is missing, and is there in other letter case. */
export function remarkOfMissing(key: string, object: unknown): string {
  const written = isObject(object) ? Object.keys(object).find((each) => differsInCase(each, key)) : undefined;
  return written === undefined ? '' : `; letter case counts, and it is written '${written}'`;
}

/** For keys that are not the same. */
function differsInCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function slipAway(written: string, words: readonly string[]): string | undefined {
  const best = nearest(written, words);
  return best !== undefined && distance(written, best) <= Math.min(2, written.length - 1) ? best : undefined;
}

function bare(key: string): string {
  return key.replace(/[_\-\s]/g, '').toLowerCase();
}
