import type { EventOptions, JournalControls } from '../fake-controls.ts';
import type { JournalEntry } from '../journal-entry.ts';
import { harOf } from '../journal-har.ts';
import { queryOf } from '../journal-query.ts';
import { type JournalFilter, passes, readFilter, verificationProblems, verify } from '../verification/index.ts';
import type { World } from '../world.ts';
import { EntryQueue } from './entry-queue.ts';

/** The controls of a world's journal. */
export function journalControls(world: World): JournalControls {
  const { journal } = world.stores;
  return {
    journal: (filter = {}) => filtered(world, filter),
    async entry(id) {
      const entry = await journal.get(id);
      if (entry === undefined) throw new Error(`the journal has no entry '${id}'; it may have been dropped or reset`);
      return entry;
    },
    clearJournal: async () => journal.clear(),
    async verify(verification) {
      const problems = await verificationProblems(verification, world.contract.tables);
      if (problems.length > 0)
        throw new TypeError(
          problems.map(({ pointer, problem }) => `${pointer || 'verification'} ${problem}`).join('; '),
        );
      return verify(verification, await journal.list());
    },
    har: async (filter = {}) => harOf(await filtered(world, filter), world.origin.url),
    events: (options = {}) => events(world, options),
  };
}

async function filtered(world: World, filter: JournalFilter): Promise<readonly JournalEntry[]> {
  const read = checked(world, filter);
  return passes(read, await world.stores.journal.list());
}

/** Read as from a query, so that it is refused for the same reasons here and there. */
function checked({ contract }: World, filter: JournalFilter): JournalFilter {
  const read = readFilter(new URLSearchParams(queryOf(filter)), contract.tables);
  if (typeof read === 'string') throw new TypeError(read);
  return read;
}

async function events(
  world: World,
  { after, filter = {}, signal }: EventOptions,
): Promise<AsyncIterableIterator<JournalEntry>> {
  signal?.throwIfAborted();
  const read = checkedForEvents(world, filter);
  if (world.watchers.isFull) throw new Error('as many as may are listening to this journal already');
  const kept = after === undefined ? [] : await world.stores.journal.list();
  const place = kept.findIndex(({ id }) => id === after);
  if (after !== undefined && place < 0) throw new Error(`the journal no longer keeps '${after}'`);
  const queue: EntryQueue = new EntryQueue(() => {
    leave();
    signal?.removeEventListener('abort', end);
  });
  const end = () => queue.end();
  const tell = (entries: readonly JournalEntry[]) => {
    for (const entry of passes(read, entries)) queue.push(entry);
  };
  tell(kept.slice(place + 1));
  const leave = world.watchers.add({ exchange: (entry) => tell([entry]), end });
  signal?.addEventListener('abort', end);
  return queue;
}

function checkedForEvents(world: World, filter: JournalFilter): JournalFilter {
  const read = checked(world, filter);
  if (read.limit !== undefined || read.after !== undefined)
    throw new TypeError('events take neither limit nor after in a filter; the option after resumes them');
  return read;
}
