/** An entry of the index: its kind, its name, its place, and what it says. */
export type Indexed = readonly [kind: string, name: string, href: string, text: string, ...aliases: string[]];

/** The entries that have every word of a query, those whose names have them first. Case and punctuation do not count. */
export function found(entries: readonly Indexed[], query: string): Indexed[] {
  const words = plain(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return entries
    .map((entry, at) => ({ entry, at, rank: rankOf(entry, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.at - b.at)
    .map(({ entry }) => entry);
}

/** Kinds that come first where their name has the words of a query side by side. */
const FIRST = ['page', 'documented operation'];

/** Zero where a word is missing; a name counts more than a text, the beginning of a word more than its middle. */
function rankOf([kind, name, , text, ...aliases]: Indexed, words: readonly string[]): number {
  const phrase = words.join(' ');
  if (aliases.some((alias) => alias === phrase)) return 200;
  const [inName, inText] = [` ${plain(name)} `, ` ${plain(`${kind} ${text}`)} `];
  const ranks = words.map((word) =>
    inName.includes(` ${word}`)
      ? 8
      : inName.includes(word)
        ? 4
        : inText.includes(` ${word}`)
          ? 2
          : inText.includes(word)
            ? 1
            : 0,
  );
  if (ranks.includes(0)) return 0;
  const isWhole = inName.trim() === phrase;
  const isFirst = words.length > 1 && inName.includes(` ${phrase}`) && FIRST.includes(kind);
  return ranks.reduce<number>((sum, rank) => sum + rank, isWhole ? 100 : isFirst ? 50 : 0);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
