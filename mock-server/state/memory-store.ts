import type { DoubleDial, JournalEntry } from '../admin-types/index.ts';
import { type Call, isOver } from '../calls/index.ts';
import type { SandboxState, StatePosition } from '../exchange/index.ts';
import { behind, passes } from '../journal/index.ts';
import { BoundedMap, MemoryBudget } from './memory-budget.ts';
import type { Dial, SandboxStore, StoreFactory } from './store.ts';

/** Calls, dials and double dials that are remembered; a load test must not fill the memory. */
const MOST_CALLS = 100_000;
/** Buckets of clients, and requests of a recording, that are remembered; what is forgotten begins again. */
const MOST_POSITIONS = 100_000;

/** Tokens that are known to be revoked or used; of those that are forgotten nobody asks any more. */
const MOST_TOKENS = 100_000;
/** Bytes that an entry of a map takes besides what it has, and that a digest takes. */
const ITEM = 200;
/** Those that an exchange takes besides its texts: findings, stages, objects. */
const EXCHANGE = 2_000;

/** Everything of one sandbox, in maps that keep their order. */
interface Kept {
  state: SandboxState;
  entries: number;
  readonly journal: BoundedMap<JournalEntry>;
  readonly calls: BoundedMap<Call>;
  readonly active: Set<string>;
  /** The last dial of each number and contact. */
  readonly dials: BoundedMap<Dial>;
  readonly doubles: BoundedMap<DoubleDial>;
  readonly positions: BoundedMap<StatePosition>;
  readonly revoked: BoundedMap<true>;
  readonly usedRefreshTokens: BoundedMap<true>;
}

/** A store in memory: it answers at once, and what lies between two of its answers is nobody else's turn. */
export const createMemoryStore: StoreFactory = ({ state, journalLimit, memory = new MemoryBudget() }) => {
  const active = new Set<string>();
  const few = <T>(most: number, kind: 'calls' | 'tokens') =>
    new BoundedMap<T>({ memory, kind, most, bytesOf: () => ITEM });
  const kept: Kept = {
    state,
    entries: 0,
    journal: new BoundedMap({ memory, kind: 'journal', most: journalLimit, bytesOf: bytesOfEntry }),
    calls: new BoundedMap({
      memory,
      kind: 'calls',
      most: MOST_CALLS,
      bytesOf: bytesOfCall,
      onDrop: (id) => void active.delete(id),
    }),
    active,
    dials: few(MOST_CALLS, 'calls'),
    doubles: few(MOST_CALLS, 'calls'),
    positions: few(MOST_POSITIONS, 'tokens'),
    revoked: few(MOST_TOKENS, 'tokens'),
    usedRefreshTokens: few(MOST_TOKENS, 'tokens'),
  };
  return {
    ...requestDoors(kept),
    ...stateOf(kept),
    ...recordsOf(kept),
    release() {
      for (const each of mapsOf(kept)) each.close();
    },
  };
};

function mapsOf({ journal, calls, dials, doubles, positions, revoked, usedRefreshTokens }: Kept) {
  return [journal, calls, dials, doubles, positions, revoked, usedRefreshTokens];
}

function bytesOfEntry({ request, response }: JournalEntry): number {
  const texts = [request.path, request.body, response.body, ...Object.values(request.headers)];
  return texts.reduce((sum, text) => sum + text.length, EXCHANGE);
}

function bytesOfCall({ record }: Call): number {
  return ITEM * 3 + ITEM * record.history.length;
}

function requestDoors(kept: Kept): Pick<SandboxStore, 'resolve' | 'commit'> {
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
      for (const [name, position] of Object.entries(positions)) kept.positions.putLast(name, position);
      if (usedRefreshToken !== undefined) kept.usedRefreshTokens.putLast(usedRefreshToken, true);
      if (call !== undefined) keepCall(kept, call);
      const entry = change.entry(dial && noteDial(kept, dial));
      kept.journal.putLast(entry.id, entry, change.bytes === undefined ? undefined : change.bytes + EXCHANGE);
      return entry;
    },
  };
}

function stateOf(kept: Kept): Pick<SandboxStore, 'state' | 'replaceState' | 'revoke' | 'reset'> {
  return {
    state: () => kept.state,
    replaceState: (state) => replaced(kept, state),
    revoke(digests) {
      for (const digest of digests) kept.revoked.putLast(digest, true);
    },
    reset(state) {
      for (const each of [...mapsOf(kept), kept.active]) each.clear();
      kept.entries = 0;
      kept.state = state;
    },
  };
}

function recordsOf(kept: Kept): Pick<SandboxStore, 'nextEntryId' | 'journal' | 'calls' | 'doubleDials'> {
  const { journal, calls, active, doubles } = kept;
  return {
    nextEntryId: () => nextEntryId(kept),
    journal: {
      append: (entry) => journal.putLast(entry.id, entry),
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
  if (isOver(call)) active.delete(id);
  else active.add(id);
  calls.put(id, call);
}

/** Remembers a call; the pair that it makes with one of less than its window before, if it does. */
function noteDial({ dials, doubles }: Kept, dial: Dial): DoubleDial | undefined {
  let double: DoubleDial | undefined;
  for (const number of dial.numbers) {
    const name = `${number} ${dial.contact}`;
    const before = dials.get(name);
    if (before !== undefined) double ??= doubleOf(before, dial, number);
    dials.putLast(name, dial);
  }
  if (double !== undefined) doubles.putLast(dial.callId, double);
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
