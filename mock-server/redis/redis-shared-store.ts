import { randomUUID } from 'node:crypto';
import { guarded, type MaybePromise } from '../exchange/index.ts';
import type { Lease, RemoteChange, SharedStore, StoreFactory } from '../state/index.ts';
import type { RedisConnection } from './connection.ts';
import { followEvents } from './event-follower.ts';
import { RedisStore } from './redis-store.ts';
import { keyOf, nameOf, type StoreKeys } from './sandbox-keys.ts';
import { takePart } from './take-part.ts';
import { WRITE_SCRIPT } from './write-script.ts';

/** All sandboxes of a deployment, and what its processes have in common, under one prefix. */
export class RedisSharedStore implements SharedStore {
  readonly #connect: () => RedisConnection;
  readonly #connection: RedisConnection;
  readonly #keys: StoreKeys;
  readonly #process = randomUUID();
  readonly #ends: (() => unknown)[] = [];

  /** `connect` makes a connection; following others takes one of its own. */
  constructor(connect: () => RedisConnection, keys: StoreKeys) {
    this.#connect = connect;
    this.#connection = connect();
    this.#keys = keys;
  }

  readonly stores: StoreFactory = ({ key, state, journalLimit }) =>
    new RedisStore({
      ...{ connection: this.#connection, keys: this.#keys, process: this.#process },
      ...{ key, state, journalLimit },
    });

  async secret(name: string, make: () => MaybePromise<string>): Promise<string> {
    const key = this.#keys.secret(name);
    const known = await this.#connection.command('GET', key);
    if (typeof known === 'string') return known;
    await this.#connection.command('SET', key, await make(), 'NX');
    return (await this.#connection.command('GET', key)) as string;
  }

  async probe(): Promise<void> {
    await this.#connection.command('SET', this.#keys.probe, this.#process, 'EX', '60');
  }

  lease(name: string, gained: () => void): Lease {
    const lease = takePart(this.#connection, this.#keys.lease(name), this.#process, gained);
    this.#ends.push(() => lease.release());
    return lease;
  }

  follow(hear: (changes: readonly RemoteChange[]) => Promise<void>): void {
    this.#ends.push(followEvents(this.#connect(), this.#keys.events, this.#process, hear));
  }

  async count(name: string): Promise<number> {
    return Number(await this.#connection.command('INCR', this.#keys.counter(name)));
  }

  async note(name: string): Promise<void> {
    await this.#connection.command('SET', this.#keys.note(name), '1', 'EX', '60');
  }

  async isNoted(name: string): Promise<boolean> {
    return (await this.#connection.command('EXISTS', this.#keys.note(name))) === 1;
  }

  async listKeys(): Promise<readonly string[]> {
    return this.#keysOf('ZREVRANGE', this.#keys.sandboxes, '0', '-1');
  }

  async drop(key: string): Promise<boolean> {
    const isThere = (await this.#connection.command('ZSCORE', this.#keys.sandboxes, nameOf(key))) !== null;
    await this.#write(key, 'drop', '0');
    return isThere;
  }

  async dropIdle(milliseconds: number): Promise<void> {
    const [seconds] = (await this.#connection.command('TIME')) as readonly string[];
    const before = String(Number(seconds) * 1000 - milliseconds);
    for (const key of await this.#keysOf('ZRANGEBYSCORE', this.#keys.sandboxes, '-inf', before))
      await this.#write(key, 'idle', '1', before, 'drop', '0');
  }

  async admit(key: string): Promise<void> {
    await this.#connection.command('SADD', this.#keys.known, key);
  }

  async isAdmitted(key: string): Promise<boolean> {
    return (await this.#connection.command('SISMEMBER', this.#keys.known, key)) === 1;
  }

  async close(): Promise<void> {
    await Promise.all(this.#ends.splice(0).map((end) => end()));
    guarded('closing the connection to the store', () => this.#connection.close())();
  }

  async #keysOf(...command: readonly string[]): Promise<string[]> {
    const names = (await this.#connection.command(...command)) as readonly string[];
    return names.flatMap((name) => keyOf(name) ?? []);
  }

  async #write(key: string, ...operations: readonly string[]): Promise<void> {
    const { sandboxes, events, sandbox } = this.#keys;
    const name = nameOf(key);
    const args = [randomUUID(), name, this.#process, '0', '0', ...operations];
    await this.#connection.run(WRITE_SCRIPT, [sandbox(name), events, sandboxes], args);
  }
}
