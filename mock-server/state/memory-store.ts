import type { DoubleDial, JournalEntry } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import type { Dial, Stores } from './store.ts';

/** Calls that are remembered; a load test must not fill the memory. */
export const MOST_CALLS = 100_000;

/** Keeps the last so many calls, and which of them are not over yet. */
export function createCallsInMemory(): { readonly calls: Stores['calls']; clear(): void } {
  const calls = new Map<string, Call>();
  const active = new Set<string>();
  const keep = (call: Call) => {
    calls.set(call.record.id, call);
    if (call.record.state === 'ended' || call.record.state === 'not-dialled') active.delete(call.record.id);
    else active.add(call.record.id);
  };
  return {
    calls: {
      add(call) {
        keep(call);
        if (calls.size <= MOST_CALLS) return;
        const oldest = calls.keys().next().value as string;
        calls.delete(oldest);
        active.delete(oldest);
      },
      put: (changed) => changed.forEach(keep),
      get: (id) => calls.get(id),
      list: () => [...calls.values()],
      active: () => [...active].map((id) => calls.get(id) as Call),
    },
    clear() {
      calls.clear();
      active.clear();
    },
  };
}

/** Who was called last at which number, and the pairs that came too soon after each other. */
export function createDialsInMemory(): { readonly dials: Stores['dials']; clear(): void } {
  const last = new Map<string, Dial>();
  const doubles = new Ring<DoubleDial>(MOST_CALLS);
  return {
    dials: {
      note(dial, window) {
        let double: DoubleDial | undefined;
        for (const number of dial.numbers) {
          const key = `${number} ${dial.contact}`;
          const before = last.get(key);
          if (before !== undefined && double === undefined) double = doubleOf(before, dial, number, window);
          last.delete(key);
          last.set(key, dial);
          if (last.size > MOST_CALLS) last.delete(last.keys().next().value as string);
        }
        if (double !== undefined) doubles.push(double);
        return double;
      },
      doubles: () => doubles.values(),
    },
    clear() {
      last.clear();
      doubles.clear();
    },
  };
}

/** A clock that was set back makes no difference of who came first. */
function doubleOf(before: Dial, dial: Dial, number: string, window: number): DoubleDial | undefined {
  const seconds = Math.abs(dial.at - before.at) / 1000;
  if (seconds >= window) return undefined;
  const { contact } = dial;
  return {
    contact,
    number,
    seconds,
    calls: [before.callId, dial.callId],
    journal: [before.journalId, dial.journalId],
  };
}

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

/** Tokens that hold no longer, by digest, and how often all of them were revoked. */
export function createRevocationsInMemory(): { readonly revocations: Stores['revocations']; clear(): void } {
  const digests = new Set<string>();
  let generation = 0;
  let oldest = 0;
  return {
    revocations: {
      add: (digest) => void digests.add(digest),
      has: (digest) => digests.has(digest),
      isEmpty: () => digests.size === 0,
      addAll(fixed) {
        generation += 1;
        oldest = generation;
        for (const digest of fixed) digests.add(digest);
      },
      generation: () => generation,
      oldest: () => oldest,
    },
    clear() {
      digests.clear();
      // The count goes on: a token of before must not come to hold again.
      oldest = 0;
    },
  };
}

/** The last so many of things that come one after the other; what is too old falls out without a search. */
export class Ring<T> {
  readonly #limit: number;
  #items: T[] = [];
  #oldest = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(item: T): void {
    if (this.#items.length < this.#limit) {
      this.#items.push(item);
      return;
    }
    this.#items[this.#oldest] = item;
    this.#oldest = (this.#oldest + 1) % this.#limit;
  }

  /** Oldest first. */
  values(): T[] {
    return [...this.#items.slice(this.#oldest), ...this.#items.slice(0, this.#oldest)];
  }

  clear(): void {
    this.#items = [];
    this.#oldest = 0;
  }
}
