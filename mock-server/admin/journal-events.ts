import { firstValueOf } from '../../contracts/internal.ts';
import type { JournalEntry, JournalFilter } from '../admin-types/index.ts';
import {
  type Answer,
  type AnswerStream,
  andThen,
  guarded,
  type MaybePromise,
  problem,
  type StreamSink,
} from '../exchange/index.ts';
import { passes, readFilter } from '../journal/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { MemoryBudget } from '../state/index.ts';
import type { ControlRequest } from './route.ts';

/** Bytes that a subscriber may be behind the journal; one that is further behind is cut, and can resume. */
const MOST_BEHIND = 4 * 1024 * 1024;
/** Bytes of missed exchanges that are sent before the client has taken any. */
const AT_ONCE = 65_536;
const LISTENING = ': listening\n\n';

/**
 * Server-sent events (WHATWG HTML, section 9.2): each exchange when it is over. With `Last-Event-ID` those behind it
 * come first; where it is no longer kept, an event `gap` and then all that are. A subscriber that does not read is informed of
 * a gap and cut.
 */
export function journalEvents(sandbox: Sandbox, { query, head }: ControlRequest): Answer {
  const filter = readFilter(query, sandbox.contract.tables, sandbox.documents?.ids);
  if (typeof filter === 'string') return problem(400, filter);
  if (filter.limit !== undefined || filter.after !== undefined)
    return problem(400, 'events take neither limit nor after; Last-Event-ID resumes them');
  if (sandbox.subscribers.isFull) return problem(503, 'as many as may are listening to this journal already');
  return {
    status: 200,
    headers: ['Content-Type', 'text/event-stream', 'Cache-Control', 'no-store'],
    body: '',
    stream: streamOf(sandbox, filter, firstValueOf(head.rawHeaders, 'last-event-id')),
  };
}

function streamOf(sandbox: Sandbox, filter: JournalFilter, lastId: string | null): AnswerStream {
  return (sink) => {
    const subscriber = new Subscriber(sandbox, filter, sink);
    subscriber.begin(lastId);
    return () => subscriber.leave();
  };
}

/**
 * Hears of exchanges as they come, once it has been sent what it missed. That is read from the journal piece by piece, as
 * fast as the client takes it, so that nothing is kept for a client that does not read.
 */
class Subscriber {
  readonly #sandbox: Sandbox;
  readonly #filter: JournalFilter;
  readonly #sink: StreamSink;
  readonly #unsubscribe: () => void;
  readonly #account: ReturnType<MemoryBudget['open']>;
  #charged = 0;
  /** Exchanges that come while the journal is being read; undefined where they are sent at once, or read later. */
  #meanwhile: JournalEntry[] | undefined;
  #isLive = false;
  #hasLeft = false;
  #last: string | null = null;

  constructor(sandbox: Sandbox, filter: JournalFilter, sink: StreamSink) {
    this.#sandbox = sandbox;
    this.#filter = filter;
    this.#sink = sink;
    this.#account = sandbox.memory.open('events');
    this.#unsubscribe = sandbox.subscribers.add({
      exchange: (exchange) => {
        if (this.#isLive) this.#hear(exchange.entry());
        else this.#meanwhile?.push(exchange.entry());
      },
      end: () => sink.send(event('end', { detail: 'there is nothing more to hear from this journal' })),
    });
  }

  begin(lastId: string | null): void {
    this.#isLive = lastId === null;
    this.#last = lastId;
    if (this.#isLive) this.#sink.send(LISTENING);
    else this.#catchUp(LISTENING);
  }

  leave(): void {
    this.#hasLeft = true;
    this.#account.close();
    this.#unsubscribe();
  }

  #hear(entry: JournalEntry): void {
    const behind = this.#sink.behind();
    this.#account.charge(behind - this.#charged);
    this.#charged = behind;
    const isSlow = behind > MOST_BEHIND || (behind > AT_ONCE && this.#isOneOfTooMany());
    if (isSlow) this.#cut(entry);
    else this.#send(entry);
  }

  /** Many that are a little behind are a lot together. */
  #isOneOfTooMany(): boolean {
    const { events, limit } = this.#sandbox.memory.use();
    return events > limit / 4;
  }

  #cut({ id }: JournalEntry): void {
    this.leave();
    this.#sink.send(event('gap', { after: this.#last, oldest: id, detail: 'the events were not read in time' }));
    this.#sink.end();
  }

  #send(entry: JournalEntry): void {
    for (const each of passes(this.#filter, [entry])) this.#sink.send(event('exchange', each, each.id));
    this.#last = entry.id;
  }

  /** Where the journal cannot be read the stream ends, and its client can resume. */
  readonly #catchUp = guarded(
    'reading the journal for its events',
    (greeting: string) => this.#sendMissed(greeting),
    () => {
      this.leave();
      this.#sink.end();
    },
  );

  #sendMissed(greeting: string): MaybePromise<void> {
    if (this.#hasLeft) return;
    this.#meanwhile = [];
    return andThen(this.#sandbox.store.journal.after(this.#last ?? ''), ({ entries: missed, isKnown }) => {
      const gap = isKnown ? '' : event('gap', { after: this.#last, oldest: missed[0]?.id ?? null });
      // in one piece: who hears that somebody listens hears of the gap too
      this.#sink.send(gap + greeting);
      const known = new Set(missed.map(({ id }) => id));
      const left = [...missed, ...(this.#meanwhile ?? []).filter(({ id }) => !known.has(id))];
      this.#meanwhile = undefined;
      for (const entry of left) {
        if (this.#sink.behind() > AT_ONCE) return this.#sink.onceTaken(() => this.#catchUp(''));
        this.#send(entry);
      }
      this.#isLive = true;
    });
  }
}

function event(name: string, value: object, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(value)}\n\n`;
}
