import { randomUUID } from 'node:crypto';
import type { DoubleDial, JournalEntry } from '../admin-types/index.ts';
import type { Call } from '../calls/index.ts';
import type { Resolved, SandboxState, StatePosition } from '../exchange/index.ts';
import { type KeptExchange, passes } from '../journal/index.ts';
import { type Dial, doubleOf, type SandboxStore, type StateChange } from '../state/index.ts';
import type { RedisConnection } from './connection.ts';
import { type KnownState, readState } from './known-state.ts';
import { LIST_SCRIPT, MOST_AT_ONCE, RESOLVE_SCRIPT } from './read-scripts.ts';
import { nameOf, type StoreKeys } from './sandbox-keys.ts';
import {
  beginning,
  changesOf,
  dialing,
  type ReportedDouble,
  replacing,
  resetting,
  settlingCall,
  tryingCall,
  type WriteOperation,
} from './write-operations.ts';
import { WRITE_SCRIPT } from './write-script.ts';

/** Items that a map keeps, as a store in memory does. */
const MOST_ITEMS = 100_000;

/** What a store is made of. */
export interface RedisStoreOptions {
  readonly connection: RedisConnection;
  readonly keys: StoreKeys;
  /** Of the process: it need not hear of what it has done itself. */
  readonly process: string;
  readonly key: string | null;
  readonly journalLimit: number;
  /** With which the sandbox begins where there is none. */
  readonly state: SandboxState;
}

type ResolveReply =
  | readonly ['absent']
  | readonly [
      'ok',
      id: string,
      stamp: string,
      state: string | null,
      uploadsStamp: string,
      uploads: string | null,
      positions: readonly (string | null)[],
      revoked: readonly string[],
      isUsed: number,
    ];
type WriteReply =
  | readonly ['absent' | 'lost']
  | readonly ['ok', stamp: string]
  | readonly ['double', id: string, before: string, number: string];
type ListReply = readonly [stamp: string, items: Items | null, others: readonly string[], isKnown: number];
/** What is no longer there is null. */
type Items = readonly (string | null)[];

/** The store of a sandbox in Redis. Each request is one `resolve` and one `commit`, which are a script each. */
export class RedisStore implements SandboxStore {
  readonly #options: RedisStoreOptions;
  readonly #name: string;
  readonly #base: string;
  #known: KnownState | undefined;
  readonly #lists = new Map<string, { readonly stamp: string; readonly items: readonly unknown[] }>();

  constructor(options: RedisStoreOptions) {
    this.#options = options;
    this.#name = nameOf(options.key);
    this.#base = options.keys.sandbox(this.#name);
  }

