import { expect, test } from 'vitest';
import { createSerializingStore } from '../test-support/serializing-store.ts';
import { storePromises } from '../test-support/store-promises.ts';
import { NOW } from '../test-support/store-values.ts';
import { createMemoryStore } from './memory-store.ts';
import { newState, resetState, withRateLimit } from './new-state.ts';

storePromises('a store in memory', createMemoryStore);
storePromises('a store that serializes every value, and lets others come between', createSerializingStore);

test('a reset begins everything anew but what must not come again: versions, numbers and the generation of tokens', () => {
  const first = newState({}, NOW);
  expect(first.tenant).toEqual({ version: 0, patches: [], created: 0 });
  const before = {
    ...first,
    version: 9,
    counters: { call: 5, token: 7, session: 2 },
    tenant: { version: 3, patches: [], created: 4 },
    tokens: { generation: 6, oldest: 6 },
    resets: 1,
  };
  expect(resetState(first, before)).toEqual({
    ...first,
    version: 10,
    counters: { call: 0, token: 7, session: 0 },
    tenant: { version: 4, patches: [], created: 0 },
    tokens: { generation: 6, oldest: 0 },
    resets: 2,
  });
});

test('a rate limit that is set counts from the next version of the state, whose buckets are full, until it is cleared', () => {
  const before = { ...newState({}, NOW), version: 4 };
  const limit = { requests: 1, seconds: 1 };
  const limited = withRateLimit(before, limit);
  expect(limited).toEqual({ ...before, rateLimit: { limit, since: 5 } });
  expect(withRateLimit(limited, undefined)).toEqual(before);
  expect(newState({ rateLimit: limit }, NOW).rateLimit).toEqual({ limit, since: 0 });
});
