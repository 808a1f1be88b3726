/** The one place where the state of the page is. */
export interface Store<S> {
  get(): S;
  /** Replaces the state, and calls the listeners. */
  update(change: (state: S) => S): void;
  /** The same for some of its parts. */
  set(parts: Partial<S>): void;
  listen(listener: () => void): void;
}

/** Makes a store with its first state. */
export function createStore<S extends object>(first: S): Store<S> {
  let state = first;
  const listeners: (() => void)[] = [];
  const update = (change: (state: S) => S) => {
    const next = change(state);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    update,
    set: (parts) => update((before) => ({ ...before, ...parts })),
    listen: (listener) => void listeners.push(listener),
  };
}
