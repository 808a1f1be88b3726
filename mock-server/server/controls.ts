import { ArgumentError, quoted } from '../../contracts/arguments/index.ts';
import { dialerReport, healthOf, type ServerContext } from '../admin/index.ts';
import type {
  ClockChange,
  ClockControls,
  EventOptions,
  FakeControls,
  JournalControls,
  ReachableFake,
} from '../admin-types/index.ts';
import {
  checkedControls,
  checkedJournal,
  checkTestKey,
  type JournalEntry,
  type JournalFilter,
  mountOf,
  queryOf,
} from '../admin-types/index.ts';
import { keyOfForeignToken, mintTokenOf, revokeAllTokens, revokeToken } from '../auth/index.ts';
import { guarded, type SandboxState } from '../exchange/index.ts';
import { harOf, passes, readFilter, verificationProblems, verify } from '../journal/index.ts';
import {
  assertFault,
  assertForm,
  assertScenario,
  assertStub,
  assertStubs,
  callOf,
  callsOf,
  namedOperations,
  type Sandbox,
  setScenario,
} from '../sandbox/index.ts';
import {
  changedClock,
  clockState,
  reportIn,
  unknownOverride,
  updateState,
  withFault,
  withoutScenario,
  withRateLimit,
  withStub,
} from '../state/index.ts';
import { changeTenant, isRejected, problemOf, redactTenant } from '../tenant/index.ts';
import { EntryQueue } from './entry-queue.ts';

/** The controls of the fake of a sandbox. */
export function controlsOf(sandbox: Sandbox, serverContext?: ServerContext): FakeControls {
  return checkedControls({
    reset: async () => sandbox.reset(),
    ...faultControls(sandbox),
    ...stubControls(sandbox),
    ...journalControls(sandbox),
    forKey: (key) => controlsOfKey(sandbox, key, serverContext),
    calls: async () => callsOf(sandbox),
    async call(id) {
      const call = await callOf(sandbox, id);
      if (call === undefined)
        throw new ArgumentError('id', `there is no call ${quoted(id)}; it may have been dropped or reset`);
      return call;
    },
    clock: clockOf(sandbox),
    tenant: async () => redactTenant(sandbox.tenant.tenant),
    async patchTenant(patch) {
      await assertForm('JsonPatch', patch, 'patch');
      const made = await changeTenant(sandbox, { patch });
      if (isRejected(made)) throw new ArgumentError('patch', problemOf(made));
      return made;
    },
    dialer: async () => dialerReport(sandbox),
    doubleDials: async () => sandbox.store.doubleDials(),
    revoke: (token) => revoke(sandbox, token),
    health: async () => healthOf(sandbox, serverContext),
    async setScenario(choice) {
      await assertScenario(choice, 'choice');
      const problems = await setScenario(sandbox, choice);
      const text = problems.map(({ pointer, problem }) => `${pointer} ${problem}`.trim()).join('; ');
      if (problems.length > 0) throw new ArgumentError('choice', text);
    },
    clearScenario: async () => void (await updateState(sandbox.store, withoutScenario)),
    scenario: async () => reportIn(await sandbox.store.state(), sandbox.source),
    token: (grant = {}) => mintTokenOf(sandbox, grant),
  });
}

async function revoke(sandbox: Sandbox, token: string | { readonly all: true }): Promise<void> {
  if (typeof token !== 'string') return revokeAllTokens(sandbox);
  const key = keyOfForeignToken(sandbox, token);
  if (key !== undefined)
    throw new ArgumentError('token', `the token belongs to the test key '${key}'; revoke it by forKey('${key}')`);
  if (!(await revokeToken(sandbox, token)))
    throw new ArgumentError('token', 'the token is neither one that this fake has issued nor a fixed one');
}

function clockOf({ store, source, waiting }: Sandbox): ClockControls {
  const change = async (wanted: ClockChange) => {
    const after = await updateState(store, (state) => changedClock(state, wanted, source));
    waiting.wake();
    return clockState(after ?? (await store.state()), source);
  };
  return {
    read: async () => clockState(await store.state(), source),
    stop: () => change({ isRunning: false }),
    start: () => change({ isRunning: true }),
    set: async (now) => change({ now: String(now) }),
    advance: (seconds) => change({ advance: seconds }),
  };
}

/** Each use finds the sandbox again: it may have been dropped meanwhile. */
function controlsOfKey({ testKeys, origin }: Sandbox, key: string, serverContext?: ServerContext): ReachableFake {
  checkTestKey(key);
  testKeys.admit(key);
  const now = () => ({ ...controlsOf(testKeys.get(key), serverContext), url: origin.url + mountOf(key) });
  const names = Object.keys(now()) as (keyof ReachableFake)[];
  const getters = names.map((name) => [name, { enumerable: true, get: () => now()[name] }] as const);
  return Object.defineProperties({}, Object.fromEntries(getters)) as ReachableFake;
}

