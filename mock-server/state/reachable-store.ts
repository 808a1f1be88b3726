import { createRedactor } from '../../contracts/redaction/index.ts';
import { readableError } from '../exchange/index.ts';
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

/** The same stores, whose errors are StateUnreachable: it is they that failed, and not the fake. */
export function reachableStores(stores: StoreFactory): StoreFactory {
  return (options) => {
    const store = named(() => withNamedErrors(stores(options)));
    const commit: typeof store.commit = (change) => committed(store, change);
    return Object.assign(Object.create(store) as typeof store, { commit });
  };
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
function withNamedErrors<T extends object>(part: T): T {
  return new Proxy(part, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member === 'function')
        return (...args: unknown[]) => named(() => Reflect.apply(member, target, args) as unknown);
      return typeof member === 'object' && member !== null ? withNamedErrors(member) : member;
    },
  });
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
