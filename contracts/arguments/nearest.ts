import { distance } from 'fastest-levenshtein';

/** The word that shares most of its letters with another, in proportion to their lengths. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((word) => ({ word, unlike: distance(written, word) / Math.max(written.length, word.length) }))
    .sort((a, b) => a.unlike - b.unlike);
  return best?.word;
}

const MOST_CHARACTERS = 60;
/** Names that an error lists; of more than these it suggests one. */
const MOST_NAMES = 40;

/** An error about a name that does not exist: `Unknown scope "eiter". Use one of: call, either, none. Did you mean "either"?` */
export function unknownName(what: string, written: string, known: readonly string[]): string {
  const cut = written.slice(0, MOST_CHARACTERS);
  const word = nearest(cut, known);
  const isNear = word !== undefined && distance(cut, word) <= Math.max(cut.length, word.length) / 2;
  const hint = isNear ? ` Did you mean "${word}"?` : '';
  if (known.length > MOST_NAMES) return `Unknown ${what} ${quoted(written)}.${hint}`;
  return `Unknown ${what} ${quoted(written)}. Use one of: ${known.join(', ')}${hint === '' ? '' : `.${hint}`}`;
}

/** A text that a user wrote, as an error quotes it: cut where it is long. */
export function quoted(text: string): string {
  return `"${text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text}"`;
}
