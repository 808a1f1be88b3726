import { createHash, randomUUID } from 'node:crypto';
import type { CallRecord, NotifyEvent } from '../admin-types/index.ts';
import { type Call, dueAt, obstacleOf } from '../calls/index.ts';
import { guarded, reportBug, type SandboxState } from '../exchange/index.ts';
import { bringUpToDate, type Sandbox, timeOf } from '../sandbox/index.ts';
import { type RemoteChange, timeIn } from '../state/index.ts';
import type { Deliveries } from './deliveries.ts';
import type { DeliveryReport } from './delivery-log.ts';
import { type Happening, NewEvents } from './new-events.ts';
import type { StoreObserver } from './observed-store.ts';

type NumberedLater = Omit<NotifyEvent, 'sequence'>;

/** Where several processes watch the same sandboxes: one of them sends, and the others know what they would have sent. */
export interface SharedWatch {
  /** Whether this process sends. */
  readonly isHeld: boolean;
  /** The next number of an event. */
  count(): Promise<number>;
  /** Whether another process was done with an event. */
  isDone(id: string): Promise<boolean>;
}

/** Milliseconds for which events are kept that another process sends: it may end before it has sent them. */
const KEPT_FOR_OTHERS = 15_000;
const MOST_KEPT_FOR_OTHERS = 1_000;

/** Milliseconds between a change and the look at what has come of it, at most. */
const LONGEST_DELAY = 1_000;

/**
 * Brings the calls of a sandbox up to date without being asked: after each change, and when the next thing is due. One timer;
 * requests do not wait for it.
 */
export class Watcher implements StoreObserver {
  readonly #sandbox: () => Sandbox;
  readonly #deliveries: Deliveries;
  readonly #longestSleep: number;
  readonly #new = new NewEvents();
  readonly #shared: SharedWatch | undefined;
  /** What another process sends, oldest first. */
  #sentByOthers: { readonly event: NumberedLater; readonly until: number }[] = [];
  #changed = new Set<string>();
  #uploads: SandboxState['uploads'] | undefined;
  #sequence = 0;
  /** Done when the event before has its number. */
  #counting: Promise<unknown> = Promise.resolve();
  /** One more with each reset. */
  #round = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Whether the timer is set for a change, or another look must follow the one that is under way. */
  #isDue = false;
  #isLooking = false;
  #isOver = false;
  /** Milliseconds that the last look took. */
  #took = 0;

  /** Looks at least every `longestSleep` milliseconds as long as something is due. */
  constructor(sandbox: () => Sandbox, deliveries: Deliveries, longestSleep: number, shared?: SharedWatch) {
    this.#sandbox = sandbox;
    this.#shared = shared;
    this.#deliveries = deliveries;
    this.#longestSleep = longestSleep;
    this.#lookSoon(); // lists may be dialed from the beginning
  }

  readonly stored = guarded('observing a sandbox', (calls: readonly Call[], state: SandboxState | undefined): void => {
    for (const { record } of calls) this.#changed.add(record.id);
    if (state !== undefined) this.#noteJobs(state);
    if (calls.length > 0 || state !== undefined) this.#lookSoon();
  });

  reset(): void {
    this.#round += 1;
    this.#changed = new Set();
    this.#new.clear();
    this.#uploads = undefined;
    this.#deliveries.clear();
    this.#lookSoon();
  }

  /** Another process has changed calls or the state. */
  storedElsewhere({ calls, isStateChanged, isReset }: RemoteChange): void {
    if (isReset) this.reset();
    for (const id of calls) this.#changed.add(id);
    if (calls.length > 0 || isStateChanged) this.#lookSoon();
  }

  /** From now on this process sends: what the one before may not have sent any more comes first. */
  takeOver(): void {
    const left = this.#sentByOthers.splice(0).filter(({ until }) => performance.now() < until);
    for (const { event } of left) if (this.#shared !== undefined) this.#deliverCounted(event, this.#shared, true);
    this.#lookSoon();
  }

  report(): DeliveryReport {
    return this.#deliveries.report();
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#deliveries.end();
  }

  #noteJobs(state: SandboxState): void {
    if (state.uploads === this.#uploads) return;
    this.#uploads = state.uploads;
    this.#new.noteJobs(state.uploads, timeIn(state, this.#sandbox().source));
  }

  /** Many changes have one look, and looks take a tenth of the time at most. */
  #lookSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    if (!this.#isLooking) this.#setTimer(Math.min(10 * this.#took, LONGEST_DELAY));
  }

