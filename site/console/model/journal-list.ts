import type { JournalEntry } from '../../../mock-server/client/index.ts';

/** The exchanges that a console shows. An immutable value. */
export interface JournalList {
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
  /** What has come since somebody said to hold still; null where nobody has. */
  readonly pending: readonly JournalEntry[] | null;
}

/** More than these are not kept: the oldest go. */
export const MOST_ENTRIES = 20_000;

export const emptyList: JournalList = { entries: [], pending: null };

/** With exchanges that have come. An id that is there already shows that the journal has begun again. */
export function arrived(list: JournalList, fresh: readonly JournalEntry[]): JournalList {
  const known = new Set([...list.entries, ...(list.pending ?? [])].map(({ id }) => id));
  const again = fresh.findIndex(({ id }) => known.has(id));
  if (again >= 0) return arrived({ entries: [], pending: list.pending === null ? null : [] }, fresh.slice(again));
  if (list.pending !== null) return { ...list, pending: lastOf([...list.pending, ...fresh]) };
  return { ...list, entries: lastOf([...list.entries, ...fresh]) };
}

/** Holds still: what comes is kept aside. */
export function paused(list: JournalList): JournalList {
  return list.pending === null ? { ...list, pending: [] } : list;
}

/** Goes on, with all that has come meanwhile. */
export function resumed({ entries, pending: held }: JournalList): JournalList {
  return { entries: lastOf([...entries, ...(held ?? [])]), pending: null };
}

function lastOf(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  return entries.length > MOST_ENTRIES ? entries.slice(-MOST_ENTRIES) : entries;
}
