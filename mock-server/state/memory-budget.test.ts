import { describe, expect, test } from 'vitest';
import type { MemoryKind } from '../admin-types/index.ts';
import { type Call, inState } from '../calls/call.ts';
import { NO_UPLOADS, type UploadJob } from '../lists/index.ts';
import { callOf, counted, dialOf, entryOf, exchangeOf, NOW } from '../test-support/store-values.ts';
import { BoundedMap, MemoryBudget } from './memory-budget.ts';
import { createMemoryStore } from './memory-store.ts';
import { newState, resetState } from './new-state.ts';

/** What `memory` of `/_fake/health` shows, and what is let go of when it is used up. */

const NONE = { journal: 0, calls: 0, tokens: 0, events: 0, uploads: 0 };

function mapIn(memory: MemoryBudget, { most = 100, kind = 'journal' as MemoryKind } = {}) {
  const dropped: string[] = [];
  const map = new BoundedMap<string>({
    memory,
    kind,
    most,
    bytesOf: (text) => text.length,
    onDrop: (name) => dropped.push(name),
  });
  return { map, dropped };
}

describe('the memory of all sandboxes', () => {
  test('is 256 MB unless another limit is given, and is counted by kind', () => {
    expect(new MemoryBudget().limit).toBe(268_435_456);
    const memory = new MemoryBudget(100);
    memory.open('calls').charge(7);
    const events = memory.open('events');
    events.charge(20);
    events.charge(-5);
    expect(memory.use()).toEqual({ limit: 100, used: 22, ...NONE, calls: 7, events: 15 });
    events.close();
    events.close();
    expect(memory.use()).toEqual({ limit: 100, used: 7, ...NONE, calls: 7 });
  });

  test('is full from the first byte above its limit on, and nothing is evicted up to it', () => {
    const memory = new MemoryBudget(10);
    const { map, dropped } = mapIn(memory);
    map.putLast('a', '12345');
    map.putLast('b', '12345');
    expect([memory.isFull, dropped]).toEqual([false, []]);
    memory.open('uploads').charge(11);
    expect([memory.isFull, dropped]).toEqual([true, ['a', 'b']]);
    expect(memory.use()).toEqual({ limit: 10, used: 11, ...NONE, uploads: 11 });
  });

  test('is taken from who has most', () => {
    const memory = new MemoryBudget(20);
    const [small, large] = [mapIn(memory), mapIn(memory)];
    small.map.putLast('s', '12345');
    for (const name of ['a', 'b', 'c']) large.map.putLast(name, '12345');
    small.map.putLast('t', '1234');
    expect([large.dropped, small.dropped]).toEqual([['a'], []]);
    expect([...small.map.values()]).toEqual(['12345', '1234']);
  });

  test('is not taken where it shrinks, nor from who has nothing of it', () => {
    const memory = new MemoryBudget(10);
    const uploads = memory.open('uploads');
    uploads.charge(40);
    const { map, dropped } = mapIn(memory);
    map.put('a', '');
    uploads.charge(-5);
    uploads.charge(1);
    expect([dropped, map.size]).toEqual([[], 1]);
  });
});

describe('a map that is bounded', () => {
  test('keeps the order, whatever is put in the place of another or at the end', () => {
    const memory = new MemoryBudget(100);
    const { map, dropped } = mapIn(memory);
    for (const name of ['a', 'b', 'c', 'd']) expect(map.putLast(name, name)).toBeUndefined();
    map.put('b', 'BB');
    expect([...map.values()]).toEqual(['a', 'BB', 'c', 'd']);
    expect(map.putLast('a', 'AAA')).toBe('a');
    expect(map.putLast('c', 'C')).toBe('c');
    expect(map.putLast('c', 'CC', 9)).toBe('C');
    map.put('e', 'e');
    expect([...map.values()]).toEqual(['BB', 'd', 'AAA', 'CC', 'e']);
    expect([map.size, map.get('a'), map.get('x'), map.has('e'), map.has('x')]).toEqual([
      5,
      'AAA',
      undefined,
      true,
      false,
    ]);
    expect([memory.use().journal, dropped]).toEqual([16, []]);
  });

  test('lets go of the oldest when there are more than it may have', () => {
    const memory = new MemoryBudget(100);
    const { map, dropped } = mapIn(memory, { most: 2, kind: 'tokens' });
    for (const name of ['a', 'b', 'a', 'c', 'd']) map.putLast(name, `${name}${name}`);
    expect([dropped, [...map.values()], map.get('b')]).toEqual([['b', 'a'], ['cc', 'dd'], undefined]);
    expect(memory.use()).toEqual({ limit: 100, used: 4, ...NONE, tokens: 4 });
  });

  test('is empty once it is cleared, takes new items then, and counts no more once it is closed', () => {
    const memory = new MemoryBudget(100);
    const { map, dropped } = mapIn(memory);
    for (const name of ['a', 'b']) map.putLast(name, name);
    map.clear();
    expect([map.size, [...map.values()], map.has('a'), memory.use().used, dropped]).toEqual([0, [], false, 0, []]);
    for (const name of ['c', 'd']) map.putLast(name, name);
    expect([...map.values()]).toEqual(['c', 'd']);
    map.close();
    expect(memory.use().used).toBe(0);
  });
});

