/** A group that is repeated, or many repetitions behind each other: the time may multiply with each letter. */
const MAY_EXPLODE = /\)[*+{]|(?:[*+{].*){3}/s;
/** Characters that such a pattern, and any other, is tried on. */
const MOST_TRIED = { exploding: 20, others: 1_000 };

/** Whether a text matches a pattern of a document; false where that is no pattern, or one that could take for ever. */
export function matches(pattern: string, text: string): boolean {
  if (text.length > (MAY_EXPLODE.test(pattern) ? MOST_TRIED.exploding : MOST_TRIED.others)) return false;
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}
