import type { DoubleDial, JournalEntry } from '../admin-types/index.ts';
import { type Call, isOver } from '../calls/index.ts';
import type { SandboxState, StatePosition } from '../exchange/index.ts';
import { behind, passes } from '../journal/index.ts';
import type { Dial, SandboxStore, StoreFactory } from './store.ts';

/** Calls, dials and double dials that are remembered; a load test must not fill the memory. */
const MOST_CALLS = 100_000;
/** Buckets of clients, and requests of a recording, that are remembered; what is forgotten begins anew. */
const MOST_POSITIONS = 100_000;

/** Everything of one sandbox, in maps that keep their order. */
interface Kept {
  state: SandboxState;
  entries: number;
  readonly journal: Map<string, JournalEntry>;
  readonly calls: Map<string, Call>;
  readonly active: Set<string>;
  /** The last dial of each number and contact. */
  readonly dials: Map<string, Dial>;
  readonly doubles: Map<string, DoubleDial>;
  readonly positions: Map<string, StatePosition>;
  readonly revoked: Set<string>;
  readonly usedRefreshTokens: Set<string>;
}

/** A store in memory: it answers at once, and what lies between two of its answers is nobody else's turn. */
export const createMemoryStore: StoreFactory = ({ state, journalLimit }) => {
  const kept: Kept = {
    state,
    entries: 0,
    journal: new Map(),
    calls: new Map(),
    active: new Set(),
    dials: new Map(),
    doubles: new Map(),
    positions: new Map(),
    revoked: new Set(),
    usedRefreshTokens: new Set(),
  };
  return {
    ...requestDoors(kept, journalLimit),
    ...stateOf(kept),
    ...recordsOf(kept, journalLimit),
  };
};

function requestDoors(kept: Kept, journalLimit: number): Pick<SandboxStore, 'resolve' | 'commit'> {
  return {
    resolve({ id = nextEntryId(kept), positions, digests, refreshToken }) {
      const known: Record<string, StatePosition> = {};
      for (const name of positions) {
        const position = kept.positions.get(name);
        if (position !== undefined) known[name] = position;
      }
      return {
        id,
        state: kept.state,
        positions: known,
        revoked: kept.revoked.size === 0 ? [] : digests.filter((digest) => kept.revoked.has(digest)),
        isUsed: refreshToken !== undefined && kept.usedRefreshTokens.has(refreshToken),
      };
    },
    commit(change) {
      const { state, positions = {}, call, dial, usedRefreshToken } = change;
      if (state !== undefined && !replaced(kept, state)) return undefined;
      for (const [name, position] of Object.entries(positions)) putLast(kept.positions, MOST_POSITIONS, name, position);
      if (usedRefreshToken !== undefined) kept.usedRefreshTokens.add(usedRefreshToken);
      if (call !== undefined) keepCall(kept, call);
      const entry = change.entry(dial && noteDial(kept, dial));
      putLast(kept.journal, journalLimit, entry.id, entry);
      return entry;
    },
  };
}

function stateOf(kept: Kept): Pick<SandboxStore, 'state' | 'replaceState' | 'revoke' | 'reset'> {
  return {
    state: () => kept.state,
    replaceState: (state) => replaced(kept, state),
    revoke(digests) {
      for (const digest of digests) kept.revoked.add(digest);
    },
    reset(state) {
      const { journal, calls, active, dials, doubles, positions, revoked, usedRefreshTokens } = kept;
      for (const each of [journal, calls, active, dials, doubles, positions, revoked, usedRefreshTokens]) each.clear();
      kept.entries = 0;
      kept.state = state;
    },
  };
}

function recordsOf(
  kept: Kept,
  journalLimit: number,
): Pick<SandboxStore, 'nextEntryId' | 'journal' | 'calls' | 'doubleDials'> {
  const { journal, calls, active, doubles } = kept;
  return {
    nextEntryId: () => nextEntryId(kept),
    journal: {
      append: (entry) => putLast(journal, journalLimit, entry.id, entry),
      query: (filter) => passes(filter, [...journal.values()]),
      count: () => journal.size,
      after: (id) => behind(id, [...journal.values()]),
      get: (id) => journal.get(id),
      clear: () => journal.clear(),
    },
    calls: {
      get: (id) => calls.get(id),
      list: () => [...calls.values()].map(({ record }) => record),
      active: () => [...active].map((id) => calls.get(id) as Call),
      replace(changed) {
        for (const call of changed) if (calls.get(call.record.id)?.version === call.version - 1) keepCall(kept, call);
      },
    },
    doubleDials: () => [...doubles.values()],
  };
}

function nextEntryId(kept: Kept): string {
  kept.entries += 1;
  return `journal-${kept.entries}`;
}

function replaced(kept: Kept, state: SandboxState): boolean {
  if (kept.state.version !== state.version) return false;
  kept.state = { ...state, version: state.version + 1 };
  return true;
}

function keepCall({ calls, active }: Kept, call: Call): void {
  const { id } = call.record;
  calls.set(id, call);
  if (isOver(call)) active.delete(id);
  else active.add(id);
  if (calls.size <= MOST_CALLS) return;
  const oldest = calls.keys().next().value as string;
  calls.delete(oldest);
  active.delete(oldest);
}

/** Remembers a call; the pair that it makes with one of less than its window before, if it does. */
function noteDial({ dials, doubles }: Kept, dial: Dial): DoubleDial | undefined {
  let double: DoubleDial | undefined;
  for (const number of dial.numbers) {
    const name = `${number} ${dial.contact}`;
    const before = dials.get(name);
    if (before !== undefined) double ??= doubleOf(before, dial, number);
    putLast(dials, MOST_CALLS, name, dial);
  }
  if (double !== undefined) putLast(doubles, MOST_CALLS, dial.callId, double);
  return double;
}

/** A clock that was set back makes no difference of who came first. */
function doubleOf(before: Dial, dial: Dial, number: string): DoubleDial | undefined {
  const seconds = Math.abs(dial.at - before.at) / 1000;
  if (seconds >= dial.window) return undefined;
  return {
    contact: dial.contact,
    number,
    seconds,
    calls: [before.callId, dial.callId],
    journal: [before.journalId, dial.journalId],
  };
}

/** Keeps the last so many, by when they were put; what is too old falls out without a search. */
function putLast<T>(items: Map<string, T>, limit: number, name: string, item: T): void {
  items.delete(name);
  items.set(name, item);
  if (items.size > limit) items.delete(items.keys().next().value as string);
}