describe('a store in memory', () => {
  const storeIn = (memory: MemoryBudget, journalLimit = 100) =>
    createMemoryStore({ key: null, state: newState({}, NOW), journalLimit, memory });

  test('counts the texts of exchanges, and calls with their history, dials, positions and tokens', () => {
    const memory = new MemoryBudget();
    const store = storeIn(memory);
    const texts = { method: 'POST', path: '/1234', headers: { a: '12', b: '3' }, body: '123' };
    store.journal.append(entryOf('one', { request: texts, response: { status: 202, headers: {}, body: '1234' } }));
    expect(memory.use()).toMatchObject({ used: 2_015, journal: 2_015 });
    store.commit({ bytes: 10, exchange: () => exchangeOf('two') });
    expect(memory.use()).toMatchObject({ used: 4_025, journal: 4_025 });
    store.commit({
      bytes: 0,
      call: callOf('call-1'),
      dial: dialOf('call-1', NOW),
      positions: { a: { since: 0, value: 1 }, b: { since: 0, value: 1 } },
      usedRefreshToken: 'token-1',
      exchange: () => exchangeOf('three'),
    });
    store.revoke(['digest', 'another']);
    // a call with one step, and the dials of its two numbers
    expect(memory.use()).toMatchObject({ journal: 6_025, calls: 800 + 2 * 200, tokens: 5 * 200, uploads: 0 });
    const ended: Call = { ...inState(callOf('call-1'), 'ended', NOW), version: 1 };
    store.calls.replace([ended]);
    expect(memory.use().calls).toBe(1_000 + 2 * 200);
    store.release?.();
    expect(memory.use()).toMatchObject({ used: 0, ...NONE });
  });

  test('counts a double dial, and nothing after a reset', () => {
    const memory = new MemoryBudget();
    const store = storeIn(memory);
    for (const id of ['call-1', 'call-2']) store.commit({ dial: dialOf(id, NOW), exchange: () => exchangeOf(id) });
    expect(memory.use().calls).toBe(2 * 200 + 200);
    store.reset(resetState(newState({}, NOW), newState({}, NOW)));
    expect(memory.use().used).toBe(0);
  });

  test('counts what was uploaded, as long as it is there, and evicts other things for it', async () => {
    const memory = new MemoryBudget(2_100);
    const store = storeIn(memory);
    const withFile = (text: string) => ({ ...NO_UPLOADS, jobs: [{ file: { text } } as UploadJob] });
    store.commit({ bytes: 50, exchange: () => exchangeOf('one') });
    store.replaceState({ ...(await store.state()), uploads: withFile('x'.repeat(60)) });
    expect([memory.use().uploads, store.journal.count()]).toEqual([60, 0]);
    store.replaceState(counted(await store.state()));
    store.replaceState({ ...(await store.state()), uploads: withFile('x'.repeat(20)) });
    expect(memory.use()).toMatchObject({ used: 20, uploads: 20 });
    store.release?.();
    expect(memory.use().used).toBe(0);
  });

  test('forgets that a call is active when it lets go of it', async () => {
    const memory = new MemoryBudget(2_000);
    const store = storeIn(memory, 1);
    for (const id of ['call-1', 'call-2', 'call-3'])
      store.commit({ bytes: -2_000, call: callOf(id), exchange: () => exchangeOf('journal-1') });
    expect((await store.calls.active()).map(({ record }) => record.id)).toEqual(['call-2', 'call-3']);
    expect((await store.calls.list()).map(({ id }) => id)).toEqual(['call-2', 'call-3']);
  });
});
