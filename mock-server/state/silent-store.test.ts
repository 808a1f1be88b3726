import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NOW } from '../test-support/store-values.ts';
import { createMemoryStore } from './memory-store.ts';
import { newState } from './new-state.ts';
import { reachableStores, StateUnreachable } from './reachable-store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a store that never responds fails after ten seconds, and one that does leaves no timer', async () => {
  const options = { key: null, state: newState({}, NOW), journalLimit: 3 };
  const silent = { resolve: () => new Promise<never>(() => {}), state: async () => options.state };
  const store = reachableStores((given) => ({ ...createMemoryStore(given), ...silent }))(options);
  expect(await store.state()).toEqual(options.state);
  expect(vi.getTimerCount()).toBe(0);
  const failed = Promise.resolve(store.resolve({ positions: [], digests: [] })).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10_000);
  const error = await failed;
  expect(error).toBeInstanceOf(StateUnreachable);
  expect((error as Error).message).toBe('the state cannot be reached: the store did not respond within 10 seconds');
});
