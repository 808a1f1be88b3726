import { distance } from 'fastest-levenshtein';

/** The word that shares most of its letters with another, in proportion to their lengths. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((word) => ({ word, unlike: distance(written, word) / Math.max(written.length, word.length) }))
    .sort((a, b) => a.unlike - b.unlike);
  return best?.word;
}

const MOST_CHARACTERS = 60;

/** A text that a user wrote, as an error quotes it: cut where it is long. */
export function quoted(text: string): string {
  return `'${text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text}'`;
}
