import type { CallRecord } from './calls/index.ts';
import type { JournalEntry } from './journal-entry.ts';

/** Who is told what happens in a world and in those of its test keys. A server that watches puts itself before it. */
export interface Watch {
  /** Called with each exchange when it is over. */
  onExchange: (entry: JournalEntry) => void;
  /** Called with each call that was accepted. */
  onCall: (call: CallRecord) => void;
  /** Texts that no journal must show, beside the tenants' secrets. */
  readonly secrets: string[];
}
