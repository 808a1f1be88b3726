import type { CallList } from '../../contracts/internal.ts';
import { recordsOf, type UploadedRecord } from './read-csv.ts';
import type { UploadJob } from './upload-job.ts';

/** A record of a calling list, of the tenant or of an upload. */
export interface ListRecord extends UploadedRecord {
  /** How often it had been dialed before the fake started, and whether it was done with. */
  readonly attempts: number;
  readonly isFinal: boolean;
}

/** The records of a list from the one after `skip` on: those of the tenant, then those of uploads. Read one by one, for there may be many. */
export function* recordsIn(
  { records = [] }: CallList,
  jobs: readonly UploadJob[],
  skip = 0,
): Generator<ListRecord, undefined> {
  for (const { number, attempts = 0, isFinal = false, ...record } of records.slice(skip))
    yield { ...record, numbers: number === undefined ? [] : [number], otherFields: [], attempts, isFinal };
  let left = Math.max(0, skip - records.length);
  for (const job of jobs) {
    const count = recordCount(job);
    if (left < count) for (const record of recordsOf(job, left)) yield { ...record, attempts: 0, isFinal: false };
    left = Math.max(0, left - count);
  }
}

/** Records that an upload has brought, but for those that were removed. */
export function recordCount({ batches, removed }: UploadJob): number {
  return batches.reduce((sum, { records }) => sum + records, 0) - removed.length;
}

/** What a list has: two that are alike have the same records in the same order. */
export function revisionOf({ records = [] }: CallList, jobs: readonly UploadJob[]): string {
  return [`${records.length}`, ...jobs.map(({ id, removed }) => `${id}-${removed.length}`)].join(' ');
}
