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
    const kinds = { journal: 0, calls: 0, tokens: 0, events: 0 };
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
