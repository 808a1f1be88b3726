import type { DoubleDial } from '../admin-types/index.ts';
import type { MaybePromise } from '../exchange/index.ts';
import { type KeptExchange, madeExchange } from '../journal/index.ts';
import { createMemoryStore, type SandboxStore, type StoreFactory } from '../state/index.ts';

/**
 * A store as one in another process is: every value goes through JSON, and every call takes a while, so that others come
 * between. Whatever is kept outside of it, or changed in place, is lost.
 */
export const createSerializingStore: StoreFactory = ({ memory, ...options }) => {
  const store = createMemoryStore({ ...throughJson(options), ...(memory && { memory }) });
  return {
    resolve: later(store.resolve),
    async commit({ exchange, ...change }) {
      let kept: KeptExchange | undefined;
      const commit = later(async (copy: typeof change) => {
        const read = (double?: DoubleDial) => throughJson(exchange(throughJson(double)).entry());
        kept = await store.commit({ ...copy, exchange: (double) => madeExchange(read(double)) });
      });
      await commit(change);
      return kept;
    },
    state: later(store.state),
    replaceState: later(store.replaceState),
    settle: later(store.settle),
    nextEntryId: later(store.nextEntryId),
    journal: {
      append: later(store.journal.append),
      query: later(store.journal.query),
      count: later(store.journal.count),
      after: later(store.journal.after),
      get: later(store.journal.get),
      clear: later(store.journal.clear),
    },
    calls: {
      get: later(store.calls.get),
      list: later(store.calls.list),
      active: later(store.calls.active),
      replace: later(store.calls.replace),
    },
    doubleDials: later(store.doubleDials),
    revoke: later(store.revoke),
    reset: later(store.reset),
  } satisfies SandboxStore;
};

/** The same function on copies, a tick after it was called; its result comes another tick later. */
function later<A extends unknown[], R>(call: (...args: A) => MaybePromise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    const copies = args.map(throughJson) as A;
    await tick();
    const result = throughJson(await call(...copies));
    await tick();
    return result;
  };
}

function throughJson<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
