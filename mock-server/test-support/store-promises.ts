import { beforeEach, describe, expect, test } from 'vitest';
import type { JournalEntry } from '../admin-types/index.ts';
import { type Call, inState } from '../calls/call.ts';
import { newState, resetState } from '../state/new-state.ts';
import { type Dial, type SandboxStore, type StoreFactory, updateState } from '../state/store.ts';
import { callOf, counted, dialOf, entryOf, exchangeOf, NOW } from './store-values.ts';

const NOTHING = { positions: [], digests: [] };

/** What every store of a sandbox promises, whatever it keeps its values in. */
export function storePromises(name: string, create: StoreFactory): void {
  describe(name, () => {
    let store: SandboxStore;
    beforeEach(() => {
      store = create({ key: null, state: newState({}, NOW), journalLimit: 3 });
    });
    describe('the two doors', () => promisesOfDoors(() => store));
    describe('races', () => promisesOfRaces(() => store));
    describe('the state', () => promisesOfState(() => store));
    describe('the journal', () => promisesOfJournal(() => store));
    describe('the calls', () => promisesOfCalls(() => store));
    describe('double dials', () => promisesOfDials(() => store));
    test('a long journal is given whole, and in its order', async () => {
      const long = create({ key: null, state: newState({}, NOW), journalLimit: 2_000 });
      const ids = Array.from({ length: 1_203 }, (_, index) => `journal-${index + 1}`);
      for (const id of ids) await long.journal.append(entryOf(id));
      expect(idsOf(await long.journal.query({}))).toEqual(ids);
      const { entries, isKnown } = await long.journal.after('journal-2');
      expect([idsOf(entries), isKnown]).toEqual([ids.slice(2), true]);
    });
    test('a store forgets everything but the versions, once it is reset', () => promiseOfReset(store));
  });
}

function promisesOfDoors(of: () => SandboxStore): void {
  test('each request is given the next id, or keeps the one that it has', async () => {
    const ids: string[] = [];
    for (const query of [NOTHING, NOTHING, { ...NOTHING, id: 'journal-1' }, NOTHING])
      ids.push((await of().resolve(query)).id);
    expect([...ids, await of().nextEntryId()]).toEqual([
      'journal-1',
      'journal-2',
      'journal-1',
      'journal-3',
      'journal-4',
    ]);
  });

  test('what is committed is what the next request resolves', async () => {
    const { state } = await of().resolve(NOTHING);
    const positions = { 'bucket/a': { since: 1, value: 2.5 } };
    await of().commit({
      state: counted(state),
      positions,
      usedRefreshToken: 'token-3',
      exchange: () => exchangeOf('journal-1'),
    });
    await of().revoke(['digest']);
    const next = await of().resolve({
      positions: ['bucket/a', 'bucket/b'],
      digests: ['digest', 'another'],
      refreshToken: 'token-3',
    });
    expect(next).toEqual({
      id: 'journal-2',
      state: { ...counted(state), version: state.version + 1 },
      positions,
      revoked: ['digest'],
      isUsed: true,
    });
    expect(Object.keys(next.positions)).toEqual(['bucket/a']);
    expect((await of().resolve({ ...NOTHING, refreshToken: 'token-4' })).isUsed).toBe(false);
  });
}

function promisesOfRaces(of: () => SandboxStore): void {
  test('a lost race keeps nothing, and says so', async () => {
    const [first, second] = [await of().resolve(NOTHING), await of().resolve(NOTHING)];
    const change = { positions: { a: { since: 0, value: 1 } }, call: callOf('call-1'), usedRefreshToken: 'token-1' };
    expect(await of().commit({ state: counted(first.state), exchange: () => exchangeOf('won') })).toMatchObject({
      id: 'won',
    });
    const lost = await of().commit({ ...change, state: counted(second.state), exchange: () => exchangeOf('lost') });
    expect(lost).toBeUndefined();
    const after = await of().resolve({ positions: ['a'], digests: [], refreshToken: 'token-1' });
    expect([after.state.counters.call, after.positions, after.isUsed]).toEqual([1, {}, false]);
    expect([await of().calls.list(), await of().journal.get('lost')].map((each) => each ?? null)).toEqual([[], null]);
  });

  test('requests that are resolved at once are given different ids', async () => {
    const resolved = await Promise.all(Array.from({ length: 20 }, () => of().resolve(NOTHING)));
    expect(new Set(resolved.map(({ id }) => id)).size).toBe(20);
  });

  test('of many at once who count, each is counted once', async () => {
    const race = async (): Promise<void> => {
      const { id, state } = await of().resolve(NOTHING);
      const kept = await of().commit({ state: counted(state), exchange: () => exchangeOf(id) });
      if (kept === undefined) await race();
    };
    await Promise.all(Array.from({ length: 10 }, race));
    expect((await of().state()).counters.call).toBe(10);
  });

  test('what changes the journal alone loses no race', async () => {
    const { state } = await of().resolve(NOTHING);
    await of().commit({ state: counted(state), exchange: () => exchangeOf('journal-1') });
    expect(await of().commit({ exchange: () => exchangeOf('journal-2') })).toMatchObject({ id: 'journal-2' });
    expect((await of().state()).version).toBe(state.version + 1);
  });
}