  #setTimer(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#isOver) this.#timer = setTimeout(this.#look, milliseconds).unref();
  }

  readonly #look = guarded(
    'bringing calls up to date',
    async () => {
      this.#isDue = false;
      this.#isLooking = true;
      const begun = performance.now();
      const next = await this.#happened();
      this.#took = performance.now() - begun;
      this.#isLooking = false;
      if (this.#isDue) this.#setTimer(Math.min(10 * this.#took, LONGEST_DELAY));
      else if (next !== undefined) this.#setTimer(Math.min(next, this.#longestSleep));
    },
    () => {
      this.#isLooking = false;
      this.#isDue = false; // the next change has another look
    },
  );

  /** Sends what has happened; gives back in how many milliseconds something is due, if time alone brings it. */
  async #happened(): Promise<number | undefined> {
    const sandbox = this.#sandbox();
    const { store } = sandbox;
    const round = this.#round;
    const now = await timeOf(sandbox); // read first: what is due meanwhile is due after it
    const isOthers = this.#shared?.isHeld === false;
    if (!isOthers) await bringUpToDate(sandbox);
    const state = await store.state();
    this.#noteJobs(state);
    const changed = this.#changed;
    this.#changed = new Set();
    const calls: CallRecord[] = [];
    for (const id of changed) {
      const call = await store.calls.get(id);
      if (call !== undefined) calls.push(call.record);
    }
    const active = await store.calls.active();
    if (this.#isOver || round !== this.#round) return undefined;
    this.#send(calls, now, state.resets);
    if (state.clock.stoppedAt !== null || isOthers) return undefined;
    const dues = [this.#new.nextEnd, state.dialer.next ?? 0, ...active.map((call) => nextOf(call, sandbox, now))];
    const next = dues.reduce((least, due) => (due > now && due < least ? due : least), Number.POSITIVE_INFINITY);
    return Number.isFinite(next) ? next - now : undefined;
  }

  #send(calls: readonly CallRecord[], now: number, resets: number): void {
    const { key } = this.#sandbox();
    for (const happening of this.#new.take(calls, now)) {
      const event = { ...happening, key, id: this.#idOf(happening, key, resets) };
      if (this.#shared?.isHeld === false) this.#keepForOthers(event);
      else this.#push(event);
    }
  }

  /** Any process gives the same id to the same event, also where it knows more of the call by then. */
  #idOf({ type, at, data }: Happening, key: string | null, resets: number): string {
    if (this.#shared === undefined) return `msg_${randomUUID()}`;
    const which = 'history' in data ? [data.id, data.history.length] : [data.jobId];
    const identity = JSON.stringify([type, at, key, resets, ...which]);
    return `msg_${createHash('sha256').update(identity).digest('base64url')}`;
  }

  #keepForOthers(event: NumberedLater): void {
    this.#sentByOthers.push({ event, until: performance.now() + KEPT_FOR_OTHERS });
    if (this.#sentByOthers.length > MOST_KEPT_FOR_OTHERS) this.#sentByOthers.shift();
  }

  #push(event: NumberedLater): void {
    if (this.#shared === undefined) {
      this.#sequence += 1;
      this.#deliver(event, this.#sequence);
    } else this.#deliverCounted(event, this.#shared, false);
  }

  /** One after the other, so that their numbers are in the order of the events. */
  #deliverCounted(event: NumberedLater, shared: SharedWatch, mayBeDone: boolean): void {
    this.#counting = this.#counting
      .then(async () => {
        if (mayBeDone && (await shared.isDone(event.id))) return;
        this.#deliver(event, await shared.count());
      })
      .catch((error: unknown) => reportBug('counting an event', error));
  }

  #deliver({ id, type, at, key, data }: NumberedLater, sequence: number): void {
    const body = JSON.stringify({ id, type, at, key, sequence, data });
    if (!this.#isOver) this.#deliveries.push({ id, type, sequence, body });
  }
}

/** When something happens to a call next; 0 where time alone brings nothing. */
function nextOf(call: Call, { tenant }: Sandbox, now: number): number {
  const due = Math.max(dueAt(call, tenant), call.settledTo);
  if (due > now) return due;
  return obstacleOf(call.record, tenant, now)?.until ?? 0;
}
