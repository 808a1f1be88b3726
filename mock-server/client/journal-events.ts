import type { EventOptions, JournalEntry } from '../admin-types/index.ts';
import { queryOf } from '../admin-types/index.ts';
import { type Address, ConnectionError, open, stranger } from './request.ts';

/** Watches the journal of a fake elsewhere. Done when the fake listens to nobody less: it yields what comes from now on. */
export async function journalEvents(
  address: Address,
  { after, filter = {}, signal }: EventOptions,
): Promise<AsyncIterableIterator<JournalEntry>> {
  const ending = new AbortController();
  const leave = () => ending.abort();
  if (signal?.aborted === true) leave();
  signal?.addEventListener('abort', leave);
  const response = await open(address, `/journal/events${queryOf(filter)}`, ending.signal, after);
  if (response.body === null || response.headers.get('content-type') !== 'text/event-stream')
    throw stranger(address, response.status);
  const entries = new EntryStream(address, response.body, () => signal?.removeEventListener('abort', leave), ending);
  await entries.begin();
  return entries;
}

/** By hand and not by a generator: one that nobody has begun to read cannot be ended. */
class EntryStream implements AsyncIterableIterator<JournalEntry> {
  readonly #address: Address;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  readonly #parser = new EventParser();
  readonly #left: () => void;
  readonly #ending: AbortController;
  readonly #entries: JournalEntry[] = [];
  #isOver = false;

  constructor(address: Address, body: ReadableStream<Uint8Array>, left: () => void, ending: AbortController) {
    this.#address = address;
    this.#reader = body.getReader();
    this.#left = left;
    this.#ending = ending;
  }

  /** Waits for the first line, which is sent once somebody is listened to, and for what was missed. */
  begin(): Promise<void> {
    return this.#read();
  }

  async next(): Promise<IteratorResult<JournalEntry>> {
    while (this.#entries.length === 0 && !this.#isOver) await this.#read();
    const value = this.#entries.shift();
    return value === undefined ? { value, done: true } : { value, done: false };
  }

  async return(): Promise<IteratorResult<JournalEntry>> {
    this.#entries.length = 0;
    this.#end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #read(): Promise<void> {
    try {
      const { value, done } = await this.#reader.read();
      if (done) return this.#end();
      for (const event of this.#parser.push(this.#decoder.decode(value, { stream: true }))) this.#take(event);
    } catch (error) {
      const isWanted = this.#ending.signal.aborted;
      this.#end();
      if (error instanceof ConnectionError) throw error;
      if (!isWanted)
        throw new ConnectionError(
          'unreachable',
          `the fake at ${this.#address.url} went away while its journal was watched`,
        );
    }
  }

  #take({ name, data }: ServerEvent): void {
    if (name === 'exchange') this.#entries.push(JSON.parse(data) as JournalEntry);
    if (name === 'end') this.#end();
    if (name === 'gap') throw new ConnectionError('rejected', gapInWords(JSON.parse(data)));
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#left();
    this.#ending.abort();
  }
}

/** One server-sent event. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Takes a stream of server-sent events apart (WHATWG HTML, section 9.2.6), piece by piece, wherever it was cut. Ids and
 * retry times are passed over.
 */
export class EventParser {
  #rest = '';
  #name = '';
  #data: string[] = [];

  /** The events that a piece completes. */
  push(piece: string): ServerEvent[] {
    const text = this.#rest + piece;
    // a CR at the end may be the first half of a CR LF
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = whole.split(/\r\n|\r|\n/);
    this.#rest = (lines.pop() ?? '') + text.slice(whole.length);
    return lines.flatMap((line) => this.#take(line));
  }

  #take(line: string): ServerEvent[] {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#name = value;
    else if (field === 'data') this.#data.push(value);
    return [];
  }

  #dispatch(): ServerEvent[] {
    const event = { name: this.#name || 'message', data: this.#data.join('\n') };
    const isEmpty = this.#data.length === 0;
    this.#name = '';
    this.#data = [];
    return isEmpty ? [] : [event];
  }
}

function gapInWords({ after, detail }: { readonly after: string; readonly detail?: string }): string {
  return detail === undefined ? `the journal no longer keeps "${after}"` : `${detail}; go on behind "${after}"`;
}
