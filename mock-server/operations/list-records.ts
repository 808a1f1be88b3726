import type { CallList } from '../../contracts/internal.ts';
import type { SandboxState } from '../exchange/index.ts';
import { jobsInList, recordsOf, type UploadedRecord } from '../lists/index.ts';

type TenantRecord = NonNullable<CallList['records']>[number];

/** A list with its records: those of the tenant, then those of uploads. */
interface ListAt {
  readonly list: CallList;
  readonly state: SandboxState;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Leaves out records of uploads that ended before. */
  readonly since?: number;
}

/** How many records of each kind a calling list has. */
export function countsOf({ list: { id, records = [] }, state, now }: ListAt) {
  const count = (is: (record: TenantRecord) => boolean) => records.filter(is).length;
  const jobs = jobsInList(state.uploads, id, now);
  const [uploaded, withNumber] = jobs.reduce(
    ([all, valid], job) => [
      job.batches.reduce((sum, batch) => sum + batch.records, all) - job.removed.length,
      job.batches.reduce((sum, batch) => sum + batch.valid, valid) - job.removed.filter((each) => each.isValid).length,
    ],
    [0, 0],
  ) as [number, number];
  return {
    total: records.length + uploaded,
    valid: count(({ number }) => number !== undefined) + withNumber,
    final: count(({ isFinal = false }) => isFinal),
    retried: count(({ isFinal = false, attempts = 0 }) => !isFinal && attempts > 0),
    uploadedAt: jobs.at(-1)?.ends,
  };
}

/** A record as the ACD API shows it (OP-27). */
export interface RecordShown {
  readonly externalId: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly icAttempts: number;
  readonly icFinalStatus: string;
  readonly destinations: readonly { readonly formattedDestination: string }[];
  readonly otherFields?: UploadedRecord['otherFields'];
}

/** The records of a list from the one after `skip` on; read one by one, for there may be many. */
export function* recordsOfList(
  { list, state, now, since = 0 }: ListAt,
  finalized?: boolean,
  skip = 0,
): Generator<RecordShown> {
  let left = skip;
  for (const { isFinal = false, ...record } of list.records ?? []) {
    if (finalized !== undefined && finalized !== isFinal) continue;
    if (left > 0) left -= 1;
    else yield shownRecord(record, isFinal);
  }
  if (finalized === true) return; // nothing dials what was uploaded
  for (const job of jobsInList(state.uploads, list.id, now).filter(({ ends }) => ends >= since)) {
    const records = job.batches.reduce((sum, batch) => sum + batch.records, 0) - job.removed.length;
    if (left < records) for (const record of recordsOf(job, left)) yield shownUpload(record);
    left = Math.max(0, left - records);
  }
}

function shownRecord(
  { externalId, number, firstName, lastName, attempts = 0 }: Omit<TenantRecord, 'isFinal'>,
  isFinal: boolean,
): RecordShown {
  return {
    externalId,
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    icAttempts: attempts,
    icFinalStatus: isFinal ? 'Finalized' : '',
    destinations: number === undefined ? [] : [{ formattedDestination: number }],
  };
}

function shownUpload({ numbers, otherFields, ...record }: UploadedRecord): RecordShown {
  return {
    ...record,
    icAttempts: 0,
    icFinalStatus: '',
    destinations: numbers.map((number) => ({ formattedDestination: number })),
    ...(otherFields.length > 0 && { otherFields }),
  };
}
