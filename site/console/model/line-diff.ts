/** A line of two texts that are compared. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** The table has a cell for each pair of lines; payloads of calls are far below this. */
const MOST_CELLS = 1_000_000;

/** The changes of the lines of a text, by the longest sequence that both have; null where the texts are too long. */
export function diffOfLines(before: string, after: string): DiffLine[] | null {
  const [old, next] = [before.split('\n'), after.split('\n')];
  if (old.length * next.length > MOST_CELLS) return null;
  const common = commonLengths(old, next);
  const lines: DiffLine[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < next.length) {
    if (a < old.length && b < next.length && old[a] === next[b]) {
      lines.push({ kind: 'same', text: old[a] as string });
      a += 1;
      b += 1;
    } else if (b >= next.length || (a < old.length && lengthAt(common, a + 1, b) >= lengthAt(common, a, b + 1))) {
      lines.push({ kind: 'removed', text: old[a] as string });
      a += 1;
    } else {
      lines.push({ kind: 'added', text: next[b] as string });
      b += 1;
    }
  }
  return lines;
}

/** At `[a][b]`: how many lines the rests behind a and b have in common, in order. */
function commonLengths(old: readonly string[], next: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0));
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = next.length - 1; b >= 0; b--) {
      const length =
        old[a] === next[b]
          ? lengthAt(table, a + 1, b + 1) + 1
          : Math.max(lengthAt(table, a + 1, b), lengthAt(table, a, b + 1));
      (table[a] as number[])[b] = length;
    }
  }
  return table;
}

function lengthAt(table: readonly (readonly number[])[], a: number, b: number): number {
  return table[a]?.[b] ?? 0;
}