function promisesOfState(of: () => SandboxStore): void {
  test('a state takes the place of the one that it was made from, and of no other', async () => {
    const state = await of().state();
    expect(await of().replaceState(counted(state))).toBe(true);
    expect(await of().replaceState({ ...state, faults: [] })).toBe(false);
    expect(await of().state()).toEqual({ ...counted(state), version: state.version + 1 });
  });

  test('a state is settled together with calls, or not at all', async () => {
    const state = await of().state();
    const [first, second] = [callOf('call-1'), callOf('call-2')];
    expect(await of().settle(counted(state), [first])).toBe(true);
    const later = await of().state();
    expect([later.counters.call, await of().calls.list()]).toEqual([1, [first.record]]);
    const ended = { ...inState(first, 'ended', NOW), version: 1 };
    expect(await of().settle(counted(state), [second])).toBe(false); // the state is an older one
    expect(await of().settle(counted(later), [second, { ...ended, version: 2 }])).toBe(false);
    expect(await of().settle(counted(later), [first])).toBe(false); // it is there already
    expect(await of().calls.list()).toEqual([first.record]);
    expect(await of().settle(counted(later), [ended, second])).toBe(true);
    expect((await of().calls.active()).map(({ record }) => record.id)).toEqual(['call-2']);
  });

  test('of changes that are made at once none is lost', async () => {
    await Promise.all(Array.from({ length: 10 }, () => updateState(of(), counted)));
    expect((await of().state()).counters.call).toBe(10);
  });

  test('a change that gives nothing changes nothing', async () => {
    const before = await of().state();
    expect(await updateState(of(), () => undefined)).toBeUndefined();
    expect(await of().state()).toEqual(before);
  });
}

function promisesOfJournal(of: () => SandboxStore): void {
  const append = async (...ids: string[]) => {
    for (const id of ids) await of().journal.append(entryOf(id));
  };

  test('keeps the last so many, oldest first', async () => {
    await append('journal-1', 'journal-2', 'journal-3', 'journal-4');
    expect(idsOf(await of().journal.query({}))).toEqual(['journal-2', 'journal-3', 'journal-4']);
    expect([await of().journal.count(), await of().journal.get('journal-1')]).toEqual([3, undefined]);
    expect(await of().journal.get('journal-2')).toEqual(entryOf('journal-2'));
  });

  test('gives those that pass a filter', async () => {
    await append('journal-1');
    await of().journal.append(entryOf('journal-2', { response: { status: 403, headers: {}, body: 'no' } }));
    await append('journal-3');
    expect(idsOf(await of().journal.query({ status: '4xx' }))).toEqual(['journal-2']);
    expect(idsOf(await of().journal.query({ limit: 1 }))).toEqual(['journal-3']);
    expect(idsOf(await of().journal.query({ after: 'journal-1' }))).toEqual(['journal-2', 'journal-3']);
  });

  test('gives those behind one, and says where it no longer keeps it', async () => {
    await append('journal-1', 'journal-3', 'journal-2', 'journal-4');
    const { entries, isKnown } = await of().journal.after('journal-3');
    expect([idsOf(entries), isKnown]).toEqual([['journal-2', 'journal-4'], true]);
    const gap = await of().journal.after('journal-1');
    expect([idsOf(gap.entries), gap.isKnown]).toEqual([['journal-3', 'journal-2', 'journal-4'], false]);
  });

  test('is cleared, and goes on counting', async () => {
    await of().nextEntryId();
    await append('journal-1');
    await of().journal.clear();
    expect([await of().journal.query({}), await of().journal.count()]).toEqual([[], 0]);
    expect(await of().nextEntryId()).toBe('journal-2');
  });
}

