import type { JournalEntry } from '../journal-entry.ts';
import { createCallsInMemory } from './calls-in-memory.ts';
import { createDialsInMemory } from './dials-in-memory.ts';
import { createRevocationsInMemory } from './revocations-in-memory.ts';
import type { Stores } from './store.ts';

/** Stores in memory. The journal keeps the last so many exchanges. */
export function createMemoryStores(journalLimit: number): Stores {
  const journal = new Map<string, JournalEntry>();
  const calls = createCallsInMemory();
  const dials = createDialsInMemory();
  const revocations = createRevocationsInMemory();
  const used = new Set<string>();
  return {
    journal: {
      append: (entry) => keepLast(journal, journalLimit, entry),
      list: () => [...journal.values()],
      get: (id) => journal.get(id),
      clear: () => journal.clear(),
    },
    calls: calls.calls,
    dials: dials.dials,
    revocations: revocations.revocations,
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
      dials.clear();
      revocations.clear();
      used.clear();
    },
  };
}

function keepLast<T extends { readonly id: string }>(items: Map<string, T>, limit: number, item: T): void {
  items.set(item.id, item);
  if (items.size > limit) items.delete(items.keys().next().value as string);
}