/** The controls of a sandbox's journal. */
export function journalControls(sandbox: Sandbox): JournalControls {
  const { journal } = sandbox.store;
  return checkedJournal({
    journal: (filter = {}) => filtered(sandbox, filter),
    async entry(id) {
      const entry = await journal.get(id);
      if (entry === undefined)
        throw new ArgumentError('id', `the journal has no entry ${quoted(id)}; it may have been dropped or reset`);
      return entry;
    },
    clearJournal: async () => journal.clear(),
    async verify(verification) {
      const problems = await verificationProblems(verification, sandbox.contract.tables, sandbox.documents?.ids);
      if (problems.length > 0)
        throw new ArgumentError(
          'verification',
          problems.map(({ pointer, problem }) => `${pointer || 'verification'} ${problem}`).join('; '),
        );
      return verify(verification, await journal.query({}));
    },
    har: async (filter = {}) => harOf(await filtered(sandbox, filter), sandbox.origin.url),
    events: (options = {}) => events(sandbox, options),
  });
}

async function filtered(sandbox: Sandbox, filter: JournalFilter): Promise<readonly JournalEntry[]> {
  return sandbox.store.journal.query(checked(sandbox, filter));
}

/** Read as from a query, so that it is rejected for the same reasons here and there. */
function checked({ contract, documents }: Sandbox, filter: JournalFilter): JournalFilter {
  const read = readFilter(new URLSearchParams(queryOf(filter)), contract.tables, documents?.ids);
  if (typeof read === 'string') throw new ArgumentError('filter', read);
  return read;
}

async function events(
  sandbox: Sandbox,
  { after, filter = {}, signal }: EventOptions,
): Promise<AsyncIterableIterator<JournalEntry>> {
  signal?.throwIfAborted();
  const read = checkedForEvents(sandbox, filter);
  if (sandbox.subscribers.isFull) throw new Error('as many as may are listening to this journal already');
  const missed = after === undefined ? undefined : await sandbox.store.journal.after(after);
  if (missed?.isKnown === false) throw new ArgumentError('after', `the journal no longer keeps ${quoted(after ?? '')}`);
  const queue: EntryQueue = new EntryQueue(
    () => {
      leave();
      signal?.removeEventListener('abort', end);
    },
    passes(read, missed?.entries ?? []),
  );
  const end = guarded('ending a loop over events', () => queue.end());
  const leave = sandbox.subscribers.add({
    exchange: (exchange) => {
      for (const each of passes(read, [exchange.entry()])) queue.push(each);
    },
    end,
  });
  signal?.addEventListener('abort', end);
  return queue;
}

function checkedForEvents(sandbox: Sandbox, filter: JournalFilter): JournalFilter {
  const read = checked(sandbox, filter);
  if (read.limit !== undefined || read.after !== undefined)
    throw new ArgumentError('filter', 'events take neither limit nor after in a filter; the option after resumes them');
  return read;
}

type FaultControls = Pick<FakeControls, 'setFault' | 'clearFault' | 'faults' | 'setRateLimit' | 'clearRateLimit'>;

/** The controls of the faults and the rate limit of a sandbox. */
function faultControls(sandbox: Sandbox): FaultControls {
  const { store } = sandbox;
  const changed = async (change: (state: SandboxState) => SandboxState) => void (await updateState(store, change));
  return {
    setFault: async (name, fault) => {
      await assertFault(namedOperations(sandbox), name, fault);
      await changed((state) => ({ ...state, faults: withFault(state.faults, name, fault) }));
    },
    clearFault: (name) =>
      changed((state) => {
        if (name === undefined) return { ...state, faults: [] };
        const unknown = unknownOverride('fault', state.faults, name);
        if (unknown !== undefined) throw new ArgumentError('name', unknown);
        return { ...state, faults: state.faults.filter((each) => each.name !== name) };
      }),
    faults: async () => (await store.state()).faults,
    setRateLimit: async (limit) => {
      await assertForm('RateLimit', limit, 'limit');
      await changed((state) => withRateLimit(state, limit));
    },
    clearRateLimit: () => changed((state) => withRateLimit(state, undefined)),
  };
}

/** The controls of the stubs of a sandbox. */
function stubControls({ store }: Sandbox): Pick<FakeControls, 'setStub' | 'clearStub' | 'stubs'> {
  return {
    setStub: async (name, stub) => {
      await assertStub(name, stub);
      await updateState(store, (state) => ({ ...state, stubs: assertStubs(withStub(state.stubs, name, stub)) }));
    },
    clearStub: async (name) => {
      await updateState(store, (state) => {
        const unknown = name === undefined ? undefined : unknownOverride('stub', state.stubs, name);
        if (unknown !== undefined) throw new ArgumentError('name', unknown);
        return { ...state, stubs: name === undefined ? [] : state.stubs.filter((each) => each.name !== name) };
      });
    },
    stubs: async () => (await store.state()).stubs,
  };
}