function promisesOfCalls(of: () => SandboxStore): void {
  const place = async (...ids: string[]) => {
    for (const id of ids) await of().commit({ call: callOf(id), exchange: () => exchangeOf(`of-${id}`) });
  };

  test('are listed oldest first, those that are not over apart', async () => {
    await place('call-1', 'call-2', 'call-3');
    const [first] = await of().calls.active();
    await of().calls.replace([{ ...inState(first as Call, 'ended', NOW), version: 1 }]);
    const listed = (await of().calls.list()).map(({ id, state }) => `${id} ${state}`);
    expect(listed).toEqual(['call-1 ended', 'call-2 queued', 'call-3 queued']);
    expect((await of().calls.active()).map(({ record }) => record.id)).toEqual(['call-2', 'call-3']);
    expect(await of().calls.get('call-2')).toEqual(callOf('call-2'));
    expect(await of().calls.get('call-4')).toBeUndefined();
  });

  test('are changed by whoever is first; who was slower changes nothing', async () => {
    await place('call-1');
    const call = callOf('call-1');
    await of().calls.replace([{ ...inState(call, 'dialing', NOW), version: 1 }]);
    await of().calls.replace([{ ...inState(call, 'ended', NOW), version: 1 }]);
    expect(await of().calls.get('call-1')).toMatchObject({ version: 1, record: { state: 'dialing' } });
  });

  test('are changed by a request together with its exchange, or not at all', async () => {
    await place('call-1', 'call-2');
    const next = (id: string, state: 'dialing' | 'ended', version: number): Call => ({
      ...inState(callOf(id), state, NOW),
      version,
    });
    const commit = (id: string, ...changedCalls: Call[]) =>
      of().commit({ changedCalls, exchange: () => exchangeOf(id) });
    expect(await commit('one', next('call-1', 'dialing', 1))).toMatchObject({ id: 'one' });
    expect(await commit('two', next('call-2', 'ended', 1), next('call-1', 'ended', 1))).toBeUndefined();
    expect((await of().calls.list()).map(({ state }) => state)).toEqual(['dialing', 'queued']);
    expect(await of().journal.get('two')).toBeUndefined();
    expect(await commit('two', next('call-2', 'ended', 1), next('call-1', 'ended', 2))).toMatchObject({ id: 'two' });
    expect(await of().calls.active()).toEqual([]);
  });

  test('are changed in any number', async () => {
    const ids = Array.from({ length: 603 }, (_, index) => `call-${index + 1}`);
    await place(...ids);
    const active = await of().calls.active();
    await of().calls.replace(active.map((call) => ({ ...inState(call, 'ended', NOW), version: 1 })));
    const listed = (await of().calls.list()).map(({ id, state }) => `${id} ${state}`);
    expect(listed).toEqual(ids.map((id) => `${id} ended`));
    expect(await of().calls.active()).toEqual([]);
  });

  test('that are not there are not made by a change', async () => {
    await of().calls.replace([{ ...callOf('call-9'), version: 1 }]);
    expect(await of().calls.list()).toEqual([]);
  });
}

function promisesOfDials(of: () => SandboxStore): void {
  const dial = async (callId: string, at: number, more: Partial<Dial> = {}) => {
    let told: unknown = 'nothing';
    const exchange = (double: unknown) => {
      told = double;
      return exchangeOf(callId);
    };
    await of().commit({ call: callOf(callId), dial: { ...dialOf(callId, at), ...more }, exchange });
    return told;
  };

  test('are two calls to one number of one contact within the window, and are reported before the entry is made', async () => {
    expect(await dial('call-1', NOW)).toBeUndefined();
    const double = {
      contact: 'c',
      number: '+15550101',
      seconds: 299,
      calls: ['call-1', 'call-2'],
      journal: ['of-call-1', 'of-call-2'],
    };
    expect(await dial('call-2', NOW + 299_000, { numbers: ['+15550999', '+15550101'] })).toEqual(double);
    expect(await of().doubleDials()).toEqual([double]);
  });

  test('are none for another contact, or after the window', async () => {
    await dial('call-1', NOW);
    expect(await dial('call-2', NOW + 1000, { contact: 'another' })).toBeUndefined();
    expect(await dial('call-3', NOW + 300_000)).toBeUndefined();
    expect(await of().doubleDials()).toEqual([]);
  });
}

async function promiseOfReset(store: SandboxStore): Promise<void> {
  const { state } = await store.resolve(NOTHING);
  await store.commit({
    state: counted(state),
    positions: { a: { since: 0, value: 1 } },
    call: callOf('call-1'),
    dial: dialOf('call-1', NOW),
    usedRefreshToken: 'token-1',
    exchange: () => exchangeOf('journal-1'),
  });
  await store.commit({ dial: dialOf('call-2', NOW), exchange: () => exchangeOf('journal-2') });
  await store.revoke(['digest']);
  const before = await store.state();
  const after = resetState(newState({}, NOW), before);
  expect(await store.reset(after)).toBe(true);
  expect(await store.resolve({ positions: ['a'], digests: ['digest'], refreshToken: 'token-1' })).toEqual({
    id: 'journal-1',
    state: after,
    positions: {},
    revoked: [],
    isUsed: false,
  });
  expect([await store.journal.count(), await store.calls.list(), await store.doubleDials()]).toEqual([0, [], []]);
  expect(await store.replaceState(before)).toBe(false);
  expect(await store.reset(after)).toBe(false); // the state is another one already
}

function idsOf(entries: readonly JournalEntry[]): string[] {
  return entries.map(({ id }) => id);
}
