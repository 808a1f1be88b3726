import type { JournalEntry, JournalFilter, ReachableFake } from '../../../mock-server/client/index.ts';
import { announcementOf } from '../model/announcement.ts';
import { filterOf } from '../model/filter-query.ts';
import { arrived } from '../model/journal-list.ts';
import type { ConsoleState } from './console-state.ts';
import type { Store } from './store.ts';

/** Milliseconds in which exchanges are gathered before they are shown, and before they are spoken of. */
const GATHER = 50;
const SPEAK = 3_000;

/** Brings a journal into the state: many exchanges at once where many come, and fewer words than exchanges. */
export class JournalFeed {
  readonly #store: Store<ConsoleState>;
  readonly #onFresh: (fresh: readonly JournalEntry[]) => void;
  #following = new AbortController();
  #gathered: JournalEntry[] = [];
  #unspoken: JournalEntry[] = [];

  /** `onFresh` hears of exchanges: they may have changed more than the journal. */
  constructor(store: Store<ConsoleState>, onFresh: (fresh: readonly JournalEntry[]) => void) {
    this.#store = store;
    this.#onFresh = onFresh;
  }

  /** Follows the journal under the current filter, in place of what was followed before. */
  follow(fake: ReachableFake): void {
    this.#following.abort();
    this.#following = new AbortController();
    this.#gathered = [];
    const { signal } = this.#following;
    void followJournal(fake, filterOf(this.#store.get().filter), signal, {
      began: (entries) => {
        this.#gathered = [];
        this.#store.update((state) => ({
          ...state,
          link: { kind: 'live' },
          journal: { entries, pending: state.journal.pending === null ? null : [] },
        }));
      },
      came: (entry) => this.#gather(entry),
      lost: (message) => this.#store.set({ link: { kind: 'lost', message } }),
    });
  }

  #gather(entry: JournalEntry): void {
    if (this.#gathered.length === 0) setTimeout(() => this.#show(), GATHER);
    if (this.#unspoken.length === 0) setTimeout(() => this.#speak(), SPEAK);
    this.#gathered.push(entry);
    this.#unspoken.push(entry);
  }

  #show(): void {
    const fresh = this.#gathered;
    this.#gathered = [];
    if (fresh.length === 0) return;
    this.#store.update((state) => ({ ...state, journal: arrived(state.journal, fresh) }));
    this.#onFresh(fresh);
  }

  #speak(): void {
    const announcement = announcementOf(this.#unspoken);
    this.#unspoken = [];
    if (announcement !== '') this.#store.set({ announcement });
  }
}

/** What a feed of the journal calls. */
interface Follower {
  /** It was read from its beginning. */
  began(entries: readonly JournalEntry[]): void;
  /** An exchange is over. */
  came(entry: JournalEntry): void;
  /** It cannot be followed for the moment; it is tried again. */
  lost(why: string): void;
}

const SOONEST = 500;
const LATEST = 5_000;

/**
 * Follows a journal until the signal ends it: what is kept, then each exchange as it comes. When the connection breaks,
 * it begins again with what is kept, so that nothing is missed and nothing stays that is gone.
 */
async function followJournal(
  fake: ReachableFake,
  filter: JournalFilter,
  signal: AbortSignal,
  follower: Follower,
): Promise<void> {
  let pause = SOONEST;
  while (!signal.aborted) {
    try {
      // first to listen, then to read: what comes between is heard twice, and not missed
      const events = await fake.events({ filter, signal });
      const stored = await fake.journal(filter);
      if (signal.aborted) return;
      follower.began(stored);
      pause = SOONEST;
      const twice = new Map(stored.map(({ id, at }) => [id, at]));
      for await (const entry of events) {
        if (twice.get(entry.id) === entry.at) continue;
        twice.clear();
        follower.came(entry);
      }
      if (!signal.aborted) follower.lost('the fake has ended the conversation');
    } catch (error) {
      if (!signal.aborted) follower.lost(error instanceof Error ? error.message : String(error));
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LATEST);
  }
}
