import { expect, test } from 'vitest';
import { createSerializingStore } from '../test-support/serializing-store.ts';
import { exchangeOf, NOW } from '../test-support/store-values.ts';
import { createMemoryStore } from './memory-store.ts';
import { newState } from './new-state.ts';
import { reachableShared, reachableStores, StateUnreachable } from './reachable-store.ts';
import type { SharedStore } from './shared-store.ts';
import { type SandboxStore, type StoreFactory, updateState } from './store.ts';

/** What an operator reads when a store fails, and what a failure of the fake itself stays. */

const options = { key: null, state: newState({}, NOW), journalLimit: 3 };
const unreachable = (text: string) => [expect.any(StateUnreachable), `the state cannot be reached: ${text}`];

/** What a call throws, or rejects with. */
async function errorOf(call: () => unknown): Promise<readonly [unknown, string]> {
  try {
    await call();
  } catch (error) {
    return [error, (error as Error).message];
  }
  return [undefined, 'nothing'];
}

const fails = (error: unknown) => (): never => {
  throw error;
};
const rejects = (error: unknown) => () => Promise.reject(error);

test('a store that works gives the same through every function', async () => {
  for (const create of [createMemoryStore, createSerializingStore]) {
    const store = reachableStores(create)(options);
    expect(await store.nextEntryId()).toBe('journal-1');
    expect(await store.commit({ exchange: () => exchangeOf('journal-1') })).toMatchObject({ id: 'journal-1' });
    expect([await store.journal.count(), await store.calls.list()]).toEqual([1, []]);
  }
  expect(reachableStores(createSerializingStore)(options).release).toBeUndefined();
});

test('a store that fails is named, by what it throws as by what it rejects with', async () => {
  const broken: StoreFactory = (given) => {
    const store = createMemoryStore(given);
    const parts: Partial<SandboxStore> = {
      state: fails(new Error('no socket')),
      commit: rejects(new Error('no answer')),
      journal: { ...store.journal, count: rejects('closed') },
    };
    return { ...store, ...parts };
  };
  const store = reachableStores(broken)(options);
  expect(await errorOf(() => store.state())).toEqual(unreachable('no socket'));
  expect(await errorOf(() => store.commit({ exchange: () => exchangeOf('a') }))).toEqual(unreachable('no answer'));
  expect(await errorOf(() => store.journal.count())).toEqual(unreachable('closed'));
  expect(await errorOf(() => reachableStores(fails(new Error('no store')))(options))).toEqual(unreachable('no store'));
  expect((await errorOf(() => store.state()))[0]).toMatchObject({ name: 'StateUnreachable' });
});

test.each<[string, StoreFactory, string]>([
  ['promise', (() => rejects('gone')()) as unknown as StoreFactory, 'stores.resolve must be a function, not undefined'],
  ['text', (() => 'redis://') as unknown as StoreFactory, 'stores must be an object, not a string'],
  [
    'part of a store',
    (given) => ({ ...createMemoryStore(given), calls: undefined as never }),
    'stores.calls must be an object, not undefined',
  ],
])('a %s is no store', async (_, stores, problem) => {
  expect(await errorOf(() => reachableStores(stores)(options))).toEqual(unreachable(problem));
});

test('a store that rejects every change ends in an error, and not in a loop', async () => {
  const rejecting: StoreFactory = (given) => ({
    ...createMemoryStore(given),
    replaceState: () => false,
    commit: () => undefined,
  });
  const store = reachableStores(rejecting)(options);
  const commit = () => store.commit({ exchange: () => exchangeOf('a') });
  expect(await errorOf(() => updateState(store, (state) => state))).toEqual(
    unreachable('the store rejects every change'),
  );
  expect(await errorOf(commit)).toEqual(unreachable('the store rejects every change'));
  const works = reachableStores(createMemoryStore)(options);
  for (let lost = 0; lost < 10_000; lost++) await works.replaceState({ ...options.state, version: -1 });
  expect(await works.commit({ exchange: () => exchangeOf('a') })).toMatchObject({ id: 'a' });
});

test('names and addresses are shown, credentials are not', async () => {
  const error = new Error('connect ECONNREFUSED redis://user:s3cr3t-of-redis@10.0.0.7:6379');
  const shared = reachableShared({ probe: rejects(error) } as Partial<SharedStore> as SharedStore);
  const [, message] = await errorOf(() => shared.probe());
  expect(message).toContain('10.0.0.7:6379');
  expect(message).not.toContain('s3cr3t');
});

test('what fails while the exchange of a commit is made is not an error of the store', async () => {
  const ours = new TypeError('a bug');
  for (const create of [createMemoryStore, createSerializingStore]) {
    const store = reachableStores(create)(options);
    expect(await errorOf(() => store.commit({ exchange: fails(ours) }))).toEqual([ours, 'a bug']);
  }
});
