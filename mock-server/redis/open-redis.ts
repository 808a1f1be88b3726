import type { SharedStore } from '../state/index.ts';
import { type RedisClient, RedisConnection } from './connection.ts';
import { RedisSharedStore } from './redis-shared-store.ts';
import { keysUnder } from './sandbox-keys.ts';

/** The package that speaks to Redis and Valkey is not installed. */
export class NoRedisPackage extends Error {
  override readonly name = 'NoRedisPackage';

  constructor() {
    super('a shared store is reached by the package redis, which is not installed; npm install redis');
  }
}

/** An optional peer: most who run the fake have one process. */
async function redisPackage(): Promise<typeof import('redis')> {
  try {
    return await import('redis');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new NoRedisPackage();
  }
}

const USUAL_PREFIX = 'fake-cxone';

/**
 * Opens a store in Redis or Valkey: `redis://` or `rediss://`, by `?prefix=` apart from others in the same database. It
 * need not be reachable yet. Rejects with NoRedisPackage.
 */
export async function openRedis(url: string): Promise<SharedStore> {
  const { createClient, ErrorReply } = await redisPackage();
  const address = new URL(url);
  const keys = keysUnder(address.searchParams.get('prefix') ?? USUAL_PREFIX);
  address.search = '';
  const connect = () =>
    new RedisConnection(
      createClient({
        url: address.href,
        RESP: 2,
        disableOfflineQueue: true,
        socket: { reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 1_000), connectTimeout: 2_000 },
      }) as unknown as RedisClient,
      (error) => error instanceof ErrorReply,
    );
  return new RedisSharedStore(connect, keys);
}
