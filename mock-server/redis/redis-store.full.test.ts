import { afterAll, beforeAll, describe } from 'vitest';
import type { SharedStore, StoreFactory } from '../state/index.ts';
import { casesOn } from '../test-support/cases-on-a-store.ts';
import { hasRedis, type RedisServer, startRedis } from '../test-support/redis-server.ts';
import { storePromises } from '../test-support/store-promises.ts';
import { openRedis } from './index.ts';

const isThere = hasRedis('the store in Redis');

describe.runIf(isThere)('on a real server', () => {
  let server: RedisServer;
  const opened: SharedStore[] = [];
  /** Of one process; each test has a sandbox of its own. */
  const stores: StoreFactory = (options) => {
    const [shared] = opened;
    return (shared as SharedStore).stores({ ...options, key: options.key ?? crypto.randomUUID() });
  };
  /** Of two processes that are asked in turns: what one remembers of the state is behind what the other has made of it. */
  const inTurns: StoreFactory = (options) => {
    const key = options.key ?? crypto.randomUUID();
    return takingTurns(opened.map((shared) => shared.stores({ ...options, key })));
  };
  beforeAll(async () => {
    server = await startRedis();
    const url = server.url();
    opened.push(await openRedis(url), await openRedis(url));
    for (const each of opened) await each.probe();
  });
  afterAll(async () => {
    for (const each of opened) await each.close();
    await server.end();
  });

  storePromises('a store in Redis', stores);
  storePromises('a store in Redis that two processes use in turns', inTurns);

  describe('every case, on two processes in turns', () => casesOn(inTurns));
});

/** The same store, each call of which goes to the next of several. */
function takingTurns<T extends object>(stores: readonly T[]): T {
  let turn = 0;
  const [first] = stores;
  return new Proxy(first as T, {
    get(_first, name) {
      const members = stores.map((store): unknown => Reflect.get(store, name));
      const [member] = members;
      if (typeof member !== 'function') return takingTurns(members as readonly object[]);
      return (...args: unknown[]) => {
        turn += 1;
        const at = turn % stores.length;
        return Reflect.apply(members[at] as (...args: unknown[]) => unknown, stores[at], args);
      };
    },
  });
}
