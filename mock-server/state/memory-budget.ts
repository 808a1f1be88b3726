import type { MemoryKind, MemoryUse } from '../admin-types/index.ts';

const DEFAULT_LIMIT = 256 * 1024 * 1024;

/** A part of the memory: what somebody keeps. */
interface Account {
  readonly kind: MemoryKind;
  bytes: number;
  /** Lets go of the oldest; false where there is nothing. Undefined where its owner does that by itself. */
  readonly dropOldest: (() => boolean) | undefined;
}

/**
 * Memory that all sandboxes of a server share. Where it is used up, who has most lets go of the oldest that it has: so
 * nobody loses anything to somebody who has less.
 */
export class MemoryBudget {
  readonly limit: number;
  readonly #accounts = new Set<Account>();
  #used = 0;

  constructor(limit = DEFAULT_LIMIT) {
    this.limit = limit;
  }

  /** Opens an account: gives how it is charged, also with less than nothing, and closed. */
  open(kind: MemoryKind, dropOldest?: () => boolean): { charge(bytes: number): void; close(): void } {
    const account: Account = { kind, bytes: 0, dropOldest };
    this.#accounts.add(account);
    return {
      charge: (bytes) => {
        account.bytes += bytes;
        this.#used += bytes;
        if (bytes > 0 && this.#used > this.limit) this.#makeSpace();
      },
      close: () => {
        if (this.#accounts.delete(account)) this.#used -= account.bytes;
        account.bytes = 0;
      },
    };
  }

  use(): MemoryUse {
    const kinds = { journal: 0, calls: 0, tokens: 0, events: 0, uploads: 0 };
    for (const { kind, bytes } of this.#accounts) kinds[kind] += bytes;
    return { limit: this.limit, used: this.#used, ...kinds };
  }

  /** True where nothing that could be let go of would make space. */
  get isFull(): boolean {
    return this.#used > this.limit;
  }

  #makeSpace(): void {
    while (this.#used > this.limit) {
      let largest: Account | undefined;
      for (const each of this.#accounts)
        if (each.dropOldest !== undefined && each.bytes > (largest?.bytes ?? 0)) largest = each;
      if (largest?.dropOldest?.() !== true) return;
    }
  }
}

/** How a map is bounded. */
export interface Bounds<T> {
  readonly memory: MemoryBudget;
  readonly kind: MemoryKind;
  /** How many it keeps. */
  readonly most: number;
  /** Bytes that an item takes, estimated. */
  readonly bytesOf: (item: T) => number;
  /** Called with what is evicted, and not with what is deleted. */
  readonly onDrop?: (name: string) => void;
}

/** Items by name in the order in which they were put; bounded in number, and in bytes together with all others. */
export class BoundedMap<T> {
  readonly #items = new Map<string, { readonly item: T; readonly bytes: number }>();
  readonly #bounds: Bounds<T>;
  readonly #account: ReturnType<MemoryBudget['open']>;

  constructor(bounds: Bounds<T>) {
    this.#bounds = bounds;
    this.#account = bounds.memory.open(bounds.kind, () => this.#dropOldest());
  }

  get size(): number {
    return this.#items.size;
  }

  get(name: string): T | undefined {
    return this.#items.get(name)?.item;
  }

  has(name: string): boolean {
    return this.#items.has(name);
  }

  *values(): IterableIterator<T> {
    for (const { item } of this.#items.values()) yield item;
  }

  /** Puts an item at the end; `bytes` where they are known better. */
  putLast(name: string, item: T, bytes = this.#bounds.bytesOf(item)): void {
    this.#forget(name);
    this.#put(name, item, bytes);
  }

  /** Puts an item in the place of the one of that name; at the end where there is none. */
  put(name: string, item: T): void {
    const before = this.#items.get(name);
    this.#account.charge(-(before?.bytes ?? 0));
    this.#put(name, item, this.#bounds.bytesOf(item));
  }

  clear(): void {
    for (const { bytes } of this.#items.values()) this.#account.charge(-bytes);
    this.#items.clear();
  }

  /** What it keeps counts no more. */
  close(): void {
    this.#account.close();
  }

  #put(name: string, item: T, bytes: number): void {
    this.#items.set(name, { item, bytes });
    if (this.#items.size > this.#bounds.most) this.#dropOldest();
    this.#account.charge(bytes);
  }

  #dropOldest(): boolean {
    const [oldest] = this.#items.keys();
    if (oldest === undefined) return false;
    this.#forget(oldest);
    this.#bounds.onDrop?.(oldest);
    return true;
  }

  #forget(name: string): void {
    const before = this.#items.get(name);
    if (before === undefined) return;
    this.#items.delete(name);
    this.#account.charge(-before.bytes);
  }
}
