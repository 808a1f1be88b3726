import type { JournalEntry } from '../journal-entry.ts';
import type { CallRecord, Stores } from './store.ts';

/** Calls that are remembered; a load test must not fill the memory. */
const MOST_CALLS = 100_000;

/** Stores in memory. The journal keeps the last so many exchanges. */
export function createMemoryStores(journalLimit: number): Stores {
  const journal = new Map<string, JournalEntry>();
  const calls = new Map<string, CallRecord>();
  const used = new Set<string>();
  return {
    journal: {
      append: (entry) => keepLast(journal, journalLimit, entry),
      list: () => [...journal.values()],
      get: (id) => journal.get(id),
      clear: () => journal.clear(),
    },
    calls: {
      add: (call) => keepLast(calls, MOST_CALLS, call),
      list: () => [...calls.values()],
    },
    refreshTokens: {
      use(id) {
        if (used.has(id)) return false;
        used.add(id);
        return true;
      },
    },
    reset() {
      journal.clear();
      calls.clear();
      used.clear();
    },
  };
}

function keepLast<T extends { readonly id: string }>(items: Map<string, T>, limit: number, item: T): void {
  items.set(item.id, item);
  if (items.size > limit) items.delete(items.keys().next().value as string);
}
