import type { Call } from '../calls/index.ts';
import { andThen, type SandboxState } from '../exchange/index.ts';
import type { SandboxStore } from '../state/index.ts';

/** Who hears of what is stored. None of it may throw. */
export interface StoreObserver {
  /** Calls that were stored, or a state; calls may have been stored by somebody else meanwhile. */
  stored(calls: readonly Call[], state: SandboxState | undefined): void;
  /** Everything was forgotten. */
  reset(): void;
  /** The sandbox was dropped. */
  end(): void;
}

/** A store whose changes somebody hears of, when they are made. */
export function observedStore(store: SandboxStore, observer: StoreObserver): SandboxStore {
  const replace: SandboxStore['calls']['replace'] = (calls) =>
    andThen(store.calls.replace(calls), () => observer.stored(calls, undefined));
  const changes: Pick<SandboxStore, 'commit' | 'replaceState' | 'settle' | 'reset' | 'release'> = {
    commit: (change) =>
      andThen(store.commit(change), (entry) => {
        const { call, changedCalls = [], state } = change;
        if (entry !== undefined) observer.stored(call === undefined ? changedCalls : [...changedCalls, call], state);
        return entry;
      }),
    replaceState: (state) =>
      andThen(store.replaceState(state), (isReplaced) => {
        if (isReplaced) observer.stored([], state);
        return isReplaced;
      }),
    settle: (state, calls) =>
      andThen(store.settle(state, calls), (isKept) => {
        if (isKept) observer.stored(calls, undefined);
        return isKept;
      }),
    reset: (state) =>
      andThen(store.reset(state), (isReset) => {
        if (isReset) observer.reset();
        return isReset;
      }),
    release() {
      observer.end();
      store.release?.();
    },
  };
  const calls = Object.assign(Object.create(store.calls) as SandboxStore['calls'], { replace });
  return Object.assign(Object.create(store) as SandboxStore, changes, { calls });
}
