import type { NotifyDelivery, NotifyReport } from '../admin-types/index.ts';
import type { OutgoingEvent } from './signed-headers.ts';

/** Events that a report lists, of those that wait and of those that are over. */
const MOST_SHOWN = 20;

/** An event that waits for its turn; the log shows its type and number. */
export interface WaitingEvent extends OutgoingEvent, Pick<NotifyDelivery, 'type' | 'sequence'> {}

/** What this process has done with the events of a sandbox. */
export type DeliveryReport = Omit<NotifyReport, 'url' | 'isSender'>;

/** What has become of the events of a sandbox. It keeps no body of an event. */
export class DeliveryLog {
  #taken = 0;
  #dropped = 0;
  #recent: NotifyDelivery[] = [];
  /** Of the event that is being sent. */
  #tries = 0;
  #problem: string | null = null;

  /** The event that is being sent is posted. */
  posted(): void {
    this.#tries += 1;
  }

  failed(problem: string): void {
    this.#problem = problem;
  }

  /** The event that was being sent is over. */
  over(event: WaitingEvent, state: 'taken' | 'dropped'): void {
    this.#note(event, { state, tries: this.#tries, problem: this.#problem });
    this.#tries = 0;
    this.#problem = null;
  }

  /** An event that has never had its turn. */
  neverSent(event: WaitingEvent, problem: string): void {
    this.#note(event, { state: 'dropped', tries: 0, problem });
  }

  clear(): void {
    this.#taken = 0;
    this.#dropped = 0;
    this.#recent = [];
    this.#tries = 0;
    this.#problem = null;
  }

  report(waiting: readonly WaitingEvent[]): DeliveryReport {
    return {
      taken: this.#taken,
      dropped: this.#dropped,
      waitingCount: waiting.length,
      waiting: waiting.slice(0, MOST_SHOWN).map(({ id, type, sequence }, index) => {
        const [tries, problem] = index === 0 ? [this.#tries, this.#problem] : [0, null];
        return { id, type, sequence, state: 'waiting', tries, problem };
      }),
      recent: [...this.#recent],
    };
  }

  #note({ id, type, sequence }: WaitingEvent, how: Pick<NotifyDelivery, 'state' | 'tries' | 'problem'>): void {
    if (how.state === 'taken') this.#taken += 1;
    else this.#dropped += 1;
    this.#recent = [...this.#recent, { id, type, sequence, ...how }].slice(-MOST_SHOWN);
  }
}
