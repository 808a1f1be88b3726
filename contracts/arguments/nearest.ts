import { distance } from 'fastest-levenshtein';

/** The word that shares most of its letters with another, in proportion to their lengths. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = 2;
  for (const word of words) {
    // as many letters differ as the one is longer than the other, at least
    if (Math.abs(written.length - word.length) / Math.max(written.length, word.length) >= least) continue;
    const unlike = unlikeness(written, word);
    if (unlike >= least) continue;
    best = word;
    least = unlike;
  }
  return best;
}

/** 0 for the same word and 1 for one that shares nothing. */
function unlikeness(a: string, b: string): number {
  return distance(a, b) / Math.max(a.length, b.length);
}

/** The word that a mistyped one probably means; undefined where none is near. */
export function meantBy(written: string, words: readonly string[]): string | undefined {
  const text = written.slice(0, MOST_CHARACTERS);
  const word = nearest(text, words);
  return word !== undefined && unlikeness(text, word) <= MOST_UNLIKE ? word : undefined;
}

/** Whether two texts differ in one or two letters, of at least four times as many. */
export function differsLittle(a: string, b: string): boolean {
  const most = Math.min(2, Math.max(a.length, b.length) / 4);
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
}

const MOST_CHARACTERS = 60;
/** What is less alike is not suggested. */
const MOST_UNLIKE = 0.5;
/** Names that an error lists; of more than these it suggests those that are near. */
const MOST_NAMES = 40;
const MOST_SUGGESTED = 3;
/** How much less alike than the first a suggestion may be. */
const ABOUT_AS_NEAR = 0.1;

/** An error about a name that does not exist: `Unknown scope "eiter". Use one of: call, either, none. Did you mean "either"?` */
export function unknownName(what: string, written: string, known: readonly string[]): string {
  const text = written.slice(0, MOST_CHARACTERS);
  const near = known
    .map((word) => ({ word, unlike: unlikeness(text, word) }))
    .filter(({ unlike }) => unlike <= MOST_UNLIKE)
    .sort((a, b) => a.unlike - b.unlike);
  const isLong = known.length > MOST_NAMES;
  const suggested = near
    .filter(({ unlike }) => unlike <= (near[0]?.unlike ?? 0) + ABOUT_AS_NEAR)
    .slice(0, isLong ? MOST_SUGGESTED : 1)
    .map(({ word }) => `"${word}"`);
  const hint = suggested.length > 0 ? ` Did you mean ${suggested.join(' or ')}?` : '';
  const all = isLong ? '' : ` Use one of: ${known.join(', ')}${hint && '.'}`;
  return `Unknown ${what} ${quoted(written)}.${all}${hint}`;
}

/** A text that a user wrote, as an error quotes it: cut where it is long. */
export function quoted(text: string): string {
  return `"${text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text}"`;
}
