import type { DoubleDial } from '../admin-types/index.ts';
import { type Call, isOver } from '../calls/index.ts';
import { type SandboxState, type StatePosition, stateWith } from '../exchange/index.ts';
import { behind, type KeptExchange, madeExchange, passes } from '../journal/index.ts';
import { followFiles, NO_UPLOADS, sizeOfUploads } from '../lists/index.ts';
import { BoundedMap, MemoryBudget } from './memory-budget.ts';
import { type Dial, doubleOf, isDouble, type SandboxStore, type StoreFactory } from './store.ts';

/** Calls, dials and double dials that are remembered; a load test must not fill the memory. */
const MOST_CALLS = 100_000;
/** Buckets of clients, and requests of a recording, that are stored; what is evicted starts from zero. */
const MOST_POSITIONS = 100_000;

/** Tokens that are known to be revoked or used; the oldest are evicted. */
const MOST_TOKENS = 100_000;
/** Bytes that an entry of a map takes besides what it has, and that a digest takes. */
const ITEM = 200;
/** Those that an exchange takes besides its texts: findings, stages, objects. */
const BYTES_OF_EXCHANGE = 2_000;

/** Everything of one sandbox, in maps that keep their order. */
interface StoredData {
  state: SandboxState;
  entries: number;
  readonly uploads: ReturnType<MemoryBudget['open']>;
  readonly journal: BoundedMap<KeptExchange>;
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
  const stored: StoredData = {
    state,
    entries: 0,
    uploads: memory.open('uploads'),
    journal: new BoundedMap({ memory, kind: 'journal', most: journalLimit, bytesOf: bytesOfExchange }),
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
    ...requestDoors(stored),
    ...stateOf(stored),
    ...recordsOf(stored),
    release() {
      for (const each of [...mapsOf(stored), stored.uploads]) each.close();
      followFiles(stored.state.uploads, NO_UPLOADS);
    },
  };
};

function mapsOf({ journal, calls, dials, doubles, positions, revoked, usedRefreshTokens }: StoredData) {
  return [journal, calls, dials, doubles, positions, revoked, usedRefreshTokens];
}

function bytesOfExchange(exchange: KeptExchange): number {
  const { request, response } = exchange.entry();
  const texts = [request.path, request.body, response.body, ...Object.values(request.headers)];
  return texts.reduce((sum, text) => sum + text.length, BYTES_OF_EXCHANGE);
}

function bytesOfCall({ record }: Call): number {
  return ITEM * 3 + ITEM * record.history.length;
}

function requestDoors(stored: StoredData): Pick<SandboxStore, 'resolve' | 'commit'> {
  return {
    resolve({ id = nextEntryId(stored), positions, digests, refreshToken }) {
      return {
        id,
        state: stored.state,
        positions: stored.positions.size === 0 ? NO_POSITIONS : positionsOf(stored, positions),
        revoked: stored.revoked.size === 0 ? NO_DIGESTS : digests.filter((digest) => stored.revoked.has(digest)),
        isUsed: refreshToken !== undefined && stored.usedRefreshTokens.has(refreshToken),
      };
    },
    commit(change) {
      const { state, positions, call, changedCalls, dial, usedRefreshToken } = change;
      if (changedCalls?.every((each) => isNext(stored, each)) === false) return undefined;
      if (state !== undefined && !replaced(stored, state)) return undefined;
      for (const name in positions) stored.positions.putLast(name, positions[name] as StatePosition);
      if (usedRefreshToken !== undefined) stored.usedRefreshTokens.putLast(usedRefreshToken, true);
      if (call !== undefined) storeCall(stored, call);
      if (changedCalls !== undefined) for (const each of changedCalls) storeCall(stored, each);
      const exchange = change.exchange(dial && noteDial(stored, dial));
      stored.journal.putLast(
        exchange.id,
        exchange,
        change.bytes === undefined ? undefined : change.bytes + BYTES_OF_EXCHANGE,
      );
      return exchange;
    },
  };
}

