import type { JournalEntry, JournalFilter, ReachableFake } from '../../../mock-server/client/index.ts';

/** Who is told how a journal goes on. */
export interface Follower {
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
export async function followJournal(
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
