import { distance } from 'fastest-levenshtein';
import { nearest } from '../arguments/index.ts';
import type { KnownKeys } from '../contract/index.ts';

/** The key that somebody probably meant: known by another spelling, the same but for case and marks, or a slip away. */
export function suggestKey(written: string, keys: KnownKeys): string | undefined {
  const usual = Object.hasOwn(keys.alsoWritten, written) ? keys.alsoWritten[written] : undefined;
  return usual ?? keys.known.find((key) => bare(key) === bare(written)) ?? slipAway(written, keys.known);
}

function slipAway(written: string, words: readonly string[]): string | undefined {
  const best = nearest(written, words);
  return best !== undefined && distance(written, best) <= Math.min(2, written.length - 1) ? best : undefined;
}

function bare(key: string): string {
  return key.replace(/[_\-\s]/g, '').toLowerCase();
}
