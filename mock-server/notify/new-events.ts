import { instantOf, isoOf } from '../../contracts/time/index.ts';
import type { CallRecord, CallStep, NotifyEvent } from '../admin-types/index.ts';
import type { UploadJob, Uploads } from '../lists/index.ts';

/** What happened, without what its delivery adds. `at` is when, by the fake's clock. */
export type Happening = Pick<NotifyEvent, 'type' | 'at' | 'data'>;

/** With the time by which it is sorted. */
type Dated = Happening & { readonly time: number };

/** As many as a sandbox keeps calls. */
const MOST_KNOWN = 100_000;

/**
 * What is new in the calls and lists of a sandbox since it was asked last. It is found in the histories of calls and in the
 * times of jobs, so nothing is missed however many states a call has come through meanwhile.
 */
export class NewEvents {
  /** How many states of each call are known, the call that was changed last at the end. One that is over may have its disposition changed. */
  readonly #known = new Map<string, number>();
  /** Jobs that are not over, and their ends. */
  readonly #jobs = new Map<number, UploadJob>();
  #lastJob = 0;
  #ended: Dated[] = [];

  /** When the next job ends. */
  get nextEnd(): number {
    return [...this.#jobs.values()].reduce((least, { ends }) => Math.min(least, ends), Number.POSITIVE_INFINITY);
  }

  /** Takes a note of the jobs that there are at a time: one that has ended may be gone when it is asked for. */
  noteJobs({ jobs, lastJob }: Uploads, now: number): void {
    this.#endJobs(now);
    const kept = new Set<number>();
    for (const job of jobs) {
      if (job.isCanceled || (job.id <= this.#lastJob && !this.#jobs.has(job.id))) continue;
      kept.add(job.id);
      this.#jobs.set(job.id, job);
    }
    for (const id of [...this.#jobs.keys()]) if (!kept.has(id)) this.#jobs.delete(id);
    this.#lastJob = Math.max(this.#lastJob, lastJob);
    this.#endJobs(now);
  }

  /** What has become of some calls and of all jobs by a time, in the order in which it happened. */
  take(calls: readonly CallRecord[], now: number): Happening[] {
    this.#endJobs(now);
    const found = [...this.#ended, ...calls.flatMap((call) => this.#ofCall(call))]; // a list is dialed once it is there
    this.#ended = [];
    return found.sort((one, other) => one.time - other.time).map(({ time: _time, ...event }) => event);
  }

  /** Everything begins again. */
  clear(): void {
    this.#known.clear();
    this.#jobs.clear();
    this.#lastJob = 0;
    this.#ended = [];
  }

  #endJobs(now: number): void {
    for (const [id, job] of this.#jobs) {
      if (job.ends > now) continue;
      this.#jobs.delete(id);
      this.#ended.push({ type: 'list.upload-complete', at: isoOf(job.ends), data: uploadIn(job), time: job.ends });
    }
  }

  #ofCall(call: CallRecord): Dated[] {
    const { id, history } = call;
    const before = this.#known.get(id) ?? 0;
    this.#known.delete(id);
    this.#known.set(id, history.length);
    if (this.#known.size > MOST_KNOWN) this.#known.delete(this.#known.keys().next().value ?? '');
    let time = 0;
    return history.slice(before).map((step, index) => {
      time = Math.max(time, instantOf(step.at)); // states follow one another, even where the clock was set back
      const data = callAt(call, step, before + index + 1);
      return { type: `call.${step.state}` as const, at: step.at, data, time };
    });
  }
}

/** A call as it was when it came to a state. */
function callAt(call: CallRecord, { state, number }: CallStep, states: number): CallRecord {
  if (states === call.history.length) return call;
  const history = call.history.slice(0, states);
  const attempts = history.filter((step) => step.state === 'dialing').length;
  return { ...call, state, number, attempts, reason: null, disposition: null, history };
}

function uploadIn({ id, listId, listName, batches }: UploadJob) {
  const sum = (count: (batch: UploadJob['batches'][number]) => number) =>
    batches.reduce((total, batch) => total + count(batch), 0);
  return {
    jobId: id,
    listId,
    listName,
    records: sum(({ records }) => records),
    valid: sum(({ valid }) => valid),
    skipped: Math.max(0, sum(({ skipped }) => skipped.length) - 1), // the first row names the columns
  };
}
