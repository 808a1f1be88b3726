import type { JournalEntry, ReachableFake } from '../../../mock-server/client/index.ts';
import { announcementOf } from '../model/announcement.ts';
import { filterOf } from '../model/filter-query.ts';
import { arrived } from '../model/journal-list.ts';
import type { ConsoleState } from './console-state.ts';
import { followJournal } from './follow-journal.ts';
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

  /** Follows the journal under the filter that holds, in the place of what was followed before. */
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