const NO_POSITIONS: Readonly<Record<string, StatePosition>> = {};
const NO_DIGESTS: readonly string[] = [];

function positionsOf(stored: StoredData, names: readonly string[]): Record<string, StatePosition> {
  const known: Record<string, StatePosition> = {};
  for (const name of names) {
    const position = stored.positions.get(name);
    if (position !== undefined) known[name] = position;
  }
  return known;
}

function stateOf(stored: StoredData): Pick<SandboxStore, 'state' | 'replaceState' | 'settle' | 'revoke' | 'reset'> {
  return {
    state: () => stored.state,
    replaceState: (state) => replaced(stored, state),
    settle(state, calls) {
      const areNext = calls.every((call) =>
        call.version === 0 ? !stored.calls.has(call.record.id) : isNext(stored, call),
      );
      if (!areNext || !replaced(stored, state)) return false;
      for (const call of calls) storeCall(stored, call);
      return true;
    },
    revoke(digests) {
      for (const digest of digests) stored.revoked.putLast(digest, true);
    },
    reset(state) {
      if (stored.state.version !== state.version - 1) return false;
      for (const each of [...mapsOf(stored), stored.active]) each.clear();
      stored.entries = 0;
      putState(stored, state);
      return true;
    },
  };
}

function recordsOf(stored: StoredData): Pick<SandboxStore, 'nextEntryId' | 'journal' | 'calls' | 'doubleDials'> {
  const { journal, calls, active, doubles } = stored;
  const entries = () => [...journal.values()].map((exchange) => exchange.entry());
  return {
    nextEntryId: () => nextEntryId(stored),
    journal: {
      append: (entry) => void journal.putLast(entry.id, madeExchange(entry)),
      query: (filter) => passes(filter, entries()),
      count: () => journal.size,
      after: (id) => behind(id, entries()),
      get: (id) => journal.get(id)?.entry(),
      clear: () => journal.clear(),
    },
    calls: {
      get: (id) => calls.get(id),
      list: () => [...calls.values()].map(({ record }) => record),
      active: () => [...active].map((id) => calls.get(id) as Call),
      replace(changed) {
        for (const call of changed) if (isNext(stored, call)) storeCall(stored, call);
      },
    },
    doubleDials: () => [...doubles.values()],
  };
}

function nextEntryId(stored: StoredData): string {
  stored.entries += 1;
  return `journal-${stored.entries}`;
}

function replaced(stored: StoredData, state: SandboxState): boolean {
  if (stored.state.version !== state.version) return false;
  putState(stored, stateWith(state, { version: state.version + 1 }));
  return true;
}

/** What was uploaded counts as memory, also where it lies in a file; it is never evicted, but no more is accepted once there is much. */
function putState(stored: StoredData, state: SandboxState): void {
  const { uploads } = stored.state;
  if (state.uploads !== uploads) {
    stored.uploads.charge(sizeOfUploads(state.uploads) - sizeOfUploads(uploads));
    followFiles(uploads, state.uploads);
  }
  stored.state = state;
}

/** Whether a call was made from the one that is stored. */
function isNext({ calls }: StoredData, call: Call): boolean {
  return calls.get(call.record.id)?.version === call.version - 1;
}

function storeCall({ calls, active }: StoredData, call: Call): void {
  const { id } = call.record;
  if (isOver(call)) active.delete(id);
  else active.add(id);
  calls.put(id, call);
}

/** Remembers a call; the pair that it makes with one of less than its window before, if it does. */
function noteDial({ dials, doubles }: StoredData, dial: Dial): DoubleDial | undefined {
  let double: DoubleDial | undefined;
  for (const number of dial.numbers) {
    const name = `${number} ${dial.contact}`;
    const before = dials.putLast(name, dial);
    if (before !== undefined && isDouble(before, dial)) double ??= doubleOf(before, dial, number);
  }
  if (double !== undefined) doubles.putLast(dial.callId, double);
  return double;
}
