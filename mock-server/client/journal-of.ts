import type { JournalControls } from '../fake-controls.ts';
import type { JournalEntry } from '../journal-entry.ts';
import type { Har } from '../journal-har.ts';
import { queryOf } from '../journal-query.ts';
import type { VerificationResult } from '../verification/index.ts';
import { type Address, ask, stranger } from './ask.ts';
import { journalEvents } from './journal-events.ts';

/** The controls of a journal of a fake elsewhere. */
export function journalOf(address: Address): JournalControls {
  return {
    journal: async (filter = {}) => {
      const answer = await ask(address, 'GET', `/journal${queryOf(filter)}`);
      return having<{ entries: readonly JournalEntry[] }>(address, answer, 'entries').entries;
    },
    entry: async (id) =>
      having<JournalEntry>(address, await ask(address, 'GET', `/journal/${encodeURIComponent(id)}`), 'id'),
    clearJournal: async () => void (await ask(address, 'DELETE', '/journal')),
    verify: async (verification) =>
      having<VerificationResult>(address, await ask(address, 'POST', '/journal/verify', verification), 'expectations'),
    har: async (filter = {}) =>
      having<Har>(address, await ask(address, 'GET', `/journal.har${queryOf(filter)}`), 'log'),
    events: (options = {}) => journalEvents(address, options),
  };
}

function having<T>(address: Address, value: unknown, key: keyof T): T {
  if (value !== null && typeof value === 'object' && key in value) return value as T;
  throw stranger(address, 200);
}
