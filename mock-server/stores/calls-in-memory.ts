import type { Call } from '../calls/index.ts';
import type { Stores } from './store.ts';

/** Calls that are remembered; a load test must not fill the memory. */
export const MOST_CALLS = 100_000;

/** Keeps the last so many calls, and which of them are not over yet. */
export function createCallsInMemory(): { readonly calls: Stores['calls']; clear(): void } {
  const calls = new Map<string, Call>();
  const active = new Set<string>();
  const keep = (call: Call) => {
    calls.set(call.record.id, call);
    if (call.record.state === 'ended' || call.record.state === 'not-dialled') active.delete(call.record.id);
    else active.add(call.record.id);
  };
  return {
    calls: {
      add(call) {
        keep(call);
        if (calls.size <= MOST_CALLS) return;
        const oldest = calls.keys().next().value as string;
        calls.delete(oldest);
        active.delete(oldest);
      },
      put: (changed) => changed.forEach(keep),
      get: (id) => calls.get(id),
      list: () => [...calls.values()],
      active: () => [...active].map((id) => calls.get(id) as Call),
    },
    clear() {
      calls.clear();
      active.clear();
    },
  };
}
