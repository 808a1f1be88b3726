import type { Finding } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import type { CallRecord, JournalEntry } from '../admin-types/index.ts';
import { guarded } from '../exchange/index.ts';

/** An exchange that is over. Its entry is made when somebody reads it: most are never read. */
export interface KeptExchange {
  readonly id: string;
  readonly operation: string | null;
  readonly status: number;
  /** Each finding of the exchange, as far as metrics count it. */
  eachFinding(count: (code: FindingCode, severity: Finding['severity'], isShadowed: boolean) => void): void;
  /** Without secrets. The same object each time. */
  entry(): JournalEntry;
}

/** An exchange whose entry was made before. */
export function madeExchange(entry: JournalEntry): KeptExchange {
  return {
    id: entry.id,
    operation: entry.operation,
    status: entry.response.status,
    eachFinding(count) {
      for (const { code, severity, shadowed } of entry.findings) count(code, severity, shadowed === true);
    },
    entry: () => entry,
  };
}

/** What somebody hears of a sandbox. */
export interface Subscriber {
  /** Each exchange when it is over. */
  exchange(exchange: KeptExchange): void;
  /** Each call that was accepted. */
  call?(call: CallRecord): void;
  /** There is nothing more to hear: the sandbox was dropped. */
  end?(): void;
}

/** Subscribers that one sandbox has at the same time; one that never leaves must not cost without end. */
const MOST_SUBSCRIBERS = 100;

/** What a subscriber throws is reported: the exchange that it hears of is over, and its answer stays. */
function safe(subscriber: Subscriber): Required<Subscriber> {
  return {
    exchange: guarded('a subscriber of exchanges', (exchange: KeptExchange) => subscriber.exchange(exchange)),
    call: guarded('a subscriber of calls', (call: CallRecord) => subscriber.call?.(call)),
    end: guarded('a subscriber at the end of its stream', () => subscriber.end?.()),
  };
}

/** The subscribers of a sandbox; those of `all` hear of the sandboxes of all test keys, and are called first. */
export class Subscribers {
  readonly #own = new Set<Required<Subscriber>>();
  readonly #all: Subscribers | undefined;

  constructor(all?: Subscribers) {
    this.#all = all;
  }

  get isFull(): boolean {
    return this.#own.size >= MOST_SUBSCRIBERS;
  }

  /** Adds one, and gives back how it leaves; one too many ends at once. */
  add(given: Subscriber): () => void {
    const subscriber = safe(given);
    if (this.isFull) subscriber.end();
    else this.#own.add(subscriber);
    return () => void this.#own.delete(subscriber);
  }

  exchange(exchange: KeptExchange): void {
    this.#all?.exchange(exchange);
    for (const subscriber of this.#own) subscriber.exchange(exchange);
  }

  /** True where somebody hears of this sandbox alone. */
  get hasOwn(): boolean {
    return this.#own.size > 0;
  }

  /** An exchange of another process, whose own subscribers of all sandboxes hear of it there. */
  exchangeElsewhere(exchange: KeptExchange): void {
    for (const subscriber of this.#own) subscriber.exchange(exchange);
  }

  call(call: CallRecord): void {
    this.#all?.call(call);
    for (const subscriber of this.#own) subscriber.call(call);
  }

  end(): void {
    const left = [...this.#own];
    this.#own.clear();
    for (const subscriber of left) subscriber.end();
  }
}
