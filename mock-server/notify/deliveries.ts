import { setTimeout as sleep } from 'node:timers/promises';
import { guarded } from '../exchange/index.ts';
import type { MemoryBudget } from '../state/index.ts';
import { DeliveryLog, type DeliveryReport, type WaitingEvent } from './delivery-log.ts';
import type { DeliveryResult, Receiver } from './receiver.ts';

/** Events of a sandbox that wait, and their bytes; those that come then are dropped. */
const MOST_WAITING = 10_000;
const MOST_BYTES = 8 * 1024 * 1024;
/** Milliseconds before an event is sent again: the first time, and at most. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

export const USUAL_RETRIES = 8;

/** Where deliveries go. */
export interface DeliveryOptions {
  readonly receiver: Receiver;
  readonly retries: number;
  readonly memory: MemoryBudget;
  /** Reports to people. */
  readonly report: (text: string) => void;
  /** Done with an event: it was taken, or given up. Never rejects. */
  readonly done?: ((id: string) => Promise<void>) | undefined;
}

/** The events of one sandbox on their way: one after the other, each until it is taken or given up. */
export class Deliveries {
  readonly #options: DeliveryOptions;
  readonly #account: ReturnType<MemoryBudget['open']>;
  readonly #log = new DeliveryLog();
  #waiting: WaitingEvent[] = [];
  #bytes = 0;
  #leaving = new AbortController();
  #isSending = false;
  /** Events that were dropped since the receiver had taken all others. */
  #dropped = 0;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#account = options.memory.open('events');
  }

  /** Sends an event when its turn comes. */
  push(message: WaitingEvent): void {
    const { length } = message.body;
    if (this.#waiting.length >= MOST_WAITING || this.#bytes + length > MOST_BYTES || this.#areTooManyTogether()) {
      const problem = 'too many events wait for it';
      this.#log.neverSent(message, problem);
      this.#drop(problem);
    } else {
      this.#waiting.push(message);
      this.#charge(length);
      if (!this.#isSending) this.#goOn(this.#leaving.signal);
    }
  }

  /** Nothing of what waits is sent any more. */
  clear(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#isSending = false;
    this.#waiting = [];
    this.#log.clear();
    this.#charge(-this.#bytes);
  }

  report(): DeliveryReport {
    return this.#log.report(this.#waiting);
  }

  end(): void {
    this.clear();
    this.#account.close();
  }

  readonly #goOn = guarded('sending an event', async (leaving: AbortSignal) => {
    this.#isSending = true;
    for (let message = this.#waiting[0]; message !== undefined; message = this.#waiting[0]) {
      const sent = await this.#untilTaken(message, leaving);
      if (leaving.aborted) return;
      this.#waiting.shift();
      this.#charge(-message.body.length);
      this.#log.over(message, 'problem' in sent ? 'dropped' : 'taken');
      if ('problem' in sent) this.#drop(sent.problem);
      else this.#taken();
      await this.#options.done?.(message.id);
      if (leaving.aborted) return;
    }
    this.#isSending = false;
  });

  async #untilTaken(message: WaitingEvent, leaving: AbortSignal): Promise<DeliveryResult> {
    const { retries } = this.#options;
    let sent = await this.#post(message, leaving);
    for (let retry = 0; retry < retries && 'problem' in sent && !sent.isFinal; retry += 1) {
      const pause = Math.min(FIRST_PAUSE * 2 ** retry, LONGEST_PAUSE);
      await sleep(pause, undefined, { signal: leaving, ref: false }).catch(() => undefined);
      if (leaving.aborted) return sent;
      sent = await this.#post(message, leaving);
    }
    return sent;
  }

  async #post(message: WaitingEvent, leaving: AbortSignal): Promise<DeliveryResult> {
    this.#log.posted();
    const sent = await this.#options.receiver.send(message, leaving);
    if (!leaving.aborted && 'problem' in sent) this.#log.failed(sent.problem);
    return sent;
  }

  #areTooManyTogether(): boolean {
    const { events, limit } = this.#options.memory.use();
    return events > limit / 4;
  }

  #charge(bytes: number): void {
    this.#bytes += bytes;
    this.#account.charge(bytes);
  }

  /** The first is reported at once, and how many there were when nothing waits any more: a flood of events is none of lines. */
  #drop(why: string): void {
    this.#dropped += 1;
    if (this.#dropped === 1) this.#options.report(`events are dropped: ${why}`);
  }

  #taken(): void {
    if (this.#dropped === 0 || this.#waiting.length > 0) return;
    this.#options.report(`it takes events again; dropped before: ${this.#dropped}`);
    this.#dropped = 0;
  }
}
