import type { CallRecord, JournalEntry } from '../admin-types/index.ts';

/** Who is told what happens in a sandbox and in those of its test keys. A server that watches puts itself before it. */
export interface Watch {
  /** Called with each exchange when it is over. */
  onExchange: (entry: JournalEntry) => void;
  /** Called with each call that was accepted. */
  onCall: (call: CallRecord) => void;
  /** Texts that no journal must show, beside the tenants' secrets. */
  readonly secrets: string[];
  /** Whether bodies that are neither JSON nor a form are shown, redacted as text. */
  readonly keepBodies: boolean;
}

/** Somebody who hears of each exchange when it is over. */
export interface Watcher {
  exchange(entry: JournalEntry): void;
  /** There is nothing more to hear: the sandbox was dropped. */
  end(): void;
}

/** Those who may watch one journal at the same time; one that never leaves must not cost without end. */
const MOST_WATCHERS = 100;

/** Those who watch a journal. */
export class Watchers {
  readonly #watchers = new Set<Watcher>();

  get isFull(): boolean {
    return this.#watchers.size >= MOST_WATCHERS;
  }

  /** Adds one, and gives back how it leaves; one too many is told at once that there is nothing to hear. */
  add(watcher: Watcher): () => void {
    if (this.isFull) watcher.end();
    else this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  tell(entry: JournalEntry): void {
    for (const watcher of this.#watchers) watcher.exchange(entry);
  }

  end(): void {
    const left = [...this.#watchers];
    this.#watchers.clear();
    for (const watcher of left) watcher.end();
  }
}
