import { MOST_CALLS } from './calls-in-memory.ts';
import { Ring } from './ring.ts';
import type { Dial, DoubleDial, Stores } from './store.ts';

/** Who was called last at which number, and the pairs that came too soon after each other. */
export function createDialsInMemory(): { readonly dials: Stores['dials']; clear(): void } {
  const last = new Map<string, Dial>();
  const doubles = new Ring<DoubleDial>(MOST_CALLS);
  return {
    dials: {
      note(dial, window) {
        let double: DoubleDial | undefined;
        for (const number of dial.numbers) {
          const key = `${number} ${dial.contact}`;
          const before = last.get(key);
          if (before !== undefined && double === undefined) double = doubleOf(before, dial, number, window);
          last.delete(key);
          last.set(key, dial);
          if (last.size > MOST_CALLS) last.delete(last.keys().next().value as string);
        }
        if (double !== undefined) doubles.push(double);
        return double;
      },
      doubles: () => doubles.values(),
    },
    clear() {
      last.clear();
      doubles.clear();
    },
  };
}

/** A clock that was set back makes no difference of who came first. */
function doubleOf(before: Dial, dial: Dial, number: string, window: number): DoubleDial | undefined {
  const seconds = Math.abs(dial.at - before.at) / 1000;
  if (seconds >= window) return undefined;
  const { contact } = dial;
  return {
    contact,
    number,
    seconds,
    calls: [before.callId, dial.callId],
    journal: [before.journalId, dial.journalId],
  };
}
