import { assertArgument, isAnObject, isFunction, isShape } from '../../contracts/arguments/index.ts';
import { createRedactor } from '../../contracts/redaction/index.ts';
import { andThen, type MaybePromise, readableError, settledWithin } from '../exchange/index.ts';
import type { SharedStore } from './shared-store.ts';
import type { SandboxStore, StoreFactory } from './store.ts';

/** Names and addresses are shown, credentials in them are not. */
const redactor = createRedactor({ keepNumbers: true });

/** A store failed: it is not known what the state is. Neither message nor stack has the store's error as it was. */
export class StateUnreachable extends Error {
  override readonly name = 'StateUnreachable';

  constructor(error: unknown) {
    super(`the state cannot be reached: ${redactor.text(readableError(error).message)}`);
  }
}

/** The same shared store, whose errors are StateUnreachable. Those of the stores that it makes are named by `reachableStores`. */
export function reachableShared(shared: SharedStore): SharedStore {
  return withNamedErrors(shared);
}

/**
 * The same stores, whose errors are StateUnreachable: it is they that failed, and not the fake. A call that does not settle
 * fails too, so that neither its request nor the end of the fake waits for it without end.
 */
export function reachableStores(stores: StoreFactory): StoreFactory {
  return (options) => {
    const store = named(() => withNamedErrors(asStore(stores(options)), inTime));
    const accepted = countRejections();
    const changes: Pick<SandboxStore, 'commit' | 'replaceState' | 'settle' | 'reset'> = {
      commit: (change) => accepted(committed(store, change)),
      replaceState: (state) => accepted(store.replaceState(state)),
      settle: (state, calls) => accepted(store.settle(state, calls)),
      reset: (state) => accepted(store.reset(state)),
    };
    return Object.assign(Object.create(store) as typeof store, changes);
  };
}

/** Anyone may write a store: what is none is found when it is made, and not in the first request. */
function asStore(made: SandboxStore): SandboxStore {
  if (made instanceof Promise) made.catch(() => {}); // rejected here, so that it cannot end the process
  assertArgument('stores', made, isStore);
  return made;
}

const isStore = isShape({
  ...Object.fromEntries(
    ['resolve', 'commit', 'state', 'replaceState', 'settle', 'nextEntryId', 'doubleDials', 'revoke', 'reset'].map(
      (name) => [name, isFunction],
    ),
  ),
  journal: isAnObject,
  calls: isAnObject,
});

/**
 * Changes that a store rejects in a row before it counts as broken. A change is rejected where somebody else was faster, and made again;
 * a store that rejects all of them would keep the process busy without end.
 */
const MOST_REJECTED = 10_000;

function countRejections(): <T>(answer: MaybePromise<T>) => MaybePromise<T> {
  let rejected = 0;
  return (answer) =>
    andThen(answer, (each) => {
      rejected = each === undefined || each === false ? rejected + 1 : 0;
      if (rejected > MOST_REJECTED) throw new StateUnreachable(new Error('the store rejects every change'));
      return each;
    });
}

/** What is made of the exchange within a commit is ours, and so are its errors. */
function committed(
  store: SandboxStore,
  change: Parameters<SandboxStore['commit']>[0],
): ReturnType<typeof store.commit> {
  let ours: { readonly error: unknown } | undefined;
  const exchange: typeof change.exchange = (double) => {
    try {
      return change.exchange(double);
    } catch (error) {
      ours = { error };
      throw error;
    }
  };
  return failing(
    () => store.commit({ ...change, exchange }),
    (error) => (ours === undefined ? error : ours.error),
  );
}

/** A store, or its journal or calls, all of whose functions name their errors. */
function withNamedErrors<T extends object>(part: T, settled: (answer: unknown) => unknown = asItIs): T {
  return new Proxy(part, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member === 'function')
        return (...args: unknown[]) => named(() => settled(Reflect.apply(member, target, args)));
      return typeof member === 'object' && member !== null ? withNamedErrors(member, settled) : member;
    },
  });
}

const asItIs = (answer: unknown): unknown => answer;

/** Milliseconds that a store has for a call. */
const LONGEST_CALL = 10_000;

/** What is there at once costs nothing. */
function inTime(answer: unknown): unknown {
  return answer instanceof Promise ? settledWithin(LONGEST_CALL, 'the store did not respond', answer) : answer;
}

function named<T>(call: () => T): T {
  return failing(call, (error) => new StateUnreachable(error));
}

/** What a call gives; what it throws, or rejects with, is another error. */
function failing<T>(call: () => T, another: (error: unknown) => unknown): T {
  const fail = (error: unknown): never => {
    throw another(error);
  };
  try {
    const made = call();
    return made instanceof Promise ? (made.catch(fail) as T) : made;
  } catch (error) {
    return fail(error);
  }
}
