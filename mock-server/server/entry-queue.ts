import type { JournalEntry } from '../admin-types/index.ts';

/** Entries for a loop that may be slower or faster than they come. */
export class EntryQueue implements AsyncIterableIterator<JournalEntry> {
  readonly #waiting: ((result: IteratorResult<JournalEntry>) => void)[] = [];
  readonly #entries: JournalEntry[] = [];
  readonly #leave: () => void;
  #isOver = false;

  /** `leave` is called once, when nobody listens any more. */
  constructor(leave: () => void) {
    this.#leave = leave;
  }

  push(value: JournalEntry): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#entries.push(value);
    else next({ value, done: false });
  }

  /** Nothing more comes; what is there can still be taken. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#leave();
    for (const next of this.#waiting.splice(0)) next({ value: undefined, done: true });
  }

  next(): Promise<IteratorResult<JournalEntry>> {
    const value = this.#entries.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (this.#isOver) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  return(): Promise<IteratorResult<JournalEntry>> {
    this.#entries.length = 0;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
