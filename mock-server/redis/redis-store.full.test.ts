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
  const stores: StoreFactory = (options) => {
    const [shared] = opened;
    // each test has a sandbox of its own
    return (shared as SharedStore).stores({ ...options, key: options.key ?? crypto.randomUUID() });
  };
  beforeAll(async () => {
    server = await startRedis();
    opened.push(await openRedis(server.url()));
    await opened[0]?.probe();
  });
  afterAll(async () => {
    for (const each of opened) await each.close();
    await server.end();
  });

  storePromises('a store in Redis', stores);

  describe('every case', () => casesOn(stores));
});
