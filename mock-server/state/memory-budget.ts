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
        if (bytes > 0) this.#makeSpace();
      },
      close: () => {
        this.#accounts.delete(account);
        this.#used -= account.bytes;
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

/** An item in its place between two others: the first of all is found at once, however many there were before it. */
interface Place<T> {
  readonly name: string;
  /** Undefined once it was evicted. */
  item: T | undefined;
  bytes: number;
  before: Place<T> | undefined;
  after: Place<T> | undefined;
}

/** Items by name in the order in which they were put; bounded in number, and in bytes together with all others. */
export class BoundedMap<T> {
  readonly #places = new Map<string, Place<T>>();
  readonly #bounds: Bounds<T>;
  readonly #account: ReturnType<MemoryBudget['open']>;
  #first: Place<T> | undefined;
  #last: Place<T> | undefined;

  constructor(bounds: Bounds<T>) {
    this.#bounds = bounds;
    this.#account = bounds.memory.open(bounds.kind, () => this.#dropOldest());
  }

  get size(): number {
    return this.#places.size;
  }

  get(name: string): T | undefined {
    return this.#places.get(name)?.item;
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  *values(): IterableIterator<T> {
    for (const { item } of this.#inOrder()) yield item as T;
  }

  /** Puts an item at the end, and gives back the one that it replaces; `bytes` where they are known better. */
  putLast(name: string, item: T, bytes = this.#bounds.bytesOf(item)): T | undefined {
    const place = this.#places.get(name);
    if (place === undefined) {
      this.#add(name, item, bytes);
      return undefined;
    }
    const before = place.item;
    this.#unlink(place);
    this.#link(place);
    this.#replace(place, item, bytes);
    return before;
  }

  /** Puts an item in the place of the one of that name; at the end where there is none. */
  put(name: string, item: T): void {
    const place = this.#places.get(name);
    const bytes = this.#bounds.bytesOf(item);
    if (place === undefined) this.#add(name, item, bytes);
    else this.#replace(place, item, bytes);
  }

  clear(): void {
    for (const { bytes } of this.#inOrder()) this.#account.charge(-bytes);
    this.#places.clear();
    this.#first = undefined;
    this.#last = undefined;
  }

  /** What it keeps counts no more. */
  close(): void {
    this.#account.close();
  }

  *#inOrder(): IterableIterator<Place<T>> {
    for (let place = this.#first; place !== undefined; place = place.after) yield place;
  }

  #add(name: string, item: T, bytes: number): void {
    const place: Place<T> = { name, item, bytes, before: undefined, after: undefined };
    this.#places.set(name, place);
    this.#link(place);
    if (this.#places.size > this.#bounds.most) this.#dropOldest();
    this.#account.charge(bytes);
  }

  #replace(place: Place<T>, item: T, bytes: number): void {
    this.#account.charge(-place.bytes);
    place.item = item;
    place.bytes = bytes;
    this.#account.charge(bytes);
  }

  #link(place: Place<T>): void {
    place.before = this.#last;
    place.after = undefined;
    if (this.#last === undefined) this.#first = place;
    else this.#last.after = place;
    this.#last = place;
  }

  #unlink(place: Place<T>): void {
    const { before, after } = place;
    if (before === undefined) this.#first = after;
    else before.after = after;
    if (after === undefined) this.#last = before;
    else after.before = before;
    // an old place that nobody collects yet must not keep the young ones behind it
    place.before = undefined;
    place.after = undefined;
  }

  #dropOldest(): boolean {
    const oldest = this.#first;
    if (oldest === undefined) return false;
    this.#unlink(oldest);
    this.#places.delete(oldest.name);
    this.#account.charge(-oldest.bytes);
    // V8 keeps the table that a map has outgrown, with all places in it, until it collects the old generation
    oldest.item = undefined;
    this.#bounds.onDrop?.(oldest.name);
    return true;
  }
}