  async resolve({
    id: given = '',
    positions: names,
    digests,
    refreshToken = '',
  }: Parameters<SandboxStore['resolve']>[0]): Promise<Resolved> {
    const { connection, keys } = this.#options;
    for (;;) {
      const known = this.#known;
      const stamps = [known?.stamp ?? '', known?.uploadsStamp ?? ''];
      const reply = (await connection.run(
        RESOLVE_SCRIPT,
        [this.#base, keys.sandboxes],
        [this.#name, given, ...stamps, refreshToken, String(names.length), ...names, ...digests],
      )) as ResolveReply;
      if (reply[0] === 'absent') await this.#begin();
      else {
        const [, id, stamp, state, uploadsStamp, uploads, values, revoked, isUsed] = reply;
        const read = readState(this.#options.state, known, { stamp, state, uploadsStamp, uploads });
        this.#known = read;
        return { id, state: read.state, positions: positionsOf(names, values), revoked, isUsed: isUsed === 1 };
      }
    }
  }

  async commit(change: StateChange): Promise<KeptExchange | undefined> {
    const { state, dial } = change;
    const others = [...(state === undefined ? [] : replacing(state, this.#known)), ...changesOf(change)];
    const id = randomUUID();
    let reported: ReportedDouble | undefined;
    for (;;) {
      const double = reported && doubleOf(reported.before, dial as Dial, reported.number);
      const exchange = change.exchange(double);
      const operations: WriteOperation[] = [...others, ['entry', exchange.id, JSON.stringify(exchange.entry())]];
      if (dial !== undefined) operations.push(dialing(dial, reported));
      if (double !== undefined) operations.push(['double', double.calls[1], JSON.stringify(double)]);
      const reply = await this.#write(operations, state, id);
      if (reply[0] === 'ok') return exchange;
      if (reply[0] !== 'double') return undefined;
      const [, known, before, number] = reply;
      reported = known === '' ? undefined : { id: known, before: JSON.parse(before) as Dial, number };
    }
  }

  async state(): Promise<SandboxState> {
    return (await this.resolve({ id: '-', positions: [], digests: [] })).state;
  }

  replaceState(state: SandboxState): Promise<boolean> {
    return this.#isWritten(replacing(state, this.#known), state);
  }

  settle(state: SandboxState, calls: readonly Call[]): Promise<boolean> {
    return this.#isWritten([...replacing(state, this.#known), ...calls.flatMap(settlingCall)], state);
  }

  async nextEntryId(): Promise<string> {
    return (await this.resolve({ positions: [], digests: [] })).id;
  }

  readonly journal: SandboxStore['journal'] = {
    append: async (entry) => void (await this.#write([['entry', entry.id, JSON.stringify(entry)]])),
    query: async (filter) => passes(filter, await this.#list<JournalEntry>('journal')),
    count: async () => Number(await this.#options.connection.command('ZCARD', `${this.#base}journal:order`)),
    after: async (id) => {
      const { items, isKnown } = await this.#read<JournalEntry>('journal', 'journal:order', '', id);
      return { entries: items ?? [], isKnown };
    },
    get: (id) => this.#get<JournalEntry>('journal', id),
    clear: async () => void (await this.#write([['clear']])),
  };

  readonly calls: SandboxStore['calls'] = {
    get: (id) => this.#get<Call>('calls', id),
    list: async () => (await this.#list<Call>('calls')).map(({ record }) => record),
    active: () => this.#list<Call>('calls', 'calls:active'),
    replace: async (calls) => {
      for (let at = 0; at < calls.length; at += MOST_AT_ONCE)
        await this.#write(calls.slice(at, at + MOST_AT_ONCE).map(tryingCall));
    },
  };

  doubleDials(): Promise<readonly DoubleDial[]> {
    return this.#list('doubles');
  }

  async revoke(digests: readonly string[]): Promise<void> {
    if (digests.length > 0) await this.#write(digests.map((digest) => ['revoke', digest]));
  }

  reset(state: SandboxState): Promise<boolean> {
    return this.#isWritten(resetting(state));
  }

  async drop(): Promise<void> {
    await this.#write([['drop']]);
  }

  /** Two that begin at once begin with the state of the first. */
  async #begin(): Promise<void> {
    await this.#write([beginning(this.#options.state, randomUUID())]);
  }

  async #isWritten(operations: readonly WriteOperation[], state?: SandboxState): Promise<boolean> {
    return (await this.#write(operations, state))[0] === 'ok';
  }

  /** Writes all or nothing; `state` is the one among it. */
  async #write(operations: readonly WriteOperation[], state?: SandboxState, id = randomUUID()): Promise<WriteReply> {
    const { connection, keys, process, journalLimit } = this.#options;
    const known = this.#known;
    const args = operations.flatMap(([name, ...rest]) => [name, String(rest.length), ...rest]);
    for (;;) {
      const reply = (await connection.run(
        WRITE_SCRIPT,
        [this.#base, keys.events, keys.sandboxes],
        [id, this.#name, process, String(journalLimit), String(MOST_ITEMS), ...args],
      )) as WriteReply;
      if (reply[0] !== 'absent') {
        if (reply[0] === 'ok' && state !== undefined) this.#wrote(state, reply[1], known);
        return reply;
      }
      await this.#begin();
    }
  }

  /** What was written need not be read. */
  #wrote(state: SandboxState, stamp: string, known: KnownState | undefined): void {
    const uploadsStamp = known?.state.uploads === state.uploads ? known.uploadsStamp : stamp;
    this.#known = { stamp, uploadsStamp, state: { ...state, version: state.version + 1 } };
  }

  async #get<T>(map: string, id: string): Promise<T | undefined> {
    const text = (await this.#options.connection.command('HGET', this.#base + map, id)) as string | null;
    return text === null ? undefined : (JSON.parse(text) as T);
  }

  /** The items of a map in their order, which are read again only where the map has changed. */
  async #list<T>(map: string, order = `${map}:order`): Promise<readonly T[]> {
    const known = this.#lists.get(order);
    const { stamp, items } = await this.#read<T>(map, order, known?.stamp ?? '', '');
    if (items === undefined) return (known?.items ?? []) as readonly T[];
    this.#lists.set(order, { stamp, items });
    return items;
  }

  /** The items that a list has at one moment, without those that are gone until they are read. */
  async #read<T>(map: string, order: string, known: string, after: string) {
    const { connection } = this.#options;
    const args = [map, order, known, after];
    const [stamp, texts, others, isKnown] = (await connection.run(LIST_SCRIPT, [this.#base], args)) as ListReply;
    const items = texts === null ? undefined : parsedItems<T>(texts);
    for (let at = 0; at < others.length; at += MOST_AT_ONCE) {
      const ids = others.slice(at, at + MOST_AT_ONCE);
      const more = (await connection.command('HMGET', this.#base + map, ...ids)) as Items;
      for (const item of parsedItems<T>(more)) items?.push(item);
    }
    return { stamp, items, isKnown: isKnown === 1 };
  }
}

function parsedItems<T>(texts: Items): T[] {
  return texts.flatMap((text) => (text === null ? [] : [JSON.parse(text) as T]));
}

function positionsOf(
  names: readonly string[],
  values: readonly (string | null)[],
): Readonly<Record<string, StatePosition>> {
  const found: Record<string, StatePosition> = {};
  values.forEach((value, at) => {
    const name = names[at];
    if (value !== null && name !== undefined) found[name] = JSON.parse(value) as StatePosition;
  });
  return found;
}
