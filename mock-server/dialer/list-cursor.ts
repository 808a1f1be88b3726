import type { CallList, TenantIndex } from '../../contracts/internal.ts';
import { instantOf, isoOf } from '../../contracts/time/index.ts';
import type { ListProgress, SandboxState, WaitingRecord } from '../exchange/index.ts';
import { isNumber, type ListRecord, recordsIn, revisionOf, type UploadJob } from '../lists/index.ts';
import { isDone, type RecordOutcome, retriesIn } from './record-outcome.ts';

/** Records that wait for their call window while others are dialed; behind them the list waits. */
const MOST_DEFERRED = 1_000;

/** A list as it is dialed; two of the same revision have the same records, and the same rules of dialing them again. */
interface DialedList {
  readonly list: CallList;
  readonly jobs: readonly UploadJob[];
  readonly retries: ReturnType<typeof retriesIn>;
  readonly revision: string;
}

export function dialedList(tenant: TenantIndex, list: CallList, jobs: readonly UploadJob[]): DialedList {
  const retries = retriesIn(tenant, list);
  return { list, jobs, retries, revision: `${revisionOf(list, jobs)} ${retries.most}x${retries.pause}` };
}

/** A calling list that is being dialed, one record after the other. */
export class ListCursor {
  readonly list: CallList;
  readonly revision: string;
  readonly #jobs: readonly UploadJob[];
  readonly #most: number;
  /** Ordered by when they are due; there may be as many as the list has records. */
  #waiting: WaitingRecord[] = [];
  #next = 0;
  /** Whether anything was taken or put back. */
  isMoved = false;
  /** Of those that wait, the ones that were never dialed. */
  #deferred = 0;
  #fresh: Generator<ListRecord, undefined> | undefined;

  /** Goes on where somebody has been in the same revision of the list; otherwise behind the records that were called. */
  constructor(
    { list, jobs, retries, revision }: DialedList,
    known: ListProgress | undefined,
    outcomes: () => ReadonlyMap<string, RecordOutcome>,
  ) {
    this.list = list;
    this.#jobs = jobs;
    this.revision = revision;
    this.#most = retries.most;
    if (known?.revision === this.revision) {
      this.#next = known.next;
      this.#waiting = [...known.waiting];
      this.#deferred = known.waiting.filter(({ attempts }) => attempts === 0).length;
    } else this.#resume(outcomes(), retries.pause);
  }

  #resume(outcomes: ReadonlyMap<string, RecordOutcome>, pause: number): void {
    if (outcomes.size === 0) return;
    let [at, skipped]: [number, WaitingRecord[]] = [0, []];
    for (const record of recordsIn(this.list, this.#jobs)) {
      at += 1;
      const outcome = outcomes.get(record.externalId);
      if (outcome === undefined) {
        if (this.#isDialable(record)) skipped.push(waiting(record, record.attempts, 0, ''));
        continue;
      }
      for (const each of skipped) this.putBack(each);
      [this.#next, skipped] = [at, []];
      const { attempts, last, failed } = outcome;
      const numbers = record.numbers.filter((number) => isNumber(number) && !failed.has(number));
      if (last.state !== 'ended' || isDone(outcome, record.numbers, this.#most, record.attempts)) continue;
      const due = instantOf(last.history.at(-1)?.at ?? last.at) + pause;
      this.putBack(waiting({ ...record, numbers }, record.attempts + attempts, due, againAt(due)));
    }
  }

  #isDialable(record: ListRecord): boolean {
    return whyNever(record, this.#most) === undefined;
  }

  /** The next record to dial at a time: one that was waiting for it, or else a fresh one. */
  take(time: number): WaitingRecord | undefined {
    const [first] = this.#waiting;
    if (first !== undefined && first.due <= time) {
      this.isMoved = true;
      if (first.attempts === 0) this.#deferred -= 1;
      return this.#waiting.shift();
    }
    if (this.#deferred >= MOST_DEFERRED) return undefined;
    this.#fresh ??= recordsIn(this.list, this.#jobs, this.#next);
    for (;;) {
      const { value: record } = this.#fresh.next();
      if (record === undefined) return undefined;
      this.isMoved = true;
      this.#next += 1;
      if (this.#isDialable(record)) return waiting(record, record.attempts, time, '');
    }
  }

  /** Has a record wait. */
  putBack(record: WaitingRecord): void {
    this.isMoved = true;
    if (record.attempts === 0) this.#deferred += 1;
    let [from, to] = [0, this.#waiting.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isLater(this.#waiting[middle] as WaitingRecord, record)) to = middle;
      else from = middle + 1;
    }
    this.#waiting.splice(from, 0, record);
  }

  /** When the next record that waits is due. */
  get nextDue(): number {
    return this.#waiting[0]?.due ?? Number.POSITIVE_INFINITY;
  }

  progress(): ListProgress {
    return { revision: this.revision, next: this.#next, waiting: [...this.#waiting] };
  }
}

function isLater(one: WaitingRecord, other: WaitingRecord): boolean {
  return one.due > other.due || (one.due === other.due && one.externalId > other.externalId);
}

/** Why a record of a list is never dialed, if so. */
export function whyNever(
  { numbers, attempts, isFinal }: Pick<ListRecord, 'numbers' | 'attempts' | 'isFinal'>,
  most: number,
): string | undefined {
  if (isFinal) return 'it is done with, and is not dialed';
  if (attempts >= most) return `it was dialed ${attempts} times before, and is not dialed any more`;
  return numbers.some(isNumber) ? undefined : 'it has no number that can be dialed';
}

function waiting(
  { externalId, numbers, timeZone }: Pick<ListRecord, 'externalId' | 'numbers' | 'timeZone'>,
  attempts: number,
  due: number,
  reason: string,
): WaitingRecord {
  return {
    externalId,
    numbers: numbers.filter(isNumber),
    attempts,
    due,
    reason,
    ...(timeZone !== undefined && { timeZone }),
  };
}

/**
 * The state after somebody else has ended a call, or changed its list, at a time up to which the dialer has done everything:
 * it finds its place in the list again.
 */
export function withoutProgress(state: SandboxState, listId: number | undefined, now: number): SandboxState {
  const { [String(listId)]: _, ...lists } = state.dialer.lists;
  return { ...state, dialer: { ...state.dialer, lists, settledTo: Math.max(state.dialer.settledTo, now) } };
}

export function againAt(due: number): string {
  return `dialed again at ${isoOf(due)}`;
}

/** The time zone of a record, if it has one. */
export function zoneOf({ timeZone }: { readonly timeZone?: string | undefined }): { readonly timeZone?: string } {
  return timeZone === undefined ? {} : { timeZone };
}
