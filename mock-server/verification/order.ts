import type { JournalEntry } from '../journal-entry.ts';

/** Whether what was expected came in the order in which it was. */
export interface Order {
  readonly ok: boolean;
  /** The entries that show it, oldest first, as far as they go. */
  readonly ids: readonly string[];
  /** The first expectation that does not come behind those before it; null where all do. */
  readonly brokenBy: string | null;
}

interface Step {
  readonly name: string;
  readonly matched: readonly string[];
  /** How many entries must come behind those of the step before. */
  readonly least: number;
}

/**
 * Takes for each step the earliest entries behind those of the step before. Where that does not lead to the end, no
 * other choice does: an earlier one leaves at least as much.
 */
export function orderOf(steps: readonly Step[], entries: readonly JournalEntry[]): Order {
  const places = new Map(entries.map(({ id }, index) => [id, index]));
  const ids: string[] = [];
  let behind = -1;
  for (const { name, matched, least } of steps) {
    const taken = matched.filter((id) => (places.get(id) as number) > behind).slice(0, least);
    if (taken.length < least) return { ok: false, ids, brokenBy: name };
    ids.push(...taken);
    behind = taken.length === 0 ? behind : (places.get(taken[taken.length - 1] as string) as number);
  }
  return { ok: true, ids, brokenBy: null };
}
