import type { CallRecord, JournalEntry } from '../admin-types/index.ts';
import type { Counters, MetricsPage } from './counters.ts';

/** Counts what a server does. Nothing here waits, and nothing of a request becomes a label but what the spec names. */
export interface Metrics {
  /** An exchange that is over. */
  exchange(entry: JournalEntry): void;
  /** A call that was accepted. */
  call(call: CallRecord): void;
  /** How long the vendor's surface took for a request, in seconds. */
  duration(seconds: number): void;
  /** Loads what counts, which is otherwise done when something is to be counted. */
  load(): Promise<void>;
  /** Everything counted so far; `journalEntries` is how many entries the journal has now. */
  page(journalEntries: number): Promise<MetricsPage>;
}

/** Metrics of one server. The library is loaded late, for it takes a tenth of the time that a start may take. */
export function createMetrics(): Metrics {
  let counters: Counters | undefined;
  let loading: Promise<Counters> | undefined;
  const loaded = (): Promise<Counters> => {
    loading ??= import('./counters.ts').then(({ createCounters }) => {
      counters = createCounters();
      return counters;
    });
    return loading;
  };
  /** Handlers of one promise run in the order in which they came, so that what happens meanwhile is counted too. */
  const counting = (count: (counters: Counters) => void): void => {
    if (counters === undefined) void loaded().then(count);
    else count(counters);
  };
  return {
    exchange: (entry) => counting((to) => to.exchange(entry)),
    call: (call) => counting((to) => to.call(call)),
    duration: (seconds) => counting((to) => to.duration(seconds)),
    load: async () => void (await loaded()),
    page: async (journalEntries) => (await loaded()).page(journalEntries),
  };
}
