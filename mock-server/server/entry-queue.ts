import type { JournalEntry } from '../admin-types/index.ts';

/** Entries that a loop may be behind. */
const MOST_BEHIND = 10_000;

/** Entries for a loop that may be slower or faster than they come. */
export class EntryQueue implements AsyncIterableIterator<JournalEntry> {
  readonly #waiting: ((result: IteratorResult<JournalEntry>) => void)[] = [];
  readonly #entries: JournalEntry[] = [];
  readonly #leave: () => void;
  readonly #most: number;
  #isOver = false;
  #last: string | undefined;
  #gap: Error | undefined;

  /** `leave` is called once, when nobody listens any more; `missed` come first. */
  constructor(leave: () => void, missed: readonly JournalEntry[] = []) {
    this.#leave = leave;
    this.#entries.push(...missed);
    this.#most = missed.length + MOST_BEHIND;
  }

  /** One that the loop takes too late is lost with all that wait, and the loop gets an error. */
  push(value: JournalEntry): void {
    if (this.#isOver) return;
    const next = this.#waiting.shift();
    if (next !== undefined) {
      this.#last = value.id;
      next({ value, done: false });
    } else if (this.#entries.push(value) > this.#most) {
      this.#entries.length = 0;
      this.#gap = new Error(
        `the loop is more than ${MOST_BEHIND} exchanges behind, and they are lost to it; ` +
          `resume with events({ after: ${this.#last === undefined ? 'id' : `'${this.#last}'`} }) as far as the journal keeps them`,
      );
      this.end();
    }
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
    if (value !== undefined) {
      this.#last = value.id;
      return Promise.resolve({ value, done: false });
    }
    if (this.#gap !== undefined) {
      const gap = this.#gap;
      this.#gap = undefined;
      return Promise.reject(gap);
    }
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
